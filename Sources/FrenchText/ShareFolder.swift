internal import Glibc

/// The data that is installed beside the program.
public enum ShareFolder {
  /// The French word list that guards the repair of typos; without it nothing is repaired.
  public static func wordList() -> FrenchWordList? {
    for folder in candidates {
      let path = folder + "/french-words.table"
      if access(path, R_OK) == 0, let list = try? FrenchWordList(path: path) { return list }
    }
    return nil
  }

  /// Beside the program, then under its prefix.
  public static var candidates: [String] {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = buffer.withUnsafeMutableBytes { bytes in
      readlink("/proc/self/exe", bytes.baseAddress!.assumingMemoryBound(to: CChar.self), 4096)
    }
    guard length > 0 else { return [] }
    let program = String(decoding: buffer[..<length], as: UTF8.self)
    let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    return [folder + "/share/verbatim", folder + "/../share/verbatim"]
  }
}
