/// A JSON value whose text is the same for the same figures: keys in the order given, floating
/// numbers with 6 decimals.
public indirect enum JSONText: Sendable, Equatable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case array([JSONText])
  case object([(String, JSONText)])

  public static func == (left: JSONText, right: JSONText) -> Bool {
    left.rendered() == right.rendered()
  }

  /// The value on one line.
  public func rendered() -> String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// The value over several lines, two spaces a level, with a final line break.
  public func renderedWithLines() -> String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value.isFinite ? FixedDecimals.text(value, 6) : "null"
    case .text(let value): JSONText.quote(value, to: &text)
    case .array(let items):
      JSONText.writeList(items, "[", "]", to: &text, indent: indent) { item, text, indent in
        item.write(to: &text, indent: indent)
      }
    case .object(let pairs):
      JSONText.writeList(pairs, "{", "}", to: &text, indent: indent) { pair, text, indent in
        JSONText.quote(pair.0, to: &text)
        text += indent == nil ? ":" : ": "
        pair.1.write(to: &text, indent: indent)
      }
    }
  }

  private static func writeList<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, indent: Int?,
    _ body: (Item, inout String, Int?) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let indent { text += "\n" + String(repeating: "  ", count: indent + 1) }
      body(item, &text, indent.map { $0 + 1 })
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

/// Numbers in machine-readable output.
public enum FixedDecimals {
  /// A number with a point and a fixed count of decimals, never `-0`. Halves go away from zero.
  public static func text(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * scale).rounded()
    guard abs(scaled) < 9e18 else { return String(value) }
    let whole = Int64(scaled)
    // 19 digits, a point, a sign and a zero before the point at most.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24 + decimals) { buffer in
      var place = buffer.count
      var rest = whole.magnitude
      var written = 0
      while rest > 0 || written <= decimals {
        if written == decimals, decimals > 0 {
          place -= 1
          buffer[place] = UInt8(ascii: ".")
        }
        place -= 1
        buffer[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
        written += 1
      }
      if whole < 0 {
        place -= 1
        buffer[place] = UInt8(ascii: "-")
      }
      return String(decoding: UnsafeBufferPointer(rebasing: buffer[place...]), as: UTF8.self)
    }
  }
}
