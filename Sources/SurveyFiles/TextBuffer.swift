import Glibc

/// A window over a text file, decoded to valid UTF-8 as it is read.
///
/// The window holds `text`, which starts where the reader's current record does. Bytes are ASCII
/// until the first other byte, which decides the encoding; what it decides does not depend on the
/// sizes in which a pipe delivers the bytes.
final class TextBuffer {
  private enum Mode {
    case opening
    /// Only ASCII so far.
    case undecided
    case utf8
    case page(CharsetConverter)
  }

  /// How much is read at once, and how much decides the encoding of a file that is not UTF-8.
  private static let chunk = 256 << 10
  private static let sample = 64 << 10

  let source: ByteSource
  private let strict: Bool
  private var mode = Mode.opening
  private var forcedEncoding: CharsetConverter?
  // No two accesses to the window overlap; checking each costs a reader of short cells a tenth.
  @exclusivity(unchecked) private var memory: UnsafeMutableRawBufferPointer
  @exclusivity(unchecked) private var start = 0
  /// Text stands before it, bytes yet to be decoded between it and `filled`.
  @exclusivity(unchecked) private var end = 0
  @exclusivity(unchecked) private var filled = 0
  /// Bytes for a converter.
  private var raw: [UInt8] = []
  private var sourceEnded = false
  /// How many of the invalid sequences the converter has replaced.
  private var converterReplaced = 0

  private(set) var encoding = "US-ASCII"
  private(set) var hasByteOrderMark = false
  private(set) var invalidSequences = 0
  private(set) var firstInvalidLine: Int?
  /// The line on which the window starts; the reader of records keeps it.
  @exclusivity(unchecked) var line = 1

  /// Opens a text file.
  ///
  /// - Throws: ``FileError`` when it cannot be opened or the encoding's name is unknown.
  init(path: String, encoding: String?, strict: Bool) throws {
    source = try ByteSource(path: path)
    self.strict = strict
    if let encoding {
      guard let converter = CharsetConverter(encoding) else {
        throw FileError.unknownEncoding(file: path, encoding: encoding)
      }
      forcedEncoding = converter
    }
    memory = .allocate(byteCount: 2 * TextBuffer.chunk, alignment: 16)
  }

  deinit { memory.deallocate() }

