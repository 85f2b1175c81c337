import Survey
import Testing

@testable import CodingReview

@Suite("Coding blind")
struct BlindnessTests {
  @Test(
    "the machine's codes are hidden where the answer measures",
    arguments: [
      // answer, shown, why
      (0, false, "drawn by the sample"), (2, false, "drawn, another batch"),
      (3, true, "outside the sample"),
    ] as [(Int, Bool, String)])
  func hidden(_ answer: Int, _ isShown: Bool, _ why: String) {
    let blindness = Blindness(book: Sample.book())
    #expect(blindness.showsProposal(answer, to: 1) == isShown, "\(why)")
    #expect(blindness.sawProposal(answer, by: 1) == isShown, "\(why)")
  }

  @Test("an answer to be coded twice is coded blind, in the sample or not")
  func double() {
    var book = Sample.book()
    book.doubleShare = 1
    #expect(!Blindness(book: book).showsProposal(3, to: 1))
  }

  @Test("nothing is shown before the coder's batch is done, so that a slip can be mended blind")
  func wholeBatch() {
    var book = Sample.book()
    book.decisions[0][1] = Sample.decision("temps")
    #expect(!Blindness(book: book).mayReveal(0, to: 1))
    book.decisions[1][1] = Sample.decision("budget")
    #expect(Blindness(book: book).mayReveal(0, to: 1))
    #expect(!Blindness(book: book).mayReveal(0, to: 2), "the other coder has decided nothing")
    #expect(!Blindness(book: book).sawProposal(0, by: 1), "it may be shown and was not yet")
  }

  @Test("an answer coded twice is shown only once it is settled, so that settling is blind too")
  func settledFirst() {
    var book = Sample.book()
    book.doubleShare = 1
    for answer in 0...1 {
      book.decisions[answer][1] = Sample.decision("temps")
      book.decisions[answer][2] = Sample.decision(answer == 0 ? "budget" : "temps")
    }
    #expect(!Blindness(book: book).mayReveal(0, to: 1), "contested")
    #expect(Blindness(book: book).mayReveal(1, to: 1), "agreed")
    book.settlements[0] = ReviewBook.Settlement(coder: 2, decision: Sample.decision("temps"))
    #expect(Blindness(book: book).mayReveal(0, to: 1), "settled")
  }

  @Test("a change after the machine's or others' codes were shown counts as seen")
  func changed() {
    var book = Sample.book()
    book.revealed[0] = [1]
    book.compared[1] = [1]
    let blindness = Blindness(book: book)
    #expect(blindness.sawProposal(0, by: 1) && blindness.sawProposal(1, by: 1))
    #expect(!blindness.sawProposal(0, by: 2), "shown to somebody else")
    #expect(!blindness.sawProposalSettling(1, by: 1), "who settles must know what others said")
    #expect(blindness.sawProposalSettling(0, by: 1), "and not what the machine said")
  }

  @Test("a larger share of double coding holds the smaller one, and is about as large as asked")
  func nested() {
    let ids = (0..<4000).map { "a\($0)" }
    let small = ids.filter(DoubleCoding(share: 0.1).includes)
    let large = Set(ids.filter(DoubleCoding(share: 0.3).includes))
    #expect(small.allSatisfy(large.contains))
    #expect((320...480).contains(small.count), "400 expected, 4 standard deviations are 76")
    #expect(ids.filter(DoubleCoding(share: 0).includes).isEmpty)
    #expect(ids.filter(DoubleCoding(share: 1).includes).count == ids.count)
  }

  @Test("a filter tells nothing of what the page hides")
  func filter() {
    let book = Sample.book()
    let folded = book.answers.map { AnswerFilter.folded($0.text) }
    func found(_ change: (inout AnswerFilter) -> Void, _ book: ReviewBook) -> [Int] {
      var filter = AnswerFilter()
      change(&filter)
      return filter.positions(in: book, folded: folded, for: 1)
    }
    #expect(found({ $0.code = Code("temps") }, book) == [], "the machine gave it to blind answers")
    #expect(found({ $0.code = Code("aucun") }, book) == [3])
    #expect(found({ $0.outcome = .coded }, book) == [3], "0 to 2 are coded too, and hidden")
    var shown = book
    shown.revealed[0] = [1]
    #expect(found({ $0.code = Code("temps") }, shown) == [0])
    var own = book
    own.decisions[1][1] = Sample.decision("temps")
    #expect(found({ $0.code = Code("temps") }, own) == [1], "the coder's own codes count first")
    #expect(found({ $0.search = "ENVELOPPE  vide" }, book) == [1], "case and spaces aside")
    #expect(found({ $0.search = "apres" }, book) == [0], "accents aside")
    #expect(found({ $0.stratum = "region" }, book) == [3, 4, 5])
  }
}
