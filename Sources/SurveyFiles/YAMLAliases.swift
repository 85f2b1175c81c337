internal import Survey

/// Repetitions (`*name`) of parts of a YAML file that were given a name (`&name`).
///
/// A few lines of them can stand for more than memory holds, so they are counted in the text, before
/// anything is put together.
enum YAMLAliases {
  /// How many a file may have. Each may repeat those before it: eight make eighteen of a part.
  static let most = 8

  /// Where there is one too many; `nil` when there is none. O(length).
  static func excess(in text: String) -> SourcePosition? {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return nil }
    var text = text
    return text.withUTF8 { excess(in: $0) }
  }

  private static func excess(in bytes: UnsafeBufferPointer<UInt8>) -> SourcePosition? {
    let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
    let aliases = names(after: UInt8(ascii: "*"), in: bytes).filter { anchors.contains($0.name) }
    guard aliases.count > most else { return nil }
    let before = bytes[..<aliases[most].place]
    let line = before.count { $0 == 10 } + 1
    let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return SourcePosition(line: line, column: aliases[most].place - lineStart + 1)
  }

  /// The names that follow a sign, with the place of the sign.
  private static func names(
    after sign: UInt8, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [(name: [UInt8], place: Int)] {
    bytes.indices.lazy.filter { bytes[$0] == sign }.compactMap { place in
      let name = bytes[(place + 1)...].prefix { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
      return name.isEmpty ? nil : (Array(name), place)
    }
  }
}
