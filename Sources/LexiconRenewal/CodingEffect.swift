public import AnswerCoding
public import FrenchText
public import Survey

/// What exchanging one lexicon for another does to the coding of answers.
public struct CodingEffect: Sendable {
  /// The effect on one code.
  public struct CodeEffect: Sendable, Equatable {
    public let code: Code
    /// How many answers have the code before and after.
    public internal(set) var before = 0
    public internal(set) var after = 0
    /// How many answers get it and lose it.
    public internal(set) var gained = 0
    public internal(set) var lost = 0
    /// Against the codes of people, where there are any.
    public internal(set) var goldBefore = Agreement()
    public internal(set) var goldAfter = Agreement()
  }

  /// Counts of agreement with people.
  public struct Agreement: Sendable, Equatable {
    public var right = 0
    public var given = 0
    public var wanted = 0

    /// The share of what was given that is right; `nil` where nothing was given.
    public var precision: Double? { given > 0 ? Double(right) / Double(given) : nil }
    /// The share of what was wanted that was given; `nil` where nothing was wanted.
    public var recall: Double? { wanted > 0 ? Double(right) / Double(wanted) : nil }
    /// The harmonic mean of both: 2 × right ÷ (given + wanted).
    public var f1: Double? {
      given + wanted > 0 ? 2 * Double(right) / Double(given + wanted) : nil
    }

    mutating func add(given isGiven: Bool, wanted isWanted: Bool) {
      if isGiven { given += 1 }
      if isWanted { wanted += 1 }
      if isGiven && isWanted { right += 1 }
    }

    mutating func add(_ other: Agreement) {
      right += other.right
      given += other.given
      wanted += other.wanted
    }
  }

  /// An answer whose codes change.
  public struct Flip: Sendable, Equatable {
    /// The position of the answer in its file.
    public let answer: Int
    public let before: [Code]
    public let after: [Code]
  }

  /// Codes of the second lexicon in its order, then those that only the first one has.
  public let codes: [CodeEffect]
  public let flips: [Flip]
  /// The number of answers in the base of percentages, before and after: all that say something.
  public let base: (before: Int, after: Int)
  public let goldCount: Int
  /// Over all codes.
  public let goldBefore: Agreement
  public let goldAfter: Agreement

  /// Codes answers with both lexicons, by keywords alone.
  ///
  /// - Throws: when ICU's tables cannot be opened.
  /// - Complexity: O(answers × matches).
  public init(
    from first: CompiledLexicon, to second: CompiledLexicon, wordList: FrenchWordList?,
    answers: [RenewalAnswer]
  ) throws {
    self.init(
      from: try Coding(of: answers, by: first, wordList: wordList),
      to: try Coding(of: answers, by: second, wordList: wordList), answers: answers)
  }

  /// What a lexicon gives to answers, by keywords alone.
  public struct Coding: Sendable {
    let codeframe: Codeframe
    /// Per answer, in its codeframe's order.
    public let codes: [[Code]]

    /// Codes answers.
    ///
    /// - Parameters:
    ///   - answers: the answers, in the file's order.
    ///   - lexicon: the lexicon, compiled.
    ///   - wordList: the French words that are no typos; without it nothing is repaired.
    ///   - threads: never change the result.
    /// - Throws: when ICU's tables cannot be opened.
    /// - Complexity: O(answers × matches), over all threads.
    public init(
      of answers: [RenewalAnswer], by lexicon: CompiledLexicon, wordList: FrenchWordList?,
      threads: Int = 1
    ) throws {
      let plan = AnswerCoder.Plan(model: nil, lexicon: lexicon, wordList: wordList)
      codeframe = lexicon.codeframe
      codes = try ParallelCoder(plan, threads: threads).code(answers.map(\.text)).map(\.codes)
    }
  }

  /// Compares two codings of the same answers. O(answers × codes).
  ///
  /// - Precondition: both codings are of these answers.
  public init(from first: Coding, to second: Coding, answers: [RenewalAnswer]) {
    precondition(first.codes.count == answers.count && second.codes.count == answers.count)
    let order =
      second.codeframe.codes
      + first.codeframe.codes.filter { second.codeframe.position(of: $0) == nil }
    var effects = order.map { CodeEffect(code: $0) }
    var flips: [Flip] = []
    var base = (before: 0, after: 0)
    for (index, answer) in answers.enumerated() {
      let before = first.codes[index]
      let after = second.codes[index]
      if before != [.nonResponse] { base.before += 1 }
      if after != [.nonResponse] { base.after += 1 }
      if Set(before) != Set(after) {
        flips.append(Flip(answer: index, before: before, after: after))
      }
      for (position, code) in order.enumerated() {
        let had = before.contains(code)
        let has = after.contains(code)
        if had { effects[position].before += 1 }
        if has { effects[position].after += 1 }
        if has && !had { effects[position].gained += 1 }
        if had && !has { effects[position].lost += 1 }
        if let gold = answer.gold {
          let wanted = gold.contains(code)
          effects[position].goldBefore.add(given: had, wanted: wanted)
          effects[position].goldAfter.add(given: has, wanted: wanted)
        }
      }
    }
    codes = effects
    self.flips = flips
    self.base = base
    goldCount = answers.count { $0.gold != nil }
    goldBefore = effects.reduce(into: Agreement()) { $0.add($1.goldBefore) }
    goldAfter = effects.reduce(into: Agreement()) { $0.add($1.goldAfter) }
  }
}
