import AnswerCoding
import FrenchText
import LexiconRenewal
import Survey
import SurveyFiles

/// A lexicon file, and the patch that is made of the same words.
///
/// Laws: a lexicon that is read compiles or says why not; one that compiles codes answers with
/// evidence inside them; written again, it is read again as the same lexicon.
struct LexiconTarget: FuzzTarget {
  func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    _ = reported { try LexiconPatchReader.parse(text, file: "lexique") }
    guard let lexicon = reported({ try LexiconReader.parse(text, file: "lexique") }) else { return }
    let written = LexiconText.text(of: lexicon)
    let again = reported { try LexiconReader.parse(written, file: "lexique") }
    law("a lexicon that was written is read again", again != nil)
    if let again { law("a lexicon is written as it is", LexiconText.text(of: again) == written) }
    guard let compiled = reported({ try CompiledLexicon(lexicon) }) else { return }
    _ = reported { try LexiconChecker.findings(in: lexicon, wordList: nil) }
    CodingLaws.check(
      AnswerCoder.Plan(model: nil, lexicon: compiled), texts: CodingLaws.answers)
  }

  var seeds: [[UInt8]] { LexiconSeeds.texts.map { Array($0.utf8) } }
}

/// A pattern on the first line, and an answer that it is held against on the others.
struct PatternTarget: FuzzTarget {
  func check(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
    let place = SourcePosition(line: 1, column: 1)
    let written = LocatedText(String(decoding: lines[0], as: UTF8.self), at: place)
    let id = LocatedText("c.1", at: place)
    let entries = [
      Lexicon.Entry(id: id, pattern: written),
      Lexicon.Entry(
        id: LocatedText("c.2", at: place), pattern: LocatedText("temps", at: place),
        unless: [written], negation: .ignore),
    ]
    let answer = String(decoding: lines.count > 1 ? lines[1] : [], as: UTF8.self)
    for entry in entries {
      let section = Lexicon.CodeSection(
        code: LocatedText("c", at: place), label: "C", entries: [entry])
      let lexicon = Lexicon(file: "motif", edition: "", question: "q", sections: [section])
      guard let compiled = reported({ try CompiledLexicon(lexicon) }) else { continue }
      CodingLaws.check(
        AnswerCoder.Plan(model: nil, lexicon: compiled), texts: [answer, "pas le temps"])
    }
  }

  var seeds: [[UInt8]] {
    [
      "temps\npas le temps", "manque de (temps|budget|=moyens)\nun manque de moyens",
      "interoperab*\nl'interopérabilité des outils", "faute … temps\nfaute, hélas, de temps",
      "pas …3 formé*\npersonne n'est vraiment formé", "@ … non\nle temps ? non",
      "(le|la)? coût ~3 élevé\nle coût est très élevé", "^ rien $\nrien", "trop ~ cher\ntrop chère",
    ].map { Array($0.utf8) }
  }
}

/// A word list of another program: quanteda's YAML and LIWC's dictionary.
struct DictionaryTarget: FuzzTarget {
  func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    _ = reported { try NestedWordList.parse(text, file: "liste") }
    _ = reported { try WordListDictionary(liwc: text, file: "liste") }
  }

  var seeds: [[UInt8]] {
    [
      "ressources:\n  temps: [temps, \"agenda*\"]\n  budget:\n    - argent\n    - sous:\n      - x\n",
      "%\n1\ttemps\n2\tbudget\n%\nagenda*\t1\nargent\t2\t1\n",
      "a: &x [un, deux]\nb: *x\nc: {d: !!str e}\n",
    ].map { Array($0.utf8) }
  }
}

/// A project file.
struct ProjectTarget: FuzzTarget {
  func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    _ = reported { try ProjectReader.parse(text, file: "verbatim.yaml") }
  }

  var seeds: [[UInt8]] {
    [
      """
      format: 1
      edition: "2025"
      answers: reponses.csv
      id_column: id
      weight_column: poids
      stratum_column: strate
      strata: {petite: 120, grande: 30}
      pair_on: siren
      questions:
        obstacles:
          columns: [Obstacle 1, Obstacle 2]
          lexicon: lexiques/obstacles.yaml
          model: obstacles.model
          gold: [or.csv]
          closed_columns:
            Budget: budget
      """, "questions:\n  q:\n    columns: &c [a]\n  r:\n    columns: *c\n",
    ].map { Array($0.utf8) }
  }
}

/// The value of a reading; `nil` when it is refused, which must be a refusal that can be told.
func reported<Value>(_ reading: () throws -> Value) -> Value? {
  do {
    return try reading()
  } catch {
    law("a refusal can be reported", error is any ReportableError)
    return nil
  }
}
