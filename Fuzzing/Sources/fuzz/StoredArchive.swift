/// An archive of parts that are not compressed, so that a changed byte of a part is still read.
enum StoredArchive {
  /// The bytes of an archive. Source: PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
  static func bytes(of parts: [(name: [UInt8], content: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in parts {
      // Version, flags (UTF-8 names), method, time, date, checksum, both sizes, length of the name.
      let fields: [UInt8] =
        little(20, 2) + little(0x800, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
        + little(CRC32.checksum(of: content), 4) + little(UInt32(content.count), 4)
        + little(UInt32(content.count), 4) + little(UInt32(name.count), 2) + little(0, 2)
      directory += [0x50, 0x4b, 1, 2] + little(20, 2) + fields
      directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
      directory += little(UInt32(archive.count), 4) + name
      archive += [0x50, 0x4b, 3, 4] + fields + name + content
    }
    let start = UInt32(archive.count)
    let count = little(UInt32(parts.count), 2)
    archive += directory + [0x50, 0x4b, 5, 6] + little(0, 4) + count + count
    return archive + little(UInt32(directory.count), 4) + little(start, 4) + little(0, 2)
  }

  private static func little(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

/// The checksum of ZIP files.
private enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xedb8_8320 ^ (sum >> 1) : sum >> 1 }
  }

  static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in table[Int((sum ^ UInt32(byte)) & 255)] ^ (sum >> 8) }
  }
}