  /// The decoded text from the record's start. Valid until the next call of `more` or `drop`.
  var text: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: memory[start..<end])
  }

  /// Lets go of text at the window's start.
  func drop(_ count: Int) { start += count }

  /// Reads on; false at the end of the file. On true there is at least one more byte of text.
  func more() throws -> Bool {
    let before = end - start
    while true {
      switch mode {
      case .opening: try begin()
      case .undecided: try takeASCII()
      case .utf8: try takeUTF8()
      case .page(let converter): try convert(converter)
      }
      if end - start > before { return true }
      if sourceEnded, filled == end, raw.isEmpty { return false }
    }
  }

  // MARK: - Deciding

  /// Reads the first line, or its start, and looks for the signs of UTF-16 and byte-order marks.
  private func begin() throws {
    while filled < 512, !sourceEnded, pending.firstIndex(where: { $0 == 10 || $0 == 13 }) == nil {
      try fill()
    }
    let lineEnd = pending.prefix(512).firstIndex { $0 == 10 || $0 == 13 }
    let first = Array(pending.prefix(lineEnd.map { $0 + 1 } ?? 512))
    let mark = EncodingGuess.byteOrderMark(first)
    if let converter = forcedEncoding {
      forcedEncoding = nil
      if let mark, converter.name == mark.encoding { skip(mark: mark.length) }
      encoding = converter.name
      if encoding == "UTF-8" { mode = .utf8 } else { beginConverting(converter) }
    } else if let mark {
      skip(mark: mark.length)
      decide(mark.encoding)
    } else if let wide = EncodingGuess.wideEncoding(first) {
      decide(wide)
    } else {
      mode = .undecided
    }
  }

  private func skip(mark length: Int) {
    hasByteOrderMark = true
    start += length
    end = start
  }

  private func decide(_ name: String) {
    encoding = name
    if name != "UTF-8", let converter = CharsetConverter(name) {
      beginConverting(converter)
    } else {
      encoding = "UTF-8"
      mode = .utf8
    }
  }

  private func beginConverting(_ converter: CharsetConverter) {
    raw = Array(pending)
    filled = end
    mode = .page(converter)
  }

  /// Takes ASCII; decides the encoding once another byte stands first.
  private func takeASCII() throws {
    if end == filled { try fill() }
    let bytes = pending
    let ascii = bytes.firstIndex { $0 >= 0x80 || $0 == 0 } ?? bytes.count
    if ascii > 0 || bytes.isEmpty {
      end += ascii
      return
    }
    guard bytes[0] >= 0x80 else { return try repair() }

    while filled - end < TextBuffer.sample, !sourceEnded,
      pending.firstIndex(where: { $0 == 10 || $0 == 13 }) == nil
    {
      try fill()
    }
    let line = pending.prefix(TextBuffer.sample).prefix { $0 != 10 && $0 != 13 }
    if EncodingGuess.isSurelyUTF8(UnsafeRawBufferPointer(rebasing: line)) {
      return decide("UTF-8")
    }
    while filled - end < TextBuffer.sample, !sourceEnded { try fill() }
    // A few letters before the first other byte tell whether it stands within a word.
    let context = min(16, end - start)
    let sample = memory[(end - context)..<min(filled, end + TextBuffer.sample)]
    decide(EncodingGuess.likeliest(UnsafeRawBufferPointer(rebasing: sample)))
  }

  // MARK: - Decoding

  private func takeUTF8() throws {
    if end == filled { try fill() }
    var (length, stop) = UTF8Check.prefix(of: pending)
    if length == 0, stop == .truncated, !sourceEnded {
      try fill()
      (length, stop) = UTF8Check.prefix(of: pending)
    }
    end += length
    switch stop {
    case .none: break
    case .truncated: if sourceEnded { try repair() }
    case .invalid: try repair()
    }
  }

  /// Replaces what is no text among the pending bytes.
  ///
  /// A character that the next bytes may complete stays pending, and so does the first byte that is
  /// not ASCII as long as the encoding is undecided.
  private func repair() throws {
    let damaged = Array(pending)
    filled = end
    reserve(damaged.count * 3)
    try damaged.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let (length, stop) = textPrefix(of: UnsafeRawBufferPointer(rebasing: rest))
        append(rest.prefix(length))
        end = filled
        rest = rest.dropFirst(length)
        switch stop {
        case .none: break
        case .invalid(let count):
          try replace()
          rest = rest.dropFirst(count)
        case .truncated:
          guard sourceEnded, case .utf8 = mode else { return append(rest) }
          try replace()
          rest = rest.dropFirst(rest.count)
        }
      }
    }
  }

  private func textPrefix(
    of bytes: UnsafeRawBufferPointer
  ) -> (length: Int, stop: UTF8Check.Stop) {
    if case .utf8 = mode { return UTF8Check.prefix(of: bytes) }
    guard let index = bytes.firstIndex(where: { $0 >= 0x80 || $0 == 0 }) else {
      return (bytes.count, .none)
    }
    return (index, bytes[index] == 0 ? .invalid(1) : .truncated)
  }

  /// Appends U+FFFD, or refuses to.
  private func replace() throws {
    if strict || firstInvalidLine == nil {
      try noteInvalid(onLine: line + LineBreaks.count(in: text))
    }
    invalidSequences += 1
    memory[filled] = 0xef
    memory[filled + 1] = 0xbf
    memory[filled + 2] = 0xbd
    filled += 3
    end = filled
  }

  private func noteInvalid(onLine line: Int) throws {
    if strict { throw TableError.invalidBytes(file: source.file, line: line, encoding: encoding) }
    if firstInvalidLine == nil { firstInvalidLine = line }
  }

  private func convert(_ converter: CharsetConverter) throws {
    if raw.count < TextBuffer.chunk / 8, !sourceEnded {
      reserve(TextBuffer.chunk)
      let room = UnsafeMutableRawBufferPointer(
        rebasing: memory[filled..<(filled + TextBuffer.chunk / 4)])
      let count = try source.read(into: room)
      raw += room.prefix(count)
      sourceEnded = count == 0
    }
    reserve(raw.count * 3 + 64)
    let room = UnsafeMutableRawBufferPointer(rebasing: memory[filled...])
    let step = raw.withUnsafeBytes { converter.decode($0, into: room, isLast: sourceEnded) }
    guard let step else {
      throw TableError.invalidBytes(file: source.file, line: line, encoding: encoding)
    }
    let nuls = NUL.count(in: UnsafeRawBufferPointer(rebasing: room.prefix(step.written)))
    let written = step.written + 2 * nuls
    if nuls > 0 { NUL.replace(nuls, in: room, count: step.written) }
    let replaced = converter.replaced - converterReplaced + nuls
    converterReplaced = converter.replaced
    if replaced > 0 {
      let piece = UnsafeRawBufferPointer(rebasing: room.prefix(written))
      let before = piece.prefix(Replacement.firstIndex(in: piece) ?? 0)
      try noteInvalid(
        onLine: line + LineBreaks.count(in: text)
          + LineBreaks.count(in: UnsafeRawBufferPointer(rebasing: before)))
      invalidSequences += replaced
    }
    raw.removeFirst(step.consumed)
    filled += written
    end = filled
  }

  // MARK: - Memory

  private var pending: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: memory[end..<filled])
  }

  private func fill() throws {
    reserve(TextBuffer.chunk)
    let count = try source.read(
      into: UnsafeMutableRawBufferPointer(rebasing: memory[filled..<(filled + TextBuffer.chunk)]))
    filled += count
    sourceEnded = count == 0
  }

  private func append(_ bytes: Slice<UnsafeRawBufferPointer>) {
    UnsafeMutableRawBufferPointer(rebasing: memory[filled...]).copyMemory(
      from: UnsafeRawBufferPointer(rebasing: bytes))
    filled += bytes.count
  }

  /// Makes room after `filled`: by moving the window to the front, else by growing.
  private func reserve(_ count: Int) {
    guard memory.count - filled < count else { return }
    let kept = UnsafeRawBufferPointer(rebasing: memory[start..<filled])
    if memory.count - kept.count >= count + memory.count / 4 {
      memory.copyMemory(from: kept)
    } else {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(memory.count * 2, kept.count + count), alignment: 16)
      larger.copyMemory(from: kept)
      memory.deallocate()
      memory = larger
    }
    end -= start
    filled -= start
    start = 0
  }
}

