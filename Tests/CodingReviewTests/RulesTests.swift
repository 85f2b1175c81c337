import CodingReports
import Messages
import Survey
import SurveyFiles
import Testing

@testable import CodingReview

@Suite("What the review measures and hands on")
struct RulesTests {
  @Test("the panel holds what was coded blind, and the machine where it did not learn")
  func panel() {
    var book = Sample.book()
    book.decisions[0] = [1: Sample.decision("temps"), 2: Sample.decision("budget", saw: true)]
    book.decisions[1] = [1: Sample.decision("budget"), 2: Sample.decision("budget")]
    book.decisions[2] = [1: Sample.decision("", unsure: true)]
    book.proposals[1] = Sample.proposal("budget", lesson: .learnt)
    book.proposals[0] = Sample.proposal("temps", lesson: .outOfFold)
    let coders = BlindPanel.coders(book, machineName: "M")
    #expect(coders.map(\.name) == ["Anne", "Bruno", "M"])
    #expect(coders.map(\.isMachine) == [false, false, true])
    #expect(coders[0].codings == ["r0": [Code("temps")], "r1": [Code("budget")]])
    #expect(coders[1].codings == ["r1": [Code("budget")]], "what was seen does not agree")
    #expect(coders[2].codings == ["r0": [Code("temps")]], "its own lesson says nothing of it")
  }

  /// 100 answers, the first 40 drawn; the machine gives `temps` to every other one.
  private func sampled(coded: Int, saw: Bool = false) -> ReviewBook {
    let answers = (0..<100).map { place in
      ReviewAnswer(
        position: place, id: "s\(place)", text: "une réponse", stratum: nil,
        draw: place < 40 ? ReviewAnswer.Draw(probability: 0.4, batch: place / 10 + 1) : nil)
    }
    var book = ReviewBook(
      codeframe: Sample.codeframe, answers: answers,
      proposals: answers.indices.map { Sample.proposal($0 % 2 == 0 ? "temps" : "budget") })
    book.coders = [Coder(id: 1, name: "Anne")]
    for place in 0..<coded {
      let codes = place % 10 == 9 ? "temps" : place % 2 == 0 ? "temps" : "budget"
      book.decisions[place][1] = Sample.decision(codes, saw: saw)
    }
    return book
  }

  @Test("each further blind answer narrows the interval; what was seen counts for nothing")
  func gain() throws {
    let none = try #require(SampleGain(sampled(coded: 0)))
    #expect(none.codedCount == 0 && !none.isMeasured && none.widest?.now == .infinity)
    let some = try #require(SampleGain(sampled(coded: 20)))
    #expect(some.codedCount == 20 && some.isMeasured)
    for row in some.rows {
      #expect(row.now > row.withOneMore && row.withOneMore > row.withBatchMore, "\(row.code)")
      #expect(row.withBatchMore > row.withAll && row.withAll > 0, "the draw of respondents stays")
    }
    let more = try #require(SampleGain(sampled(coded: 21)))
    let temps = try #require(some.rows.first { $0.code == Code("temps") })
    let after = try #require(more.rows.first { $0.code == Code("temps") })
    #expect(abs(after.now - temps.withOneMore) < 0.01, "what was promised is about what comes")
    #expect(SampleGain(sampled(coded: 20, saw: true))?.codedCount == 0)
    var watched = sampled(coded: 20)
    watched.watched = [Code("budget")]
    #expect(SampleGain(watched)?.rows.map(\.code) == [Code("budget")])
  }

  @Test("without a sample, or with the sample alone, nobody knows the gain")
  func noGain() {
    var book = Sample.book()
    #expect(SampleGain(book) != nil)
    book = ReviewBook(
      codeframe: book.codeframe, answers: Array(book.answers.prefix(3)),
      proposals: Array(book.proposals.prefix(3)))
    #expect(SampleGain(book) == nil, "all were drawn")
  }

  @Test("an answer that chose an entry is `develop`; what measures is no lesson")
  func uses() {
    var book = Sample.book()
    for place in 0...2 { book.decisions[place][1] = Sample.decision("temps") }
    book.developed = [0]
    book.measuring = [1]
    let gold = ReviewTables.gold(book)
    let use = gold.header.firstIndex(of: "use") ?? 0
    #expect(gold.rows.map { $0[use].text } == ["develop", "measure", ""])
    #expect(TrainingDesk.lessons(book).map(\.position) == [0, 2])
    #expect(TrainingDesk.lessons(book).map(\.gold.use) == [.develop, nil])
  }

