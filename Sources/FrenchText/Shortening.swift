/// Letters that people repeat for emphasis: `maaanque`, `nonnnn`.
enum Shortening {
  /// The word with every run of three or more of a letter cut to one letter. Words all of whose
  /// letters are Roman digits (`VIII`), and words of a single letter (`aaa`, `www`), stay.
  static func shorten(_ word: String) -> String {
    let scalars = Array(word.unicodeScalars)
    guard hasRun(scalars), Set(scalars).count > 1,
      !scalars.allSatisfy({ "ivxlcdm".unicodeScalars.contains($0) })
    else { return word }
    var short = String.UnicodeScalarView()
    var start = 0
    while start < scalars.count {
      var end = start + 1
      while end < scalars.count, scalars[end] == scalars[start] { end += 1 }
      let isLong = end - start >= 3 && scalars[start].properties.isAlphabetic
      short.append(contentsOf: scalars[start..<(isLong ? start + 1 : end)])
      start = end
    }
    return String(short)
  }

  private static func hasRun(_ scalars: [Unicode.Scalar]) -> Bool {
    var length = 1
    for index in scalars.indices.dropFirst() {
      length = scalars[index] == scalars[index - 1] ? length + 1 : 1
      if length == 3 { return true }
    }
    return false
  }
}
