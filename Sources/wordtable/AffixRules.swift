/// The suffix rules of a hunspell affix file with flags of two characters (`FLAG long`).
///
/// Prefixes are left out: in the French dictionary they are elided words (`l'`, `qu'`), which the
/// tokenizer parts from the word.
///
/// Source of the format: hunspell(5).
struct AffixRules {
  /// One way to make a form: take `strip` off the end, put `append` there.
  private struct Rule {
    let strip: [Character]
    let append: [Character]
    let condition: [Test]
  }

  /// A place of a rule's condition: any letter, one of these, or none of these.
  private enum Test {
    case any
    case among(Set<Character>)
    case outside(Set<Character>)

    func accepts(_ character: Character) -> Bool {
      switch self {
      case .any: true
      case .among(let letters): letters.contains(character)
      case .outside(let letters): !letters.contains(character)
      }
    }
  }

  private var rules: [String: [Rule]] = [:]

  /// Reads the `SFX` lines of an affix file. Lines of another shape are passed over.
  init(parsing source: String) {
    for line in source.split(separator: "\n") where line.hasPrefix("SFX ") {
      let fields = line.split(whereSeparator: \.isWhitespace)
      guard fields.count >= 5 else { continue }
      let append = fields[3].split(separator: "/", omittingEmptySubsequences: false)[0]
      rules[String(fields[1]), default: []].append(
        Rule(
          strip: fields[2] == "0" ? [] : Array(fields[2]),
          append: append == "0" ? [] : Array(append),
          condition: AffixRules.tests(fields[4])))
    }
  }

  /// All forms of an entry of the dictionary, `word/flags`. O(rules of its flags).
  func forms(of entry: Substring) -> Set<String> {
    let parts = entry.split(separator: "/", maxSplits: 1)
    guard let word = parts.first else { return [] }
    var forms: Set = [String(word)]
    guard parts.count == 2 else { return forms }
    let letters = Array(word)
    let flags = Array(parts[1])
    for start in stride(from: 0, to: flags.count - 1, by: 2) {
      for rule in rules[String(flags[start...start + 1])] ?? [] {
        guard letters.count >= max(rule.strip.count, rule.condition.count),
          letters.suffix(rule.strip.count).elementsEqual(rule.strip),
          zip(letters.suffix(rule.condition.count), rule.condition).allSatisfy({ $1.accepts($0) })
        else { continue }
        forms.insert(String(letters.dropLast(rule.strip.count) + rule.append))
      }
    }
    return forms
  }

  /// The places of a condition such as `[^aeiou]y`; a lone dot asks nothing.
  private static func tests(_ condition: Substring) -> [Test] {
    guard condition != "." else { return [] }
    var tests: [Test] = []
    var rest = condition
    while let character = rest.popFirst() {
      guard character == "[" else {
        tests.append(character == "." ? .any : .among([character]))
        continue
      }
      let isOutside = rest.first == "^"
      if isOutside { rest.removeFirst() }
      let letters = Set(rest.prefix { $0 != "]" })
      rest = rest.drop { $0 != "]" }.dropFirst()
      tests.append(isOutside ? .outside(letters) : .among(letters))
    }
    return tests
  }
}
