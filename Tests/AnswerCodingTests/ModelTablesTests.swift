import Survey
import SurveyFiles
import SurveyStatistics
import Testing

@testable import AnswerCoding

@Suite("Tables of a model")
struct ModelTablesTests {
  @Test("a text is found at its place, and no other text is")
  func texts() {
    var random = SeededGenerator(seed: 7)
    let letters = Array("abcé€")
    var known: [String: Int32] = [:]
    var texts: [String] = []
    while texts.count < 3000 {
      let length = Int.random(in: 0...12, using: &random)
      let text = String((0..<length).map { _ in letters[Int.random(in: 0..<5, using: &random)] })
      guard known[text] == nil else { continue }
      known[text] = Int32(texts.count)
      texts.append(text)
    }
    let table = TextTable(texts[..<1500])
    #expect(table.count == 1500)
    for (position, text) in texts.enumerated() {
      #expect(table.position(of: text) == (position < 1500 ? Int32(position) : nil))
    }
    #expect(table.indices.map { table[$0] } == Array(texts[..<1500]))
    #expect(TextTable().position(of: "") == nil)
  }

  @Test(
    "blocks of a file that are no table are refused",
    arguments: [
      // bytes, ends, is a table, why
      ("ab", [1, 2], true, "two texts in order"), ("ab", [1], false, "bytes left over"),
      ("ab", [1, 3], false, "an end beyond the bytes"), ("ab", [2, 1, 2], false, "ends go back"),
      ("ba", [1, 2], false, "not in byte order"), ("aa", [1, 2], false, "one text twice"),
      ("", [], true, "nothing"),
    ] as [(String, [UInt32], Bool, String)])
  func blocks(_ bytes: String, _ ends: [UInt32], _ isTable: Bool, _ why: String) {
    let table = TextTable(bytes: Array(bytes.utf8), ends: ends, isAscending: true)
    #expect((table != nil) == isTable, "\(why)")
  }

  @Test("a pair is found at its place, and no other pair is")
  func pairs() {
    var random = SeededGenerator(seed: 8)
    let all = Set(
      (0..<4000).map { _ in
        PairTable.Pair(
          first: Int32.random(in: 0..<200, using: &random),
          second: Int32.random(in: 0..<200, using: &random))
      }
    ).sorted()
    let known = all.indices.filter { $0 % 2 == 0 }.map { all[$0] }
    let table = PairTable(known)
    for (position, pair) in all.enumerated() {
      #expect(
        table.position(pair.first, pair.second) == (position % 2 == 0 ? Int32(position / 2) : -1))
    }
  }

  @Test("a hash tells a block from one with a byte changed, cut off or added", arguments: 0...70)
  func hash(_ length: Int) {
    let block = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 37) }
    let hash = BlockHash.hash(of: block)
    for place in block.indices {
      var changed = block
      changed[place] ^= 1
      #expect(BlockHash.hash(of: changed) != hash)
      #expect(BlockHash.hash(of: Array(block[..<place])) != hash)
    }
    #expect(BlockHash.hash(of: block + [0]) != hash)
  }
}

@Suite("A compiled lexicon in a model")
struct CompiledLexiconCodingTests {
  private let source = """
      - code: temps
        label: "Temps"
        entries:
          - {id: t.1, pattern: "(manque|pas assez) … (temps|heures)", unless: ["@ reel", "temps plein"]}
          - {id: t.2, pattern: "^ quotidien*", negation: ignore, unless_code: [budget]}
          - {id: t.3, pattern: "agenda ~4 plein", weight: 0.5, veto: true}
        examples: {match: ["on manque de temps"]}
      - code: budget
        label: "Budget"
        entries:
          - {id: b.1, pattern: "=cher $", negation: require}
    """

  private func compiled() throws -> (Lexicon, CompiledLexicon) {
    let lexicon = try LexiconReader.parse(
      "format: 1\nquestion: essai\ndenials: [\"sauf … @\"]\ncodes:\n" + source, file: "essai.yaml")
    return (lexicon, try CompiledLexicon(lexicon, sourceHash: 5))
  }

  private func bytes(of lexicon: CompiledLexicon) -> [UInt8] {
    var writer = ByteWriter()
    CompiledLexiconCoding.write(lexicon, to: &writer)
    return writer.bytes
  }

  @Test("comes back as it was")
  func roundTrip() throws {
    let (_, lexicon) = try compiled()
    var reader = ByteReader(bytes(of: lexicon)[...])
    #expect(try CompiledLexiconCoding.read(&reader) == lexicon)
    #expect(reader.isAtEnd)
  }

  @Test("compiled under other rules, it is compiled anew from what people wrote")
  func otherRules() throws {
    let (lexicon, compiled) = try compiled()
    let carried = ModelLexicon(lexicon, compiled: compiled)
    var other = ByteWriter()
    other.write(UInt64(1))
    var reader = ByteReader(other.bytes[...])
    let again = try ModelLexicon(source: carried.source, compiled: &reader)
    #expect(again.compiled.fingerprint == compiled.fingerprint)
    #expect(again.compiled.trie == compiled.trie && again.compiled.sourceHash == 0)
  }

  @Test("bytes that somebody made up are refused or read, and never lead outside")
  func madeUp() throws {
    let good = bytes(of: try compiled().1)
    var random = SeededGenerator(seed: 9)
    var refused = 0
    for _ in 0..<2000 {
      var bad = good
      let place = Int.random(in: 0..<bad.count, using: &random)
      bad[place] = UInt8.random(in: .min ... .max, using: &random)
      var reader = ByteReader(bad[...])
      guard let lexicon = try? CompiledLexiconCoding.read(&reader) else {
        refused += 1
        continue
      }
      let coder = try AnswerCoder(AnswerCoder.Plan(model: nil, lexicon: lexicon))
      for answer in ["on manque de temps", "le quotidien, trop cher", "pas assez d'heures"] {
        #expect(coder.code(answer, explains: true).probabilities.count == lexicon.codeframe.count)
      }
    }
    #expect(refused > 200)
  }
}
