/// A category of a codeframe: a stable identifier such as `culture_donnee.portage`.
///
/// A dot makes a hierarchy: everything before the last dot is the parent.
public struct Code: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// The identifier, as it stands in files.
  public let name: String

  public init(_ name: String) { self.name = name }

  /// Nothing was said. Excludes every other code and leaves the base of percentages.
  public static let nonResponse = Code("non_reponse")
  /// The respondent says that there is none. Excludes every other code.
  public static let none = Code("aucun")
  /// Something that no other code covers.
  public static let other = Code("autre")
  /// The codes that every question has.
  public static let residual: [Code] = [.none, .other, .nonResponse]

  /// Whether the code is one of the residual ones, which say nothing of the question's substance.
  public var isResidual: Bool { Code.residual.contains(self) }

  /// The code above in the hierarchy: `prive` for `prive.amo`, none for `prive`.
  public var parent: Code? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return Code(String(name[..<dot]))
  }

  /// Whether a name can be a code: letters a–z, digits, `_`, `-` and single dots inside.
  ///
  /// Gold made elsewhere may use its labels as codes; these are accepted too, as long as they do
  /// not hold the separator `|` or a line break. The strict form is asked of lexicons.
  public static func isStrict(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.hasSuffix(".") && !name.contains("..")
      && name.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
  }

  public static func < (left: Code, right: Code) -> Bool { left.name < right.name }
  public var description: String { name }

  public init(from decoder: any Decoder) throws {
    name = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
