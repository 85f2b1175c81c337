/// Which words of an answer a negation governs, found word by word.
///
/// A scope runs from the negation to the clause's end: the end of a sentence, `mais`, `or`,
/// `cependant`, `par contre`, `en revanche`; a comma or a parenthesis ends it too unless the list
/// of what is denied goes on (`ni temps, ni argent`; `pas de temps, de moyens`).
/// `ne` reaches back: between `ne` and its `pas` the verb is governed.
/// `plus`, `point`, `personne` deny only after `ne`; `pas mal`, `sans doute`, `non seulement`,
/// `n'a plus que` deny nothing.
public struct NegationScopes: Sendable {
  /// What stands between a word and the one before it.
  public enum Break: UInt8, Comparable, Sendable {
    /// Nothing, or signs that do not part words: quotes, hyphens.
    case none
    /// A comma, a parenthesis, a slash between words.
    case weak
    /// The end of a sentence, of a line, of a list's item.
    case strong

    public static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
  }

  /// For each word the position of the negation that governs it, or -1. A negation does not govern
  /// itself.
  public private(set) var governors: [Int32] = []
  /// For each word the `ne` that goes with it when it is a negation, or -1.
  public private(set) var particles: [Int32] = []
  private var governor: Int32 = -1
  private var particle: Int32 = -1
  private var followsPar = false
  /// How many separators stand at the end.
  private var separators = 0

  public init() {}

  /// Forgets the words read so far; keeps the room they took.
  public mutating func removeAll() {
    governors.removeAll(keepingCapacity: true)
    particles.removeAll(keepingCapacity: true)
    (governor, particle, followsPar, separators) = (-1, -1, false, 0)
  }

  /// What the scopes need to know of a word, so that it is looked up once and not at every place.
  public struct Word: Sendable {
    fileprivate let traits: WordTraits
    fileprivate let continuesList: Bool
    fileprivate let isPar: Bool
    fileprivate let isContre: Bool
    fileprivate let isRien: Bool
    /// Its place among the expressions that deny nothing, or −1.
    fileprivate let expression: Int8

    public init(_ word: WordType) {
      traits = word.traits
      continuesList = NegationScopes.continues(word.key)
      isPar = word.normal == "par"
      isContre = word.normal == "contre"
      isRien = word.normal == "rien"
      expression = Int8(
        NegationScopes.unnegated.firstIndex { $0.negation == word.normal } ?? -1)
    }

    /// Whether it denies, if other words let it. Where no word does, none is governed.
    public var mayDeny: Bool { traits.contains(.negator) }
  }

  /// Reads words that no negation governs, among them none that may deny. O(count).
  public mutating func appendUngoverned(_ count: Int) {
    governors.append(contentsOf: repeatElement(-1, count: count))
    particles.append(contentsOf: repeatElement(-1, count: count))
  }

  /// Reads the next word. O(1), but for `ne`, which reaches back.
  ///
  /// - Parameters:
  ///   - word: the word.
  ///   - gap: what stands between it and the word before.
  ///   - next: the normal form of the word after it; empty at the end.
  public mutating func append(_ word: WordType, after gap: Break, next: String) {
    append(Word(word), after: gap, next: next)
  }

  /// As above; the next word's form is asked for only where it matters.
  public mutating func append(_ word: Word, after gap: Break, next: @autoclosure () -> String) {
    if gap == .strong || (gap == .weak && !word.continuesList) || ends(word) {
      governor = -1
      particle = -1
    }
    for place in governors.count - separators..<governors.count { governors[place] = governor }
    separators = 0
    let place = Int32(governors.count)
    if word.traits.contains(.negationParticle) { particle = place }
    if denies(word, next: next) {
      governors.append(-1)
      particles.append(particle)
      if particle >= 0 {
        for between in Int(particle)..<Int(place) where governors[between] < 0 {
          governors[between] = place
        }
      }
      governor = place
      particle = -1
    } else {
      governors.append(governor)
      particles.append(-1)
    }
    followsPar = word.isPar
  }

  /// Puts words under a negation that stands after them; those already governed stay as they are.
  public mutating func govern(_ places: Range<Int>, by negation: Int) {
    for place in places where governors[place] < 0 && place != negation {
      governors[place] = Int32(negation)
    }
  }

  /// Keeps a place for a token that is no word, such as a comma.
  public mutating func appendSeparator() {
    governors.append(-1)
    particles.append(-1)
    separators += 1
  }

  /// For each token the index of the negation that governs it, or -1. O(tokens).
  public static func governors(
    of tokens: [Token], in tokenizer: Tokenizer, into governors: inout [Int32]
  ) {
    var scopes = NegationScopes()
    var gap = Break.none
    for (index, token) in tokens.enumerated() {
      let word = tokenizer.wordType(token.type)
      if word.traits.contains(.sentenceBreak) || word.traits.contains(.weakBreak) {
        gap = max(gap, word.traits.contains(.sentenceBreak) ? .strong : .weak)
        scopes.appendSeparator()
        continue
      }
      let next = index + 1 < tokens.count ? tokenizer.wordType(tokens[index + 1].type).normal : ""
      scopes.append(word, after: gap, next: next)
      gap = .none
    }
    governors = scopes.governors
  }

  /// Expressions in which a negation denies nothing: the negation, and the words that follow it.
  private static let unnegated: [(negation: String, next: Set<String>)] = [
    ("pas", ["mal", "seulement", "uniquement", "que", "qu", "forcement"]),
    ("plus", ["que", "qu"]),
    ("non", ["seulement", "pas", "plus"]),
    ("sans", ["doute", "cesse", "arret", "fil", "contact", "fin", "compter", "oublier"]),
    ("rien", ["que", "qu"]),
  ]

  /// A list of negated things goes on after a comma with these.
  private static func continues(_ key: String) -> Bool {
    ["ni", "de", "ou", "et", "aucun", "aucune"].contains(key)
  }

  private func ends(_ word: Word) -> Bool {
    word.traits.contains(.clauseBreak) || word.isContre && followsPar
  }

  private func denies(_ word: Word, next: () -> String) -> Bool {
    guard word.traits.contains(.negator) else { return false }
    if word.traits.contains(.conditionalNegator), particle < 0 { return false }
    if word.isRien, particle >= 0 { return true }
    guard word.expression >= 0 else { return true }
    return !NegationScopes.unnegated[Int(word.expression)].next.contains(next())
  }
}