  @Test("the final table keeps the file's columns but for those it writes itself")
  func finalTable() {
    var book = Sample.book()
    book.decisions[0][1] = Sample.decision("budget")
    let table = ReviewTables.final(
      book, header: ["id", "codes", "poids"], cells: book.answers.map { [$0.id, "x", "1"] })
    #expect(
      table.header == [
        "id", "poids", "codes", "probability", "use", "saw_proposal", "coder", "codes_auto",
        "outcome", "confidence", "codes_final", "origin",
      ])
    #expect(
      table.rows[0].map(\.text) == [
        "r0", "1", "budget", "0.500000", "", "false", "Anne", "temps", "coded", "0.800000",
        "budget", "human",
      ])
    #expect(table.rows[4].map(\.text).suffix(5) == ["", "unmatched", "0.600000", "", "machine"])
  }

  @Test("a patch of proposed entries is read back, ids unique whatever the words")
  func patch() throws {
    let folder = try Folder()
    try folder.write("lexicon.yaml", pageLexicon)
    let lexicon = try LexiconReader.read(path: folder.file("lexicon.yaml"))
    func entry(_ id: Int64, _ code: String, _ pattern: String) -> ProposedEntry {
      ProposedEntry(
        id: id, coder: 1, answer: nil, code: code, pattern: pattern, negation: "ignore")
    }
    let text = EntryPatch.text(
      [
        entry(1, "budget", "les \"sous\""), entry(2, "temps", "l'été … file"),
        entry(3, "temps", "été file"), entry(4, "temps", "…"),
      ], for: lexicon, heading: "Essai")
    let patch = try LexiconPatchReader.parse(text, file: "p.yaml")
    #expect(patch.question == "obstacles")
    #expect(patch.additions.map(\.code.text) == ["temps", "budget"], "the lexicon's order")
    let entries = patch.additions.flatMap(\.entries)
    #expect(Set(entries.map(\.id.text)).count == 4)
    #expect(
      entries.map(\.pattern.text) == ["l'été … file", "été file", "…", "les \"sous\""])
    #expect(entries.allSatisfy { $0.negation == .ignore })
    let none = EntryPatch.text([], for: lexicon, heading: "x")
    #expect(try LexiconPatchReader.parse(none, file: "p").additions.isEmpty)
  }

  @Test(
    "files that cannot be coded are refused with their place",
    arguments: [
      // answers, sample, error, why
      ("text\na\n", nil, .noIDColumn(file: "F", columns: ["text"]), "no ids"),
      ("id,text\n1,a\n1,b\n", nil, .duplicateID(file: "F", line: 3), "an id twice"),
      ("id,text\n1,a\n ,b\n", nil, .emptyID(file: "F", line: 3), "a blank id"),
      ("id,text\n", nil, .noAnswers(file: "F"), "a header alone"),
      ("id,text,probability\n1,a,2\n", nil, .badProbability(file: "F", line: 2), "above 1"),
      ("id,text,probability\n1,a,0\n", nil, .badProbability(file: "F", line: 2), "never drawn"),
      (
        "id,text\n1,a\n", "id,probability\n2,0.5\n3,0.5\n",
        .sampleStrangers(file: "S", answers: "F", count: 2), "a sample of other answers"
      ),
    ] as [(String, String?, ReviewError, String)])
  func intake(_ answers: String, _ sample: String?, _ error: ReviewError, _ why: String) throws {
    let folder = try Folder()
    let path = try folder.write("answers.csv", answers)
    let drawn = try sample.map { try folder.write("sample.csv", $0) }
    do {
      _ = try AnswerIntake(path: path, columns: AnswerIntake.Columns(), sample: drawn)
      Issue.record("\(why)")
    } catch let found as ReviewError {
      func named(_ error: ReviewError) -> String {
        Catalogue.standard.sentence(of: error.report, in: .english)
          .replacing(path, with: "F").replacing(drawn ?? "\u{0}", with: "S")
      }
      #expect(named(found) == named(error), "\(why)")
    }
  }

  @Test("the sample's file says what was drawn, and the answers' own columns where there is none")
  func draws() throws {
    let folder = try Folder()
    let path = try folder.write(
      "answers.csv", "id;texte;strate;probability;batch;use\na;x;epci;0,25;2;develop\nb;y;;;;\n")
    let own = try AnswerIntake(path: path, columns: AnswerIntake.Columns(), sample: nil)
    #expect(own.answers.map(\.draw) == [ReviewAnswer.Draw(probability: 0.25, batch: 2), nil])
    #expect(own.answers.map(\.stratum) == ["epci", nil] && own.uses == ["a": .develop])
    let sample = try folder.write("sample.csv", "id,probability,batch\nb,0.5,1\n")
    let drawn = try AnswerIntake(path: path, columns: AnswerIntake.Columns(), sample: sample)
    #expect(drawn.answers.map(\.draw) == [nil, ReviewAnswer.Draw(probability: 0.5, batch: 1)])
  }
}
