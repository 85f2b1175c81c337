internal import Glibc

/// The bytes of a model's file.
enum ModelBytes {
  /// Reads a file whole.
  ///
  /// - Throws: ``CallError/unreadable(file:errorNumber:)``. O(bytes).
  static func read(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw CallError.unreadable(file: path, errorNumber: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw CallError.unreadable(file: path, errorNumber: errno)
    }
    // One byte more than its size shows the end of a file that does not grow in one call.
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size), 64 << 10) + 1)
    var count = 0
    while true {
      let got = bytes.withUnsafeMutableBytes { room in
        let rest = UnsafeMutableRawBufferPointer(rebasing: room[count...])
        return Glibc.read(file, rest.baseAddress, rest.count)
      }
      if got == 0 { return Array(bytes.prefix(count)) }
      if got < 0 {
        if errno == EINTR { continue }
        throw CallError.unreadable(file: path, errorNumber: errno)
      }
      count += got
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
    }
  }
}
