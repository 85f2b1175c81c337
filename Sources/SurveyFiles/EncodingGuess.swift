import ICUShim

/// Guesses the encoding of text from its first bytes that are not ASCII.
enum EncodingGuess {
  /// The encoding that a byte-order mark tells, with the length of the mark.
  static func byteOrderMark(_ bytes: [UInt8]) -> (encoding: String, length: Int)? {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return ("UTF-8", 3) }
    if bytes.starts(with: [0xff, 0xfe, 0, 0]) { return ("UTF-32LE", 4) }
    if bytes.starts(with: [0, 0, 0xfe, 0xff]) { return ("UTF-32BE", 4) }
    if bytes.starts(with: [0xff, 0xfe]) { return ("UTF-16LE", 2) }
    if bytes.starts(with: [0xfe, 0xff]) { return ("UTF-16BE", 2) }
    return nil
  }

  /// UTF-16 without a mark: in European text every other byte is 0, always on the same side.
  static func wideEncoding(_ bytes: [UInt8]) -> String? {
    let pairs = bytes.count / 2
    guard pairs > 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { zeros.even += 1 }
      if bytes[2 * pair + 1] == 0 { zeros.odd += 1 }
    }
    if zeros.even == 0, zeros.odd * 2 > pairs { return "UTF-16LE" }
    if zeros.odd == 0, zeros.even * 2 > pairs { return "UTF-16BE" }
    return nil
  }

  /// Whether a line with bytes above ASCII is surely UTF-8: valid, and of characters that people
  /// type. `É»` in Windows-1252 is a valid pair too, but a letter of the phonetic alphabet.
  static func isSurelyUTF8(_ line: UnsafeRawBufferPointer) -> Bool {
    guard UTF8Check.prefix(of: line).stop == .none else { return false }
    return String(decoding: line, as: UTF8.self).unicodeScalars.allSatisfy {
      !(0x180...0x36f).contains($0.value) && !(0x80...0x9f).contains($0.value)
    }
  }

  /// The likeliest encoding of a longer sample that is not surely UTF-8.
  ///
  /// UTF-8 when French letters written in it are not far fewer than the bytes that break it, or its
  /// characters outnumber them: a page of one byte a letter hardly ever makes such pairs. Else the page in which the sample
  /// reads best as French; else what ICU's statistics say.
  static func likeliest(_ sample: UnsafeRawBufferPointer) -> String {
    let census = UTF8Census(sample)
    if 2 * census.usual >= max(1, census.invalid) { return "UTF-8" }
    if census.characters > census.invalid, census.characters > 3 { return "UTF-8" }
    // Two or three odd characters, all valid: `ɛ` in UTF-8, or capitals of Windows before a mark.
    if census.invalid == 0 {
      return FrenchPage.candidates.prefix(2).first {
        FrenchPage.score(sample, as: $0) ?? 0 >= FrenchPage.convincing
      } ?? "UTF-8"
    }
    var best: (page: String, score: Double)?
    for page in FrenchPage.candidates {
      guard let score = FrenchPage.score(sample, as: page) else { continue }
      if score > best?.score ?? 0 { best = (page, score) }
    }
    if let best, best.score >= FrenchPage.convincing { return best.page }
    return statistical(sample) ?? best?.page ?? "windows-1252"
  }

  /// ICU's best guess of a single-byte page; `nil` when it has none.
  private static func statistical(_ sample: UnsafeRawBufferPointer) -> String? {
    guard let bytes = sample.bindMemory(to: UInt8.self).baseAddress else { return nil }
    var buffer = [CChar](repeating: 0, count: 64)
    for rank in Int32(0)..<8 {
      var confidence: Int32 = 0
      let length = icushim_charset_guess(
        bytes, Int32(clamping: sample.count), rank, &buffer, Int32(buffer.count), &confidence)
      guard length > 0 else { return nil }
      let name = String(
        decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      // Multi-byte pages and UTF-16 show by other signs; here they are accidents of few bytes.
      if name.hasPrefix("ISO-8859") || name.hasPrefix("windows-") || name.hasPrefix("KOI8") {
        return name
      }
    }
    return nil
  }
}

/// How many characters above ASCII a sample has if it is UTF-8, and what breaks it.
private struct UTF8Census {
  private(set) var characters = 0
  /// Those among them that French writes.
  private(set) var usual = 0
  private(set) var invalid = 0

  init(_ sample: UnsafeRawBufferPointer) {
    var rest = sample[...]
    while !rest.isEmpty {
      let (length, stop) = UTF8Check.prefix(of: UnsafeRawBufferPointer(rebasing: rest))
      let valid = UnsafeRawBufferPointer(rebasing: rest.prefix(length))
      for scalar in String(decoding: valid, as: UTF8.self).unicodeScalars
      where scalar.value >= 0x80 {
        characters += 1
        if FrenchPage.isUsual(scalar) { usual += 1 }
      }
      guard case .invalid(let skipped) = stop else { return }
      invalid += 1
      rest = rest.dropFirst(length + skipped)
    }
  }
}
