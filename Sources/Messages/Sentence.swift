internal import Survey

/// A sentence of the catalogue with its placeholders, ready to be filled.
struct Sentence: Sendable, Equatable {
  enum Piece: Sendable, Equatable {
    case text(String)
    case value(String)
    /// A plural: the placeholder's name, and per category the sentence in which `#` is the number.
    case plural(String, [String: Sentence])
    /// The number of the enclosing plural.
    case number
  }

  let pieces: [Piece]

  /// The names of all placeholders, sorted, each once.
  var placeholders: [String] {
    var names: Set<String> = []
    for piece in pieces {
      switch piece {
      case .text, .number: break
      case .value(let name): names.insert(name)
      case .plural(let name, let cases):
        names.insert(name)
        for sentence in cases.values { names.formUnion(sentence.placeholders) }
      }
    }
    return names.sorted()
  }

  /// The sentence with its values. A value that is missing stays visible as `{name}`.
  func filled(with facts: [Fact], in language: Language, number: Int? = nil) -> String {
    var filled = ""
    for piece in pieces {
      switch piece {
      case .text(let text): filled += text
      case .number:
        filled += number.map { LocaleFormat.number(Double($0), decimals: 0, in: language) } ?? "#"
      case .value(let name):
        switch facts.first(where: { $0.name == name })?.value {
        case .text(let text): filled += text
        case .count(let count):
          filled += LocaleFormat.number(Double(count), decimals: 0, in: language)
        case .position(let position): filled += String(position)
        case .list(let items): filled += LocaleFormat.list(items, in: language)
        case nil: filled += "{\(name)}"
        }
      case .plural(let name, let cases):
        var count = 0
        switch facts.first(where: { $0.name == name })?.value {
        case .count(let value), .position(let value): count = value
        case .list(let items): count = items.count
        case .text, nil: break
        }
        let category = LocaleFormat.pluralCategory(of: count, in: language)
        let sentence = cases[category] ?? cases["other"]
        filled += sentence?.filled(with: facts, in: language, number: count) ?? ""
      }
    }
    return filled
  }
}

extension Sentence {
  /// Reads a sentence in the catalogue's notation.
  ///
  /// - Returns: `nil` when a brace is not closed or a plural has no `other`.
  init?(parsing source: String) {
    // Most sentences have nothing to fill in.
    if !source.isEmpty, !source.utf8.contains(where: { $0 == 0x7b || $0 == 0x7d }) {
      pieces = [.text(source)]
      return
    }
    var rest = Substring(source)
    guard let pieces = Sentence.pieces(of: &rest, inPlural: false), rest.isEmpty else { return nil }
    self.pieces = pieces
  }

  private static func pieces(of rest: inout Substring, inPlural: Bool) -> [Piece]? {
    var pieces: [Piece] = []
    var text = ""
    func flush() {
      if !text.isEmpty { pieces.append(.text(text)) }
      text = ""
    }
    while let character = rest.first {
      if character == "}" {
        guard inPlural else { return nil }
        flush()
        return pieces
      }
      rest.removeFirst()
      if character == "#", inPlural {
        flush()
        pieces.append(.number)
      } else if character == "{" {
        flush()
        guard let piece = placeholder(&rest) else { return nil }
        pieces.append(piece)
      } else {
        text.append(character)
      }
    }
    guard !inPlural else { return nil }
    flush()
    return pieces
  }

  /// What follows an opening brace, up to and with its closing one.
  private static func placeholder(_ rest: inout Substring) -> Piece? {
    guard let end = rest.firstIndex(where: { $0 == "}" || $0 == "," }) else { return nil }
    let name = String(rest[..<end])
    guard !name.isEmpty, !name.contains("{") else { return nil }
    let closes = rest[end] == "}"
    rest = rest[rest.index(after: end)...]
    if closes { return .value(name) }

    rest = rest.drop(while: \.isWhitespace)
    guard rest.hasPrefix("plural,") else { return nil }
    rest = rest.dropFirst("plural,".count).drop(while: \.isWhitespace)
    var cases: [String: Sentence] = [:]
    while let first = rest.first, first != "}" {
      guard let brace = rest.firstIndex(of: "{") else { return nil }
      let category = String(rest[..<brace].filter { !$0.isWhitespace })
      rest = rest[rest.index(after: brace)...]
      guard let pieces = pieces(of: &rest, inPlural: true), rest.first == "}" else { return nil }
      rest.removeFirst()
      cases[category] = Sentence(pieces: pieces)
      rest = rest.drop(while: \.isWhitespace)
    }
    guard rest.first == "}", cases["other"] != nil else { return nil }
    rest.removeFirst()
    return .plural(name, cases)
  }
}
