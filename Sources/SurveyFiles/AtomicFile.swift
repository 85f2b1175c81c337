/// Writes any bytes whole or not at all.
public enum AtomicFile {
  /// Writes a file in one step; `-` is standard output.
  ///
  /// - Parameters:
  ///   - bytes: the whole content.
  ///   - path: where it is to stand.
  ///   - inputs: the paths that were read: none of them is ever overwritten.
  ///   - isPrivate: whether only its owner may read the file, whatever it was before.
  /// - Throws: ``FileError`` when the file cannot be created, or is an input.
  public static func write(
    _ bytes: [UInt8], to path: String, inputs: [String] = [], isPrivate: Bool = false
  ) throws {
    let output = try OutputFile(path: path, inputs: inputs, isPrivate: isPrivate)
    try bytes.withUnsafeBytes { try output.write($0) }
    try output.finish()
  }
}
