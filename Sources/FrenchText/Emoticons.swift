/// Emoticons typed with punctuation: `:-)`, `<3`, `^^`.
enum Emoticons {
  static let all = WordList.set("emoticons.txt")
  private static let longest = all.words.map(\.count).max() ?? 0

  /// Where an emoticon that starts at `start` ends; `nil` when none does. It must end its chunk,
  /// and a parenthesis that was opened before closes rather than smiles.
  static func end(in chunk: Chunk, from start: Int) -> Int? {
    let count = chunk.count - start
    guard count >= 2, count <= longest, !chunk.classes[start].isWordlike,
      all.contains(chunk.text(start..<chunk.count)),
      !chunk.classes[..<start].contains(.openParenthesis)
    else { return nil }
    return chunk.count
  }
}