/// Counts line breaks as an editor does: LF, CR and CRLF are one each.
enum LineBreaks {
  static func count(in bytes: UnsafeRawBufferPointer) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 13 || byte == 10 && previous != 13 { count += 1 }
      previous = byte
    }
    return count
  }
}

/// NUL is no text in any encoding: it ends texts of C.
enum NUL {
  static func count(in bytes: UnsafeRawBufferPointer) -> Int {
    guard let base = bytes.baseAddress, memchr(base, 0, bytes.count) != nil else { return 0 }
    return bytes.count { $0 == 0 }
  }

  /// Makes U+FFFD of each NUL among the first bytes; there is room for two more bytes for each.
  static func replace(_ nuls: Int, in bytes: UnsafeMutableRawBufferPointer, count: Int) {
    var target = count + 2 * nuls
    for source in (0..<count).reversed() where target > source {
      let byte = bytes[source]
      if byte == 0 {
        target -= 3
        (bytes[target], bytes[target + 1], bytes[target + 2]) = (0xef, 0xbf, 0xbd)
      } else {
        target -= 1
        bytes[target] = byte
      }
    }
  }
}

/// U+FFFD in UTF-8.
enum Replacement {
  static func firstIndex(in bytes: UnsafeRawBufferPointer) -> Int? {
    guard bytes.count >= 3 else { return nil }
    return (0...(bytes.count - 3)).first {
      bytes[$0] == 0xef && bytes[$0 + 1] == 0xbf && bytes[$0 + 2] == 0xbd
    }
  }
}
