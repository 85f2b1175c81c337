internal import ICUShim

/// Where ICU sees word boundaries, with a table in front of ICU for ordinary French.
///
/// Owns ICU's iterator: one per task.
final class WordBreaker {
  private let words: OpaquePointer

  /// - Throws: `FrenchTextError.wordBreaksUnavailable`.
  init() throws {
    guard let words = icushim_words_open() else {
      throw FrenchTextError.wordBreaksUnavailable(version: String(cString: icushim_version()))
    }
    self.words = words
  }

  deinit { icushim_words_close(words) }

  /// Appends the byte offset of the end of each of the text's segments. O(length).
  func boundaries(of text: UnsafeBufferPointer<UInt8>, into ends: inout [Int32]) {
    ends.removeAll(keepingCapacity: true)
    if LatinFolding.isLetters(text) {
      ends.append(Int32(text.count))
    } else {
      boundariesByICU(of: text, into: &ends)
    }
  }

  /// As `boundaries`, always by ICU: the specification of the table.
  func boundariesByICU(of text: UnsafeBufferPointer<UInt8>, into ends: inout [Int32]) {
    ends.removeAll(keepingCapacity: true)
    guard text.count > 0 else { return }
    precondition(
      icushim_words_start(words, text.baseAddress, Int32(text.count)) == 0, "ICU lost its rules")
    let batch = 256
    while true {
      let filled = ends.count
      ends.append(contentsOf: repeatElement(0, count: batch))
      let written = ends.withUnsafeMutableBufferPointer {
        icushim_words_next(words, $0.baseAddress! + filled, Int32(batch))
      }
      if written < batch {
        ends.removeLast(batch - Int(written))
        return
      }
    }
  }
}
