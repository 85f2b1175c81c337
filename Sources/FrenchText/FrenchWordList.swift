internal import Glibc

/// A sorted, memory-mapped table of the normal forms of French words.
///
/// The file is text: a first line with the format and the fingerprint, then one word a line in
/// byte order. `wordtable` makes it from hunspell's dictionary. Nothing is read before it is
/// asked for, and pages are shared between processes.
public final class FrenchWordList: Sendable {
  /// The digest of the words (FNV-1a, 64 bits, hexadecimal): equal tables have equal ones.
  public let fingerprint: String

  private let address: UInt
  private let size: Int
  /// Where the words start.
  private let first: Int

  /// The start of the first line of every table.
  public static let signature = "verbatim-words 1 "

  /// Maps a table into memory.
  ///
  /// - Throws: `FrenchTextError.wordListUnreadable`, `FrenchTextError.wordListMalformed`.
  public init(path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FrenchTextError.wordListUnreadable(path: path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw FrenchTextError.wordListUnreadable(path: path)
    }
    let size = Int(status.st_size)
    let signature = Array(FrenchWordList.signature.utf8)
    let head = signature.count + 17
    guard size >= head else { throw FrenchTextError.wordListMalformed(path: path) }
    guard let map = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), map != MAP_FAILED else {
      throw FrenchTextError.wordListUnreadable(path: path)
    }
    let bytes = UnsafeRawBufferPointer(start: map, count: size)
    guard bytes.prefix(signature.count).elementsEqual(signature), bytes[head - 1] == 0x0A,
      bytes[size - 1] == 0x0A
    else {
      munmap(map, size)
      throw FrenchTextError.wordListMalformed(path: path)
    }
    fingerprint = String(decoding: bytes[signature.count..<head - 1], as: UTF8.self)
    address = UInt(bitPattern: map)
    self.size = size
    first = head
  }

  deinit { munmap(UnsafeMutableRawPointer(bitPattern: address), size) }

  /// Whether a normal form is that of a French word. O(log words).
  public func contains(_ normal: String) -> Bool {
    var normal = normal
    return normal.withUTF8 { contains($0) }
  }

  /// As `contains`, of bytes.
  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = UnsafePointer<UInt8>(bitPattern: address), word.count > 0 else { return false }
    var low = first
    var high = size
    // Lines that start in low..<high may be the word.
    while low < high {
      var start = low + (high - low) / 2
      while start > low, base[start - 1] != 0x0A { start -= 1 }
      var end = start
      while base[end] != 0x0A { end += 1 }
      let order = FrenchWordList.compare(
        UnsafeBufferPointer(start: base + start, count: end - start), word)
      if order == 0 { return true }
      if order < 0 { low = end + 1 } else { high = start }
    }
    return false
  }

  private static func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let leftBase = left.baseAddress, let rightBase = right.baseAddress else {
      return left.count - right.count
    }
    let order = memcmp(leftBase, rightBase, min(left.count, right.count))
    return order != 0 ? Int(order) : left.count - right.count
  }

  /// A table's text for words already in their normal form, sorted and each once.
  public static func table(of words: Set<String>) -> [UInt8] {
    let sorted = words.filter { !$0.isEmpty && !$0.utf8.contains(0x0A) }
      .map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    var body: [UInt8] = []
    for word in sorted {
      for byte in word + [0x0A] {
        digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3
        body.append(byte)
      }
    }
    let hexadecimal = String(digest, radix: 16)
    let padded = String(repeating: "0", count: 16 - hexadecimal.count) + hexadecimal
    return Array((signature + padded + "\n").utf8) + body
  }
}
