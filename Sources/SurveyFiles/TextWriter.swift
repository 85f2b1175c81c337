/// Writes text whole or not at all; `-` is standard output, which gets it piece by piece.
public final class TextWriter {
  private let output: OutputFile

  /// - Throws: ``FileError`` when the output is one of the inputs, a folder, or cannot be created.
  public init(path: String, inputs: [String] = []) throws {
    output = try OutputFile(path: path, inputs: inputs)
  }

  /// - Throws: ``FileError`` when the disk is full or the reader of a pipe has gone.
  public func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try output.write(UnsafeRawBufferPointer($0)) }
  }

  /// Gives the file its name.
  public func finish() throws { try output.finish() }
}
