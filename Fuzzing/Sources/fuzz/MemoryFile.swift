import Glibc

/// A file in memory that has a path, for readers that want one. It vanishes with the process.
final class MemoryFile {
  /// A path under which the file can be opened.
  let path: String
  private let descriptor: Int32

  init() {
    var template = Array("/dev/shm/verbatim-fuzz-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    precondition(descriptor >= 0)
    unlink(template)
    path = "/proc/self/fd/\(descriptor)"
  }

  deinit { close(descriptor) }

  /// Replaces what the file holds.
  func fill(_ bytes: [UInt8]) {
    precondition(ftruncate(descriptor, 0) == 0)
    MemoryFile.write(bytes, to: descriptor)
  }

  /// Writes a file on disk.
  static func write(_ bytes: [UInt8], to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(descriptor >= 0)
    write(bytes, to: descriptor)
    close(descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress.map { $0 + offset }, $0.count - offset, off_t(offset))
      }
      precondition(count > 0)
      offset += count
    }
  }
}
