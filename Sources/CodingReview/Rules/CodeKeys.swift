/// The key that ticks each code.
///
/// Digits first, then letters that no command of the page needs, then the same letters with Shift.
enum CodeKeys {
  /// The letters of the page's commands, which no code gets.
  static let commands = "eimnpuv"
  static let all: [String] = {
    let letters = "abcdfghjkloqrstwxyz".map(String.init)
    return "1234567890".map(String.init) + letters + letters.map { "⇧" + $0 }
  }()

  /// The key of a code by its place in the codeframe; none for the codes after the last key.
  static func key(at place: Int) -> String? { place < all.count ? all[place] : nil }
}
