internal import CStemmer

/// Snowball's French stemmer (Porter, 2001). Owns C memory and is not thread-safe: one per task.
final class Stemmer {
  private let stemmer: OpaquePointer

  /// - Throws: `FrenchTextError.stemmerUnavailable`.
  init() throws {
    guard let stemmer = sb_stemmer_new("french", "UTF_8") else {
      throw FrenchTextError.stemmerUnavailable
    }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in small letters with its accents.
  func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      guard let stem = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      let length = Int(sb_stemmer_length(stemmer))
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }
}
