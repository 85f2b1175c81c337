import FrenchText
import Survey
import Testing

@Suite("The composed answers")
struct CorpusTests {
  @Test("are there: three questions in two editions, with a card each")
  func present() throws {
    for edition in ["2022", "2023"] {
      let cards = ProjectData.files("Corpus/\(edition)", ".md")
      for question in ["collaborations", "ia_usages", "obstacles"] {
        #expect(cards.contains(question))
        let answers = try ProjectData.answers(edition, question)
        #expect(answers.count >= (edition == "2022" ? 200 : 300), "\(edition) \(question)")
      }
    }
  }

  @Test(
    "are whole: ids, strata, weights, texts, codes of the codeframe",
    arguments: ProjectData.questions)
  func whole(_ edition: String, _ question: String) throws {
    let frame = try ProjectData.lexicon(edition, question).codeframe
    let answers = try ProjectData.answers(edition, question)
    #expect(Set(answers.compactMap { $0["id"] }).count == answers.count)
    for answer in answers {
      let name = answer["id"] ?? "?"
      #expect(CorpusTests.strata.contains(answer["strate"] ?? ""), "\(name)")
      #expect(Double(answer["poids"] ?? "").map { $0 > 0 } == true, "\(name)")
      #expect(answer["text"]?.isEmpty == false, "\(name)")
      for column in ["codes", "codes_second_coder"] {
        let codes = (answer[column] ?? "").split(separator: "|").map { Code(String($0)) }
        #expect(column != "codes" || !codes.isEmpty, "\(name)")
        #expect(codes.allSatisfy { frame.position(of: $0) != nil }, "\(name)")
        #expect(frame.ordered(codes) == codes && Set(codes).count == codes.count, "\(name)")
        #expect(
          codes.count == 1 || Set(codes).isDisjoint(with: [.none, .nonResponse]), "\(name)")
        #expect(["", "develop", "measure", nil].contains(answer["use"]), "\(name)")
      }
    }
  }

  /// The questions whose answers are many enough to be varied, and coded twice in part.
  static let large = ProjectData.questions.filter {
    ["collaborations", "ia_usages", "obstacles"].contains($0.question)
  }

  @Test("are as varied as answers are", arguments: large)
  func varied(_ edition: String, _ question: String) throws {
    let answers = try ProjectData.answers(edition, question)
    let count = Double(answers.count)
    let share = { (isCounted: ([String: String]) -> Bool) in
      Double(answers.count(where: isCounted)) / count
    }
    #expect((0.02...0.12).contains(share { $0["codes"] == "non_reponse" }))
    #expect(share { $0["codes"]!.contains("|") } >= 0.28, "several codes")
    #expect(share { $0["codes_second_coder"] != "" } >= 0.04, "coded twice")
    let lengths = answers.map { $0["text"]!.split(whereSeparator: \.isWhitespace).count }
    #expect(Double(lengths.count { $0 <= 3 }) / count >= 0.1, "fragments")
    #expect(Double(lengths.count { $0 >= 25 }) / count >= 0.03, "long ones")
    #expect(share { $0["text"]!.contains { $0.isLetter && $0.isUppercase } } < 0.95)
    // No shape is a series: the same first two words stand at the head of few answers.
    var heads: [String: Int] = [:]
    for answer in answers {
      let words = answer["text"]!.lowercased().split(whereSeparator: { !$0.isLetter }).prefix(2)
      if words.count == 2 { heads[words.joined(separator: " "), default: 0] += 1 }
    }
    let most = heads.max { ($0.value, $1.key) < ($1.value, $0.key) }
    #expect(Double(most?.value ?? 0) / count < 0.035, "\(most?.key ?? "")")
  }

  @Test("hold no near-duplicates", arguments: ProjectData.questions)
  func nearDuplicates(_ edition: String, _ question: String) throws {
    let tokenizer = try Tokenizer()
    let sets = try ProjectData.answers(edition, question).map { answer in
      (
        id: answer["id"]!,
        stems: Set(
          tokenizer.tokenize(answer["text"]!).map { tokenizer.wordType($0.type) }
            .filter { $0.kind == .word && !$0.traits.contains(.functionWord) }.map(\.stem))
      )
    }.filter { $0.stems.count >= 4 }
    for (index, left) in sets.enumerated() {
      for right in sets[(index + 1)...] {
        let common = left.stems.intersection(right.stems).count
        let all = left.stems.count + right.stems.count - common
        #expect(Double(common) / Double(all) < 0.6, "\(left.id) and \(right.id)")
      }
    }
  }

  private static let strata: Set = [
    "commune_moins_3500", "commune_3500_10000", "commune_10000_100000", "commune_plus_100000",
    "epci", "metropole", "departement", "region", "syndicat_mixte", "opsn", "autre",
  ]
}
