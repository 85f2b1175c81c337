import Glibc

/// Reads a file, a pipe or standard input (`-`) front to back.
final class ByteSource {
  let file: String
  /// The size of a regular file; `nil` for a pipe.
  let size: Int?
  private(set) var bytesRead = 0
  private let descriptor: Int32

  /// Opens a path.
  ///
  /// - Throws: ``FileError`` when there is no such file, or it is a folder or may not be read.
  init(path: String) throws {
    file = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError.reading(path, errorNumber: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let number = errno
      if descriptor != STDIN_FILENO { close(descriptor) }
      throw FileError.reading(path, errorNumber: number)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if descriptor != STDIN_FILENO { close(descriptor) }
      throw FileError.isFolder(file: path)
    case S_IFREG: size = Int(status.st_size)
    default: size = nil
    }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Reads what is there, at least one byte unless the file ends; returns the count, 0 at the end.
  func read(into target: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let address = target.baseAddress, !target.isEmpty else { return 0 }
    while true {
      let count = Glibc.read(descriptor, address, target.count)
      if count >= 0 {
        bytesRead += count
        return count
      }
      guard errno == EINTR else { throw FileError.reading(file, errorNumber: errno) }
    }
  }
}
