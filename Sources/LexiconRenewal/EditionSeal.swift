public import Survey

/// The manifest that seals the lexicons of an edition: one line a file, as `sha256sum` writes it.
///
/// It stands beside the lexicons, so that `sha256sum -c SEALED.sha256` checks it too.
public struct EditionSeal: Sendable, Equatable {
  /// The manifest's name in the folder of the edition.
  public static let fileName = "SEALED.sha256"

  /// A sealed file.
  public struct Item: Sendable, Equatable {
    /// Its name in the folder.
    public let file: String
    /// Its SHA-256, in 64 hexadecimal digits.
    public let hash: String
  }

  /// Sorted by name.
  public private(set) var items: [Item]

  /// A seal without files.
  public init() { items = [] }

  /// Reads a manifest. O(length).
  ///
  /// - Parameters:
  ///   - manifest: the manifest's text.
  ///   - path: the manifest's name for messages.
  /// - Throws: ``SealError/malformed(file:line:)`` for a line of another form.
  public init(manifest: String, path: String) throws(SealError) {
    items = []
    for (index, line) in manifest.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated() where !line.isEmpty
    {
      let hash = line.prefix(64)
      let rest = line.dropFirst(64)
      guard hash.utf8.count == 64, hash.allSatisfy({ $0.isHexDigit && !$0.isUppercase }),
        rest.hasPrefix("  ") || rest.hasPrefix(" *"), rest.count > 2
      else { throw .malformed(file: path, line: index + 1) }
      items.append(Item(file: String(rest.dropFirst(2)), hash: String(hash)))
    }
    items.sort { $0.file < $1.file }
  }

  /// Seals a file, or seals it anew. O(its bytes).
  public mutating func seal(_ bytes: [UInt8], file: String) {
    items.removeAll { $0.file == file }
    items.append(Item(file: file, hash: SHA256.hexadecimal(of: bytes)))
    items.sort { $0.file < $1.file }
  }

  /// The manifest's text.
  public var manifest: String { items.map { "\($0.hash)  \($0.file)\n" }.joined() }

  /// Whether a file is as it was sealed; `nil` when it is not sealed. O(its bytes).
  public func isIntact(_ bytes: [UInt8], file: String) -> Bool? {
    items.first { $0.file == file }.map { $0.hash == SHA256.hexadecimal(of: bytes) }
  }
}

/// A seal that is broken or cannot be read: facts only.
public enum SealError: ReportableError, Equatable {
  /// A line of the manifest that is not a hash and a name.
  case malformed(file: String, line: Int)
  /// A sealed lexicon whose bytes are not the sealed ones.
  case altered(file: String, manifest: String)
  /// A lexicon to be sealed that is sealed already, with other bytes.
  case sealedOtherwise(file: String, manifest: String)
  /// A sealed lexicon that would be edited.
  case sealed(file: String, manifest: String)

  public var report: ErrorReport {
    switch self {
    case .malformed(let file, let line):
      ErrorReport(
        "error.seal.malformed", [.text("file", file), .position("line", line)], exit: .data)
    case .altered(let file, let manifest):
      ErrorReport(
        "error.seal.altered", [.text("file", file), .text("manifest", manifest)], exit: .data)
    case .sealedOtherwise(let file, let manifest):
      ErrorReport(
        "error.seal.sealed_otherwise", [.text("file", file), .text("manifest", manifest)],
        exit: .data)
    case .sealed(let file, let manifest):
      ErrorReport(
        "error.seal.sealed", [.text("file", file), .text("manifest", manifest)], exit: .data)
    }
  }
}
