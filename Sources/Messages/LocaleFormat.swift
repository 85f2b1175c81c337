import ICUShim

/// Numbers, plurals and lists as a language writes them, by ICU.
enum LocaleFormat {
  /// The plural category of a number: `one`, `many` or `other` in French and English.
  static func pluralCategory(of number: Int, in language: Language) -> String {
    read(capacity: 32) { buffer, capacity in
      icushim_plural(language.rawValue, Double(number), buffer, capacity)
    } ?? "other"
  }

  /// A number with its decimals, grouped and pointed as in the language.
  static func number(_ value: Double, decimals: Int, in language: Language) -> String {
    read(capacity: 512) { buffer, capacity in
      icushim_number(language.rawValue, value, Int32(decimals), buffer, capacity)
    } ?? String(value)
  }

  /// `a, b et c`.
  static func list(_ items: [String], in language: Language) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    let room = items.reduce(64) { $0 + $1.utf8.count + 16 }
    let copies = items.map { $0.utf8CString }
    let joined = withPointers(to: copies[...], collected: []) { pointers in
      read(capacity: room) { buffer, capacity in
        pointers.withUnsafeBufferPointer {
          icushim_list(language.rawValue, $0.baseAddress, Int32($0.count), buffer, capacity)
        }
      }
    }
    return joined ?? items.joined(separator: ", ")
  }

  /// Keeps every C string alive while all of them are used.
  private static func withPointers<Result>(
    to texts: ArraySlice<ContiguousArray<CChar>>, collected: [UnsafePointer<CChar>?],
    _ body: ([UnsafePointer<CChar>?]) -> Result
  ) -> Result {
    guard let first = texts.first else { return body(collected) }
    return first.withUnsafeBufferPointer {
      withPointers(to: texts.dropFirst(), collected: collected + [$0.baseAddress], body)
    }
  }

  private static func read(
    capacity: Int, _ fill: (UnsafeMutablePointer<CChar>?, Int32) -> Int32
  ) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
      let length = fill(buffer.baseAddress, Int32(capacity))
      guard length >= 0 else { return nil }
      return String(
        decoding: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<Int(length)]),
        as: UTF8.self)
    }
  }
}
