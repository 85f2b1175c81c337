/// Numbers as a table shows them: plain digits, without the noise of binary fractions.
enum DecimalText {
  /// Reads a whole number without a sign; `nil` for anything else, or beyond 18 digits.
  static func whole(_ bytes: some Collection<UInt8>) -> Int? {
    guard (1...18).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard isDigit(byte) else { return nil }
      number = number * 10 + Int(byte &- UInt8(ascii: "0"))
    }
    return number
  }

  /// Whether a text is `-?digits[.digits]` with at most 15 digits, or a whole number of any length:
  /// such a number is kept as it is written.
  static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var digits = 0
    var point = false
    for (index, byte) in bytes.enumerated() {
      if isDigit(byte) {
        digits += 1
      } else if byte == UInt8(ascii: "."), !point, digits > 0 {
        point = true
      } else if byte != UInt8(ascii: "-") || index > 0 {
        return false
      }
    }
    return digits > 0 && (digits <= 15 || !point) && bytes.last != UInt8(ascii: ".")
  }

  /// The shortest digits that give the number back: `1.1` for what Excel stores as
  /// `1.1000000000000001`. Exponents only from 10²¹ on and below 10⁻⁷.
  static func shortest(_ number: Double) -> String {
    var text = "\(number)"
    if text.hasSuffix(".0") { text.removeLast(2) }
    guard let mark = text.firstIndex(of: "e"),
      let exponent = Int(text[text.index(after: mark)...]), (-7..<21).contains(exponent)
    else { return text == "-0" ? "0" : text }
    let isNegative = text.hasPrefix("-")
    var mantissa = text[..<mark].drop { $0 == "-" }
    var point =
      mantissa.firstIndex(of: ".").map { mantissa.distance(from: mantissa.startIndex, to: $0) }
      ?? mantissa.count
    mantissa.removeAll { $0 == "." }
    point += exponent
    var digits = String(mantissa)
    if point <= 0 {
      digits = "0." + String(repeating: "0", count: -point) + digits
    } else if point >= digits.count {
      digits += String(repeating: "0", count: point - digits.count)
    } else {
      digits.insert(".", at: digits.index(digits.startIndex, offsetBy: point))
    }
    return (isNegative ? "-" : "") + digits
  }

  /// Fills a plain number up with zeros, to a number of digits before the point and of decimals;
  /// a number with more decimals keeps them.
  static func padded(_ digits: String, whole: Int, decimals: Int) -> String {
    guard
      digits.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
    else { return digits }
    let isNegative = digits.hasPrefix("-")
    let parts = digits.drop { $0 == "-" }.split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard fraction.count <= decimals else { return digits }
    let head = String(repeating: "0", count: max(0, whole - parts[0].count)) + parts[0]
    let tail = fraction + String(repeating: "0", count: decimals - fraction.count)
    return (isNegative ? "-" : "") + head + (tail.isEmpty ? "" : "." + tail)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
