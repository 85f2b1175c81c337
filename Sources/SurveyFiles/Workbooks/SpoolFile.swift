import Glibc

/// A temporary file without a name, for libraries that read or write paths. It vanishes with the
/// process.
final class SpoolFile {
  private let file: String
  private let descriptor: Int32

  /// Creates the file.
  ///
  /// - Parameter file: the file for whose sake it is made; messages name it.
  /// - Throws: ``FileError`` when there is no room.
  init(for file: String) throws {
    self.file = file
    guard let stream = tmpfile() else { throw FileError.writing(file, errorNumber: errno) }
    defer { fclose(stream) }
    descriptor = dup(fileno(stream))
    guard descriptor >= 0 else { throw FileError.writing(file, errorNumber: errno) }
  }

  deinit { close(descriptor) }

  /// A path under which the file can be opened within this process.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// Appends bytes.
  ///
  /// - Throws: ``FileError`` when there is no room.
  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw FileError.writing(file, errorNumber: errno)
      }
    }
  }

  /// Copies all of a source; returns the number of bytes.
  func fill(from source: ByteSource) throws -> Int {
    var total = 0
    try SpoolFile.copy(from: source) {
      try write($0)
      total += $0.count
    }
    return total
  }

  /// Hands the file's contents to an output.
  func copy(to output: OutputFile) throws {
    try SpoolFile.copy(from: ByteSource(path: path)) { try output.write($0) }
  }

  /// Hands all of a source over in pieces.
  static func copy(
    from source: ByteSource, _ take: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var chunk = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = try chunk.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { return }
      try chunk.withUnsafeBytes { try take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }
}
