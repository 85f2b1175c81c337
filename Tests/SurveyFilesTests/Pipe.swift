import Glibc

/// A pipe whose reading end has a path.
final class Pipe: @unchecked Sendable {
  private var reading: Int32
  private var writing: Int32
  private var feeder: pthread_t?

  init() {
    var ends: [Int32] = [0, 0]
    precondition(pipe(&ends) == 0)
    (reading, writing) = (ends[0], ends[1])
  }

  /// A pipe that another thread fills in pieces and closes.
  convenience init(feeding bytes: [UInt8], piece: Int) {
    self.init()
    final class Feed {
      let bytes: [UInt8]
      let piece: Int
      let descriptor: Int32
      init(_ bytes: [UInt8], _ piece: Int, _ descriptor: Int32) {
        (self.bytes, self.piece, self.descriptor) = (bytes, piece, descriptor)
      }
    }
    let feed = Unmanaged.passRetained(Feed(bytes, piece, writing)).toOpaque()
    writing = -1
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let feed = Unmanaged<Feed>.fromOpaque(argument).takeRetainedValue()
        var rest = feed.bytes[...]
        while !rest.isEmpty {
          let count = rest.prefix(feed.piece).withUnsafeBytes {
            Glibc.write(feed.descriptor, $0.baseAddress, $0.count)
          }
          if count <= 0 { break }
          rest = rest.dropFirst(count)
        }
        close(feed.descriptor)
        return nil
      }, feed)
    feeder = thread
  }

  deinit {
    if let feeder { pthread_join(feeder, nil) }
    closeReading()
    closeWriting()
  }

  var readingPath: String { "/dev/fd/\(reading)" }
  var writingPath: String { "/dev/fd/\(writing)" }

  func write(_ text: String) {
    let bytes = Array(text.utf8)
    precondition(bytes.withUnsafeBytes { Glibc.write(writing, $0.baseAddress, $0.count) } > 0)
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }
}
