import AnswerCoding
import FrenchText
import Survey
import Testing

@Suite("The project's lexicons")
struct LexiconTests {
  static let all: [(String, String)] = ["2022", "2023"].flatMap { edition in
    ProjectData.files("Lexicons/\(edition)", ".yaml").map { (edition, $0) }
  }

  @Test("are there: three questions in two editions")
  func present() {
    for edition in ["2022", "2023"] {
      let questions = ProjectData.files("Lexicons/\(edition)", ".yaml")
      #expect(Set(questions).isSuperset(of: ["collaborations", "ia_usages", "obstacles"]))
    }
  }

  @Test("pass their own tests", arguments: all)
  func check(_ edition: String, _ question: String) throws {
    let lexicon = try ProjectData.lexicon(edition, question)
    let wordList = try FrenchWordList(path: ProjectData.wordTable)
    let findings = try LexiconChecker.findings(in: lexicon, wordList: wordList)
    #expect(findings.isEmpty, "\(findings.map { "\($0)" }.joined(separator: "\n"))")
  }

  @Test("define every code, with at least 8 examples for it and 5 against", arguments: all)
  func examples(_ edition: String, _ question: String) throws {
    let lexicon = try ProjectData.lexicon(edition, question)
    #expect(lexicon.edition == edition && lexicon.question == question)
    for section in lexicon.sections {
      let code = section.code.text
      #expect(section.definition?.isEmpty == false && !section.label.isEmpty, "\(code)")
      let matching = section.mustMatch.count + section.entries.reduce(0) { $0 + $1.mustMatch.count }
      let others =
        section.mustNotMatch.count + section.entries.reduce(0) { $0 + $1.mustNotMatch.count }
      #expect(matching >= 8, "\(code)")
      #expect(others >= 5, "\(code)")
      #expect(section.entries.allSatisfy { !$0.id.text.isEmpty }, "\(code)")
    }
  }

  @Test("keep their codes from one edition to the next")
  func editions() throws {
    for question in ProjectData.files("Lexicons/2022", ".yaml") {
      let earlier = try ProjectData.lexicon("2022", question)
      let later = try ProjectData.lexicon("2023", question)
      #expect(
        Set(earlier.sections.map(\.code.text)).isSubset(of: later.sections.map(\.code.text)),
        "\(question)")
      let count = { (lexicon: Lexicon) in lexicon.sections.reduce(0) { $0 + $1.entries.count } }
      #expect(count(earlier) < count(later), "\(question): 2023 fills gaps")
    }
  }
}
