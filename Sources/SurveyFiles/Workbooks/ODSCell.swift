/// One cell of an OpenDocument sheet: its value's attributes, then its paragraphs.
struct ODSCell {
  private static let words = ["TRUE": true, "VRAI": true, "FALSE": false, "FAUX": false]

  private let type: String
  private let value: String?

  /// Takes the attributes of the cell that has just started.
  init(_ xml: XMLPart<ODSRows.Name>) {
    type = xml.string(.valueType) ?? ""
    value =
      switch type {
      case "float", "percentage", "currency": xml.string(.value)
      case "date": xml.string(.dateValue)
      case "time": xml.string(.timeValue)
      case "boolean": xml.string(.booleanValue)
      case "string": xml.string(.stringValue)
      default: nil
      }
  }

  /// Appends the cell's paragraphs, a line each, up to the end of the cell. White space is as
  /// OpenDocument has it: blanks in a row are one, and elements stand for those that count. A blank at a
  /// paragraph's end is kept, since LibreOffice writes one as it is.
  ///
  /// - Parameter check: is told how many bytes there are.
  func read(
    _ xml: XMLPart<ODSRows.Name>, into bytes: inout [UInt8], check: (Int) throws -> Void
  ) throws {
    var depth = 1
    var paragraphDepth = 0
    var annotationDepth = 0
    var paragraphs = 0
    // Whether a blank that comes now is one too many.
    var isAfterBlank = true
    while depth > 0, let event = try xml.next() {
      switch event {
      case .start(let name):
        depth += 1
        if name == .p, depth == 2 {
          if paragraphs > 0 { bytes.append(10) }
          paragraphs += 1
          paragraphDepth = depth
          isAfterBlank = true
        } else if name == .annotation, annotationDepth == 0 {
          annotationDepth = depth
        } else if paragraphDepth > 0, annotationDepth == 0 {
          switch name {
          case .s:
            let count = xml.attribute(.c).flatMap(DecimalText.whole) ?? 1
            try check(bytes.count + min(count, 1 << 40))
            bytes.append(contentsOf: repeatElement(0x20, count: count))
            isAfterBlank = false
          case .tab: bytes.append(9)
          case .lineBreak: bytes.append(10)
          default: break
          }
        }
      case .end:
        if depth == paragraphDepth { paragraphDepth = 0 }
        if depth == annotationDepth { annotationDepth = 0 }
        depth -= 1
      case .text(let text) where paragraphDepth > 0 && annotationDepth == 0:
        for byte in text {
          let isBlank = byte == 0x20 || byte == 9 || byte == 10 || byte == 13
          if isBlank, isAfterBlank { continue }
          bytes.append(isBlank ? 0x20 : byte)
          isAfterBlank = isBlank
        }
        try check(bytes.count)
      case .text: continue
      }
    }
  }

  /// Makes the cell of its value and of the paragraphs that end the bytes; tells what it is.
  func finish(_ bytes: inout [UInt8], from start: Int) -> TableRecord.Kind {
    switch type {
    case "float", "percentage", "currency":
      guard let value, let number = Double(value), number.isFinite else { break }
      let shown = String(decoding: bytes[start...], as: UTF8.self)
      // LibreOffice keeps the booleans of Excel as numbers that are shown as words.
      if let truth = ODSCell.words[shown], number == (truth ? 1 : 0) {
        bytes.replaceSubrange(start..., with: (truth ? "true" : "false").utf8)
        return .boolean
      }
      bytes.replaceSubrange(start..., with: ODSCell.digits(of: number, value, shown: shown).utf8)
      return .number
    case "boolean":
      guard let value else { break }
      bytes.replaceSubrange(start..., with: (value == "true" ? "true" : "false").utf8)
      return .boolean
    case "date":
      guard let value else { break }
      bytes.replaceSubrange(start..., with: value.utf8)
    case "time":
      guard let value else { break }
      bytes.replaceSubrange(start..., with: (ODSCell.clock(value) ?? value).utf8)
    case "string":
      guard let value, !value.isEmpty else { break }
      bytes.replaceSubrange(start..., with: value.utf8)
    default: break
    }
    return bytes.count == start ? .empty : .text
  }

  /// The digits of a number: those shown when they are plain digits of the same number (`01234`,
  /// `0,50`), else those of the value.
  private static func digits(of number: Double, _ value: String, shown: String) -> String {
    let plain = shown.replacing(",", with: ".")
    var check = plain
    if check.withUTF8({ DecimalText.isPlain(UnsafeRawBufferPointer($0)) }),
      Double(plain) == number
    {
      return plain
    }
    var digits = value
    let isPlain = digits.withUTF8 { DecimalText.isPlain(UnsafeRawBufferPointer($0)) }
    return isPlain ? value : DecimalText.shortest(number)
  }

  /// `14:30:00` for the duration `PT14H30M00S`.
  static func clock(_ duration: String) -> String? {
    guard duration.hasPrefix("PT") else { return nil }
    var total = 0.0
    var digits = ""
    for character in duration.dropFirst(2) {
      switch character {
      case "0"..."9", ".": digits.append(character)
      case ",": digits.append(".")
      case "H", "M", "S":
        guard let number = Double(digits), number < 1e9 else { return nil }
        total += number * (character == "H" ? 3600 : character == "M" ? 60 : 1)
        digits = ""
      default: return nil
      }
    }
    return digits.isEmpty ? SerialDate.clock(Int((total * 1000).rounded())) : nil
  }
}
