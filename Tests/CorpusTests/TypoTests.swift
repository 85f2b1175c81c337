import FrenchText
import Survey
import SurveyStatistics
import Testing

@testable import AnswerCoding

/// The lexicons' own words, misspelt in every way and repaired.
@Suite("Typos in the lexicons' words")
struct TypoTests {
  /// Ways to misspell a word by one edit.
  enum Slip: CaseIterable {
    case insert, delete, swap, replace
  }

  @Test("one edit: few repairs are wrong, most are made, over the words of three lexicons")
  func oneEdit() throws {
    var sum = (right: 0, wrong: 0, missed: 0)
    for question in ["obstacles", "ia_usages", "collaborations"] {
      let tally = try repairs(of: question)
      sum.right += tally.right
      sum.wrong += tally.wrong
      sum.missed += tally.missed
      // No lexicon is far below the others.
      let all = Double(tally.right + tally.wrong + tally.missed)
      #expect(Double(tally.right) / all > 0.83, "\(question): \(tally)")
      #expect(Double(tally.right) / Double(tally.right + tally.wrong) > 0.98, "\(question)")
    }
    #expect(Double(sum.right) / Double(sum.right + sum.wrong + sum.missed) > 0.85, "\(sum)")
  }

  /// Repairs of a lexicon's words, each misspelt in four ways: right, wrong, not made.
  private func repairs(of question: String) throws -> (right: Int, wrong: Int, missed: Int) {
    let wordList = try FrenchWordList(path: ProjectData.wordTable)
    let compiled = try CompiledLexicon(try ProjectData.lexicon("2023", question))
    let words = compiled.repairableWords.filter { word in
      word.utf8.count >= 6 && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        && wordList.contains(word)
    }
    #expect(words.count > 300)
    let repairer = SpellingRepairer(vocabulary: compiled.repairableWords, wordList: wordList)
    let tokenizer = try Tokenizer()
    let key = { (word: String) in tokenizer.wordType(tokenizer.intern(word)).key }
    var random = SeededGenerator(seed: 11)
    var tally = (right: 0, wrong: 0, missed: 0)
    for word in words.shuffled(using: &random).prefix(250) {
      for slip in Slip.allCases {
        let typed = TypoTests.misspell(word, slip, using: &random)
        // What is itself a French word is no typo that anybody could see.
        guard typed != word, !wordList.contains(typed), !compiled.repairableWords.contains(typed)
        else { continue }
        switch repairer.repair(typed) {
        case .none: tally.missed += 1
        case .some(let repaired):
          if key(repaired) == key(word) { tally.right += 1 } else { tally.wrong += 1 }
        }
      }
    }
    return tally
  }

  @Test(
    "misspelt words that are none of the lexicon's are seldom taken for its own",
    arguments: ["obstacles", "ia_usages", "collaborations"])
  func otherWords(_ question: String) throws {
    let wordList = try FrenchWordList(path: ProjectData.wordTable)
    let compiled = try CompiledLexicon(try ProjectData.lexicon("2023", question))
    let repairer = SpellingRepairer(vocabulary: compiled.repairableWords, wordList: wordList)
    let known = Set(compiled.repairableWords)
    // Words that people write, from the answers to the other questions.
    var words: Set<String> = []
    let tokenizer = try Tokenizer()
    for (edition, other) in ProjectData.questions where other != question {
      for answer in try ProjectData.answers(edition, other) {
        for token in tokenizer.tokenize(answer["text"]!) {
          let normal = tokenizer.wordType(token.type).normal
          if normal.utf8.count >= 6, wordList.contains(normal), !known.contains(normal) {
            words.insert(normal)
          }
        }
      }
    }
    var random = SeededGenerator(seed: 12)
    var tally = (typed: 0, repaired: 0)
    for word in words.sorted().shuffled(using: &random).prefix(500) {
      for slip in Slip.allCases {
        let typed = TypoTests.misspell(word, slip, using: &random)
        guard typed != word, !wordList.contains(typed), !known.contains(typed) else { continue }
        tally.typed += 1
        guard let repaired = repairer.repair(typed) else { continue }
        let keys = [repaired, word].map { tokenizer.wordType(tokenizer.intern($0)).key }
        if keys[0] != keys[1] { tally.repaired += 1 }
      }
    }
    #expect(Double(tally.repaired) / Double(tally.typed) < 0.02, "\(tally)")
  }

  /// A word with one slip somewhere after its first letter.
  private static func misspell(
    _ word: String, _ slip: Slip, using random: inout SeededGenerator
  ) -> String {
    var letters = Array(word)
    let place = Int.random(in: 1..<letters.count - 1, using: &random)
    let letter = Array("abcdefghijklmnopqrstuvwxyz").randomElement(using: &random)!
    switch slip {
    case .insert: letters.insert(letter, at: place)
    case .delete: letters.remove(at: place)
    case .swap: letters.swapAt(place, place + 1)
    case .replace: letters[place] = letter
    }
    return String(letters)
  }
}
