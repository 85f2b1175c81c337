import ICUShim

/// Tells single-byte pages apart by how well a sample reads as French.
///
/// ICU's detector knows neither ISO-8859-15 nor the pages of DOS and the old Macintosh, and needs
/// long samples; the accented letters of French tell the pages apart in a few characters.
enum FrenchPage {
  /// The pages of French files, the likeliest first: it wins a tie.
  static let candidates = ["windows-1252", "ISO-8859-15", "macintosh", "IBM850"]

  /// The score from which a page is taken without further question.
  static let convincing = 0.7

  /// The mean fit of the characters above ASCII, from -1 to 1; `nil` when ICU lacks the page.
  static func score(_ sample: UnsafeRawBufferPointer, as page: String) -> Double? {
    guard let scalars = decode(sample, as: page) else { return nil }
    var sum = 0.0
    var count = 0
    for (index, scalar) in scalars.enumerated() where scalar.value >= 0x80 {
      count += 1
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      sum += fit(scalar, between: before, and: after)
    }
    return count == 0 ? 0 : sum / Double(count)
  }

  /// Whether French writes the character: its accented letters, its quotes, dashes and spaces.
  static func isUsual(_ scalar: Unicode.Scalar) -> Bool {
    small.contains(scalar) || capital.contains(scalar) || marks.contains(scalar)
  }

  private static let small = Set("àâäçéèêëîïôöùûüÿœæ".unicodeScalars)
  private static let capital = Set("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ".unicodeScalars)
  private static let marks = Set(
    "«»“”‘’–—…€°²³ª·•½©®™×\u{a0}\u{202f}\u{fe0f}\u{fb01}\u{fb02}".unicodeScalars)

  /// 1 for what French writes there, -1 for what it does not write.
  private static func fit(
    _ scalar: Unicode.Scalar, between before: Unicode.Scalar, and after: Unicode.Scalar
  ) -> Double {
    if small.contains(scalar) { return isCapital(before) && isCapital(after) ? -0.5 : 1 }
    if capital.contains(scalar) { return isSmall(before) ? -1 : 0.8 }
    // ½ between letters is the œ of another page.
    if scalar == "½" { return isSmall(before) || isSmall(after) ? -1 : 0.3 }
    return marks.contains(scalar) ? 0.8 : -1
  }

  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || small.contains(scalar)
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(scalar) || capital.contains(scalar)
  }

  private static func decode(
    _ sample: UnsafeRawBufferPointer, as page: String
  ) -> [Unicode.Scalar]? {
    guard let converter = CharsetConverter(page) else { return nil }
    // Three bytes of UTF-8 for each byte of a single-byte page are always enough.
    var target = [UInt8](repeating: 0, count: sample.count * 3 + 16)
    let step = target.withUnsafeMutableBytes {
      converter.decode(sample, into: $0, isLast: true)
    }
    guard let step else { return nil }
    return Array(String(decoding: target.prefix(step.written), as: UTF8.self).unicodeScalars)
  }
}
