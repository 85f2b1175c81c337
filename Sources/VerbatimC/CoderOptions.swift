internal import FrenchText
internal import Glibc
internal import Messages
internal import VerbatimHeader

/// The options of a caller, checked.
struct CoderOptions {
  let language: Language
  let reviewBelow: Double
  let threads: Int
  /// `nil`: the usual places; empty: no words.
  private let words: String?

  /// - Throws: ``CallError/outOfRange(name:)``.
  init(_ options: UnsafePointer<verbatim_options>?) throws {
    let given = options?.pointee ?? verbatim_options()
    language = Language.choose(option: given.language.map { String(cString: $0) }) { name in
      getenv(name).map { String(cString: $0) }
    }
    words = given.words.map { String(cString: $0) }
    reviewBelow = given.review_below
    threads = max(1, Int(clamping: given.threads))
    guard (0...1).contains(reviewBelow) else { throw CallError.outOfRange(name: "review_below") }
    guard threads <= 256 else { throw CallError.outOfRange(name: "threads") }
  }

  /// The list of words asked for, else the one in its usual places, if it is there.
  ///
  /// - Throws: `FrenchTextError` when the one asked for cannot be read.
  func wordList() throws -> FrenchWordList? {
    if let words { return words.isEmpty ? nil : try FrenchWordList(path: words) }
    for folder in CoderOptions.shareFolders {
      let path = folder + "/french-words.table"
      if access(path, R_OK) == 0, let list = try? FrenchWordList(path: path) { return list }
    }
    return nil
  }

  /// Where the library's data stand: beside it, or under the prefix of its folder.
  private static var shareFolders: [String] {
    guard let name = OwnImage.path, let path = realpath(name, nil) else { return [] }
    defer { free(path) }
    let folder = String(cString: path).split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/")
    return [folder + "/share/verbatim", folder + "/../share/verbatim"]
  }
}

/// The file that this code was loaded from. `dladdr` would tell, but glibc's module hides it.
enum OwnImage {
  /// From the process's map of memory, whose lines are `first-end rights offset device inode path`.
  static var path: String? {
    guard let bytes = try? ModelBytes.read("/proc/self/maps") else { return nil }
    let own = UInt(bitPattern: #dsohandle)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self)
      let bounds = text.prefix { $0 != " " }.split(separator: "-")
      guard bounds.count == 2, let first = UInt(bounds[0], radix: 16),
        let end = UInt(bounds[1], radix: 16), (first..<end).contains(own),
        let slash = text.firstIndex(of: "/")
      else { continue }
      return String(text[slash...])
    }
    return nil
  }
}
