import Survey
import Testing

@testable import CodingReview

@Suite("Queue of answers")
struct QueueTests {
  @Test("the sample first, batch by batch; then what the machine is least sure of; nothing blank")
  func order() {
    #expect(CodingQueue(Sample.book()).order == [0, 1, 2, 4, 3])
  }

  @Test("answers to be coded twice come before the rest")
  func doubleFirst() {
    var book = Sample.book()
    book.doubleShare = 1
    #expect(CodingQueue(book).order == [0, 1, 2, 3, 4], "no certainty orders what is coded blind")
  }

  @Test("two coders share the answers, and both code those that are coded twice")
  func due() {
    var book = Sample.book()
    book.decisions[0][1] = Sample.decision("temps")
    let queue = CodingQueue(book)
    #expect(queue.next(for: 1, in: book, claimed: { _ in false }) == 1)
    #expect(queue.next(for: 2, in: book, claimed: { _ in false }) == 1, "0 is done")
    #expect(queue.next(for: 2, in: book, claimed: { $0 == 1 }) == 2, "1 is on the other's page")
    book.doubleShare = 1
    #expect(queue.next(for: 2, in: book, claimed: { _ in false }) == 0)
    #expect(queue.next(for: 2, in: book, claimed: { $0 == 0 }) == 1, "already two with the claim")
  }

  @Test("a batch ends where the next answer is of another one, or none is left")
  func batchEnd() {
    let book = Sample.book()
    let queue = CodingQueue(book)
    #expect(!queue.endsBatch(1, next: 1, in: book))
    #expect(queue.endsBatch(1, next: 2, in: book))
    #expect(queue.endsBatch(2, next: 4, in: book))
    #expect(queue.endsBatch(2, next: nil, in: book))
  }

  @Test("a claim is somebody else's, and runs out")
  func claims() {
    var claims = Claims()
    claims.claim(3, by: 1, at: 100)
    #expect(claims.isClaimed(3, fromOthersThan: 2, at: 101))
    #expect(!claims.isClaimed(3, fromOthersThan: 1, at: 101))
    #expect(!claims.isClaimed(3, fromOthersThan: 2, at: 100 + Claims.seconds))
    claims.claim(4, by: 1, at: 102)
    #expect(!claims.isClaimed(3, fromOthersThan: 2, at: 103), "one page shows one answer")
  }

  @Test("every code of a usual codeframe has a key, none twice, none of a command")
  func keys() {
    #expect(CodeKeys.all.count == 48)
    #expect(Set(CodeKeys.all).count == CodeKeys.all.count)
    #expect(CodeKeys.all.allSatisfy { !CodeKeys.commands.contains($0) })
    #expect(CodeKeys.key(at: 0) == "1" && CodeKeys.key(at: 9) == "0" && CodeKeys.key(at: 10) == "a")
    #expect(CodeKeys.key(at: 48) == nil)
  }
}

@Suite("Decisions")
struct DecisionTests {
  @Test(
    "what a page sends is a decision or lacks something",
    arguments: [
      // codes, unsure, note, problem, why
      (["budget", "temps"], false, "", nil, "two codes, put in the codeframe's order"),
      ([], true, "", nil, "unsure alone puts it off"),
      ([], false, "à voir", .nothing, "a note alone decides nothing"),
      (["non_reponse", "temps"], false, "", .alone, "a non-response says nothing else"),
      (["aucun", "temps"], true, "", .alone, "none beside one"),
      (["aucun"], false, "", nil, "none alone"),
      (["prix"], false, "", .unknownCode, "a code of another codeframe"),
      (["temps"], false, String(repeating: "a", count: 2001), .longNote, "a note too long"),
    ] as [([String], Bool, String, DecisionCheck.Problem?, String)])
  func check(
    _ codes: [String], _ isUnsure: Bool, _ note: String, _ problem: DecisionCheck.Problem?,
    _ why: String
  ) {
    do {
      let decision = try DecisionCheck.decision(
        codes: codes, isUnsure: isUnsure, note: note, sawProposal: true,
        codeframe: Sample.codeframe)
      #expect(problem == nil, "\(why)")
      #expect(decision.sawProposal && decision.isUnsure == isUnsure)
      #expect(decision.codes == Sample.codeframe.ordered(codes.map { Code($0) }), "\(why)")
    } catch {
      #expect(error == problem, "\(why)")
    }
  }

  @Test("the final coding is the settled one, else what all coders agree on")
  func final() {
    var book = Sample.book()
    #expect(FinalCoding(of: 0, in: book) == nil, "nobody coded it")
    book.decisions[0][1] = Sample.decision("budget|temps", note: "deux idées")
    #expect(FinalCoding(of: 0, in: book)?.codes == [Code("temps"), Code("budget")])
    book.decisions[0][2] = Sample.decision("temps|budget", saw: true)
    #expect(FinalCoding(of: 0, in: book)?.coder == "Anne+Bruno", "the same codes, whatever order")
    #expect(FinalCoding(of: 0, in: book)?.sawProposal == true, "one of them had seen it")
    book.decisions[0][2] = Sample.decision("temps")
    #expect(FinalCoding(of: 0, in: book) == nil && book.openDisagreements == [0])
    book.settlements[0] = ReviewBook.Settlement(coder: 2, decision: Sample.decision("temps"))
    let settled = FinalCoding(of: 0, in: book)
    #expect(settled?.codes == [Code("temps")] && settled?.coder == "Anne+Bruno+Bruno")
    #expect(settled?.sawProposal == false && settled?.note == "deux idées")
    #expect(book.openDisagreements == [])
    book.decisions[3][1] = Sample.decision("", unsure: true)
    #expect(FinalCoding(of: 3, in: book) == nil, "put off")
  }
}
