import CodingReports
import Survey
import SurveyStatistics
import Testing

@Suite("Frequency tables")
struct FrequencyTableTests {
  private func answer(
    _ codes: String?, gold: String? = nil, probability: Double? = nil, stratum: String? = nil,
    weight: Double = 1, closed: [String] = [], key: String? = nil, matches: Bool = true
  ) -> ReportedAnswer {
    func split(_ text: String) -> [Code] { text.split(separator: "|").map { Code(String($0)) } }
    return ReportedAnswer(
      id: nil, pairKey: key, stratum: stratum, weight: weight, codes: codes.map(split),
      gold: gold.map { ReportedAnswer.Gold(codes: split($0), probability: probability) },
      closedCodes: closed.map { Code($0) }, matchesBase: matches)
  }

  private func row(_ table: FrequencyTable, _ code: String, _ stratum: String? = nil) throws
    -> FrequencyTable.Row
  {
    try #require(table.rows.first { $0.code.name == code && $0.stratum == stratum })
  }

  private func frame(_ codes: String...) -> Codeframe {
    Codeframe(question: "q", codes: codes.map { Code($0) })
  }

  @Test("a parent counts whoever has a child, once, and non_reponse leaves the base")
  func parents() throws {
    let table = FrequencyTable(
      [
        answer("prive.amo|prive.autre"), answer("prive.amo"), answer("public"), answer("aucun"),
        answer("non_reponse"), answer(""), answer(nil),
      ], codeframe: frame("prive.amo", "prive.autre", "public", "aucun", "non_reponse"))
    #expect(
      table.rows.map(\.code.name) == ["prive", "prive.amo", "prive.autre", "public", "aucun"])
    let parent = try row(table, "prive")
    // The answer in which nothing matched was said: it stays in the base.
    #expect(parent.count == 2 && parent.base == 5)
    #expect(abs(parent.share - 0.4) < 1e-12)
    #expect(table.nonResponseCount == 1 && table.uncodedCount == 1 && table.answerCount == 7)
  }

  @Test(
    "the base",
    arguments: [
      (ReportBase.answered, 2, "those who said something"),
      (ReportBase(rule: .asked, name: "asked"), 4, "everybody"),
    ])
  func base(_ base: ReportBase, _ expected: Int, _ why: String) throws {
    let table = FrequencyTable(
      [
        answer("temps"), answer("budget"), answer("non_reponse"), answer(nil),
        answer("temps", matches: false),
      ], codeframe: frame("temps", "budget"), base: base)
    #expect(try row(table, "temps").base == expected, "\(why)")
    #expect(try row(table, "temps").count == 1)
  }

  @Test("a ticked box gives its code, beside what was written or alone")
  func closed() throws {
    let table = FrequencyTable(
      [answer("budget", closed: ["temps"]), answer(nil, closed: ["temps"]), answer("temps")],
      codeframe: frame("temps", "budget"))
    #expect(try row(table, "temps").count == 3)
    #expect(try row(table, "budget").base == 3)
  }

  @Test("weights: Hájek's share beside the plain one")
  func weights() throws {
    let answers = zip([1, 2, 3, 1, 1, 4, 2, 2], [1, 0, 1, 0, 1, 1, 0, 0]).map {
      answer($1 == 1 ? "temps" : "budget", weight: Double($0))
    }
    let found = try row(FrequencyTable(answers, codeframe: frame("temps")), "temps")
    #expect(abs(found.share - 0.5) < 1e-12 && abs(found.weighted - 0.5625) < 1e-12)
    #expect(abs(found.effectiveSize - 5.9394) < 5e-5)
    #expect(found.coding == nil && found.sampling.value == found.weighted)
  }

  /// 100 answers, the machine's yeses 20; half of each coded, with the errors given.
  private func corrected(probability: Double?) -> [ReportedAnswer] {
    let groups: [(Int, String, String?)] = [
      (8, "temps", "temps"), (2, "temps", "budget"), (10, "temps", nil), (2, "budget", "temps"),
      (38, "budget", "budget"), (40, "budget", nil),
    ]
    return groups.flatMap { count, machine, gold in
      (0..<count).map { _ in answer(machine, gold: gold, probability: probability) }
    }
  }

  @Test("gold drawn with known probabilities corrects")
  func correction() throws {
    let table = FrequencyTable(corrected(probability: 0.5), codeframe: frame("temps", "budget"))
    #expect(table.correction == .corrected(goldCount: 50))
    let found = try row(table, "temps")
    #expect(found.count == 20 && abs(found.share - 0.2) < 1e-12)
    #expect(abs(try #require(found.coding).value - 0.2) < 1e-12)
    #expect(abs(try #require(row(table, "budget").coding).value - 0.8) < 1e-12)
  }

  @Test("gold that nobody knows the probabilities of does not")
  func unknown() throws {
    let table = FrequencyTable(corrected(probability: nil), codeframe: frame("temps", "budget"))
    #expect(table.correction == .unknownProbabilities(goldCount: 50))
    #expect(try row(table, "temps").coding == nil)
  }

  @Test("people who coded all answers leave a coding interval of no width")
  func census() throws {
    let table = FrequencyTable(
      (0..<40).map { answer("temps", gold: $0 < 10 ? "temps" : "budget") },
      codeframe: frame("temps"))
    #expect(table.correction == .census)
    let found = try row(table, "temps")
    #expect(found.coding == Estimate(value: 0.25, low: 0.25, high: 0.25))
    #expect(found.share == 1)
  }

  @Test("a stratum with too little gold stays as it is, with caution; the rest is corrected")
  func strata() throws {
    let answers =
      corrected(probability: 0.5).map {
        ReportedAnswer(
          id: nil, stratum: "epci", codes: $0.codes, gold: $0.gold)
      } + (0..<40).map { _ in answer("temps", stratum: "region") }
    let table = FrequencyTable(
      answers, codeframe: frame("temps", "budget"), strata: ["epci", "region"])
    #expect(try row(table, "temps", "epci").coding != nil)
    let left = try row(table, "temps", "region")
    #expect(left.coding == nil && left.flag == .caution && left.cautions == [.uncorrected])
    #expect(table.strata == ["epci", "region"])
  }

  @Test(
    "flags",
    arguments: [
      // respondents, with the code, in a stratum, flag, why
      (400, 40, false, .publish, []), (90, 45, false, .caution, [.wideInterval]),
      (96, 48, false, .publish, []),
      (20, 1, false, .caution, [.fewRespondents, .wideInterval]),
      (2, 1, true, .suppress, [.fewRespondents, .wideInterval]),
      (2, 1, false, .caution, [.fewRespondents, .wideInterval]),
    ] as [(Int, Int, Bool, FrequencyTable.Flag, [FrequencyTable.Caution])])
  func flags(
    _ base: Int, _ count: Int, _ inStratum: Bool, _ flag: FrequencyTable.Flag,
    _ cautions: [FrequencyTable.Caution]
  ) throws {
    let answers = (0..<base).map { answer($0 < count ? "temps" : "budget", stratum: "epci") }
    let table = FrequencyTable(answers, codeframe: frame("temps"), strata: ["epci"])
    let found = try row(table, "temps", inStratum ? "epci" : nil)
    #expect(found.flag == flag && found.cautions == cautions, "\(found.cautions)")
  }

  @Test("change: Newcombe's interval, with the bodies that answered twice it is narrower")
  func change() throws {
    func edition(_ yes: Int, paired: Bool) -> [ReportedAnswer] {
      (0..<100).map { answer($0 < yes ? "temps" : "budget", key: paired ? "b\($0)" : nil) }
    }
    func changed(paired: Bool) throws -> EditionChange {
      let (now, before) = (edition(48, paired: paired), edition(38, paired: paired))
      let table = FrequencyTable(now, codeframe: frame("temps", "budget"))
      let earlier = FrequencyTable(before, codeframe: frame("temps", "budget"))
      let compared = table.compared(with: earlier, answers: now, before: before)
      return try #require(try row(compared, "temps").change)
    }
    let apart = try changed(paired: false)
    #expect(abs(apart.value - 0.1) < 1e-12 && apart.pairCount == 0 && !apart.isFlagged)
    let together = try changed(paired: true)
    #expect(together.pairCount == 100)
    #expect(try #require(together.low) > #require(apart.low))
    #expect(try #require(together.low) > 0 && together.isFlagged)
  }

  @Test("change from published shares has an interval only where their base is known")
  func published() throws {
    let table = FrequencyTable(
      (0..<100).map { answer($0 < 60 ? "temps" : "budget") }, codeframe: frame("temps", "budget")
    ).compared(with: [
      PublishedShare(code: Code("temps"), stratum: nil, share: 0.38, base: 190),
      PublishedShare(code: Code("budget"), stratum: nil, share: 0.5, base: nil),
    ])
    let known = try #require(try row(table, "temps").change)
    #expect(abs(known.value - 0.22) < 1e-12 && known.isFlagged)
    let bare = try #require(try row(table, "budget").change)
    #expect(bare.low == nil && bare.probability == nil && !bare.isFlagged)
  }

  @Test("a change comes apart into coding, respondents and the rest, which add up")
  func parts() throws {
    func edition(_ epci: (Int, Int), _ region: (Int, Int)) -> [ReportedAnswer] {
      [("epci", epci), ("region", region)].flatMap { name, sizes in
        (0..<sizes.0).map { answer($0 < sizes.1 ? "temps" : "budget", stratum: name) }
      }
    }
    let codes = frame("temps", "budget")
    let strata = ["epci", "region"]
    let now = edition((100, 50), (50, 10))
    // The old coder missed ten that the new one finds among the EPCI.
    let published = FrequencyTable(edition((50, 10), (100, 20)), codeframe: codes, strata: strata)
    let recoded = FrequencyTable(edition((50, 20), (100, 20)), codeframe: codes, strata: strata)
    let table = FrequencyTable(now, codeframe: codes, strata: strata)
      .compared(with: published, answers: now, before: [])
      .decomposed(recoded: recoded)
    let change = try #require(try row(table, "temps").change)
    let parts = try #require(change.parts)
    #expect(abs(change.value - 0.2) < 1e-12)
    let coding = try #require(parts.coding)
    #expect(parts.codeframe == 0 && abs(coding - 10.0 / 150) < 1e-12)
    // The EPCI went from a third to two thirds of the base: (2/3 − 1/3) · (.4 − .2).
    #expect(abs(try #require(parts.respondents) - 0.2 / 3) < 1e-12)
    #expect(abs(coding + parts.respondents! + parts.real - change.value) < 1e-12)
  }

  @Test("what the codeframe moves is a part of the change, and none of what stands out")
  func codeframePart() throws {
    let codes = frame("temps", "budget")
    let now = (0..<200).map { answer($0 < 100 ? "temps" : "budget") }
    // Before, 40 of the 100 answers on time had another code, which the codeframe now merges.
    let before = (0..<200).map { answer($0 < 100 ? "temps" : "budget") }
    let old = (0..<200).map { answer($0 < 60 ? "temps" : $0 < 100 ? "agenda" : "budget") }
    let published = FrequencyTable(old, codeframe: frame("temps", "agenda", "budget"))
    let table = FrequencyTable(now, codeframe: codes)
      .compared(
        with: FrequencyTable(before, codeframe: codes), answers: now, before: before,
        published: published, open: [Code("budget")]
      ).decomposed(recoded: nil)
    let change = try #require(try row(table, "temps").change)
    #expect(abs(change.previous - 0.3) < 1e-12 && abs(change.value - 0.2) < 1e-12)
    #expect(abs(change.codeframe - 0.2) < 1e-12 && !change.isFlagged)
    // The interval lies around what was published, as wide as that of the change of 0.
    #expect(abs(change.low! + change.high! - 0.4) < 1e-12)
    let parts = try #require(change.parts)
    #expect(parts.coding == nil && parts.respondents == nil && abs(parts.real) < 1e-12)
    #expect(try row(table, "budget").change == nil, "nobody knows its share before")
  }

  @Test("answers that nobody coded count as the mean of the fold models")
  func foldModels() throws {
    // 20 coded by people, the machine right on all; of 80 others half the models say yes.
    let codes = frame("temps", "budget")
    let gold = (0..<20).map { number in
      let code = [Code(number < 10 ? "temps" : "budget")]
      return ReportedAnswer(
        id: "g\(number)", codes: code, gold: ReportedAnswer.Gold(codes: code, probability: 0.2))
    }
    let others = (0..<80).map { number in
      ReportedAnswer(
        id: "o\(number)", codes: [Code("temps")],
        foldCodes: [[Code("temps")], [Code("budget")], [Code("temps")], [Code("budget")]])
    }
    let row = try row(FrequencyTable(gold + others, codeframe: codes), "temps")
    // (10 + 80 · .5) / 100: the whole model alone would say 90 %.
    #expect(abs(try #require(row.coding).value - 0.5) < 1e-12)
    #expect(abs(try #require(row.comparison).counted - 0.5) < 1e-12)
  }
}
