/// Writes any bytes whole or not at all.
public enum AtomicFile {
  /// Writes a file in one step; `-` is standard output.
  ///
  /// - Parameter inputs: the paths that were read: none of them is ever overwritten.
  /// - Throws: ``FileError`` when the file cannot be created, or is an input.
  public static func write(_ bytes: [UInt8], to path: String, inputs: [String] = []) throws {
    let output = try OutputFile(path: path, inputs: inputs)
    try bytes.withUnsafeBytes { try output.write($0) }
    try output.finish()
  }
}
