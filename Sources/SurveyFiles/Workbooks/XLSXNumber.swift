/// A number as an XLSX cell can hold it: a binary number, and the format that shows its digits.
struct XLSXNumber: Equatable {
  let value: Double
  /// The format that shows the digits as they were; `nil` when every format does.
  let format: String?

  /// The number that digits are; `nil` when a workbook would show other digits.
  ///
  /// `0.930000` keeps its zeros by the format `0.000000`, `01234` its own by `00000`. Digits beyond
  /// the fifteenth and notations such as `1,5` or `1E3` are better kept as text.
  init?(_ digits: UnsafeBufferPointer<UInt8>) {
    guard DecimalText.isPlain(UnsafeRawBufferPointer(digits)), digits.count <= 17 else {
      return nil
    }
    let text = String(decoding: digits, as: UTF8.self)
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard let number = Double(text), text.filter(\.isNumber).count <= 15 else { return nil }
    value = number
    let shortest = DecimalText.shortest(number)
    if shortest == text {
      format = nil
      return
    }
    let decimals = parts.count > 1 ? parts[1].count : 0
    let whole = parts[0].count
    guard DecimalText.padded(shortest, whole: whole, decimals: decimals) == text,
      whole > 1 || decimals > 0
    else { return nil }
    format =
      String(repeating: "0", count: whole > 1 && parts[0].first == "0" ? whole : 1)
      + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
  }

  /// Whether text from a format without numbers (CSV) may be a number in a workbook: digits that no
  /// program would show otherwise, which leaves out postcodes and telephone numbers.
  static func isSurelyNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (1...11).contains(text.count), let number = XLSXNumber(text) else { return false }
    let start = text.drop { $0 == UInt8(ascii: "-") }.prefix(2)
    let isPadded =
      start.count == 2 && start.first == UInt8(ascii: "0") && start.last != UInt8(ascii: ".")
    return !isPadded && number.value != 0 || text.count == 1
  }
}
