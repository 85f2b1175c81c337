import Survey
import Testing

@testable import Messages

@Suite("Catalogue of sentences")
struct CatalogueTests {
  private let catalogue = Catalogue.standard

  @Test("every key has a sentence in both languages, with the same placeholders")
  func complete() {
    #expect(catalogue.keys.count > 100)
    for key in catalogue.keys {
      let french = catalogue.placeholders(of: key, in: .french)
      let english = catalogue.placeholders(of: key, in: .english)
      #expect(french != nil && english != nil, "\(key)")
      #expect(french == english, "\(key)")
    }
  }

  @Test("every block of the files is read, and no key stands twice")
  func wholeFiles() {
    var seen: Set<String> = []
    for file in generatedMessageFiles {
      for block in Catalogue.blocks(of: file.text) {
        #expect(Sentence(parsing: block.sentence) != nil, "\(file.name) \(block.key)")
        #expect(seen.insert("\(block.key) \(block.language)").inserted, "\(block.key)")
      }
    }
    #expect(seen.count == 2 * catalogue.keys.count)
  }

  @Test("no French sentence is its English one, but for names")
  func translated() {
    for key in catalogue.keys where !key.hasPrefix("table.") && !key.hasPrefix("columns.") {
      let facts = (catalogue.placeholders(of: key, in: .french) ?? []).map { Fact.text($0, "x") }
      let french = catalogue.sentence(key, facts, in: .french)
      #expect(
        french != catalogue.sentence(key, facts, in: .english) || french.count < 12, "\(key)")
    }
  }

  @Test("an unknown key gives itself")
  func unknownKey() {
    #expect(catalogue.sentence("no.such.key", in: .french) == "no.such.key")
  }

  @Test(
    "counts and numbers follow the language",
    arguments: [
      // language, count, sentence
      (Language.french, 0, "0 réponse codée dans x."), (.french, 1, "1 réponse codée dans x."),
      (.french, 2, "2 réponses codées dans x."),
      (.french, 12345, "12\u{202f}345 réponses codées dans x."),
      (.english, 0, "0 answers coded in x."), (.english, 1, "1 answer coded in x."),
      (.english, 12345, "12,345 answers coded in x."),
    ] as [(Language, Int, String)])
  func plurals(_ language: Language, _ count: Int, _ expected: String) {
    let facts: [Fact] = [.count("count", count), .text("output", "x")]
    #expect(catalogue.sentence("code.done", facts, in: language) == expected)
  }

  @Test("decimals follow the language")
  func decimals() {
    #expect(Catalogue.number(0.4726, decimals: 2, in: .french) == "0,47")
    #expect(Catalogue.number(0.4726, decimals: 2, in: .english) == "0.47")
  }

  @Test(
    "the language is the one asked for, else the locale's",
    arguments: [
      // option, LC_ALL, LC_MESSAGES, LANG, language
      (nil, "fr_FR.UTF-8", nil, nil, Language.french), (nil, nil, "fr_CA", "en_US", .french),
      (nil, nil, nil, "fr", .french), (nil, nil, nil, "de_DE", .english),
      (nil, nil, nil, nil, .english), ("en", "fr_FR", nil, nil, .english),
      ("fr", "C", nil, nil, .french), (nil, "", nil, "fr_BE", .french),
    ] as [(String?, String?, String?, String?, Language)])
  func language(
    _ option: String?, _ all: String?, _ messages: String?, _ lang: String?, _ expected: Language
  ) {
    let environment = ["LC_ALL": all, "LC_MESSAGES": messages, "LANG": lang]
    #expect(Language.choose(option: option) { environment[$0] ?? nil } == expected)
  }
}
