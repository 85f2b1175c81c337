/// Finds telephone, SIRET and SIREN numbers by how their digits are grouped.
enum NumberFinder {
  static func telephones(in text: RedactedText) -> [Range<Int>] {
    text.words.indices.compactMap { telephone(in: text, at: $0) }
  }

  /// SIRET numbers, and SIREN numbers whose control digit is right.
  static func companies(in text: RedactedText) -> [Range<Int>] {
    text.words.indices.compactMap { place in
      for (total, isWhole) in [(14, false), (9, true)] {
        guard let (groups, range) = run(of: total, in: text, from: place),
          !touchesDigits(range, text)
        else { continue }
        let ends = groups.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        // 732 829 320 00074, 732829320 00074, or closed up.
        guard ends.allSatisfy({ [0, 3, 6].contains($0) || $0 >= 9 }) else { continue }
        if !isWhole || isControlled(text.scalars[range]) { return range }
      }
      return nil
    }
  }

  private static func telephone(in text: RedactedText, at place: Int) -> Range<Int>? {
    let word = text.words[place]
    guard word.isNumber else { return nil }
    let before = word.range.lowerBound - 1
    let isForeign = before >= 0 && text.scalars[before] == "+"
    let first = text.scalars[word.range.lowerBound]
    if isForeign || (first == "0" && text.scalars[word.range].starts(with: "0033".unicodeScalars)) {
      // +33 (0)6 12 34 56 78; other countries have 8 to 15 digits.
      for total in stride(from: 15, through: 8, by: -1) {
        if let (_, range) = run(of: total, in: text, from: place, parentheses: true),
          !touchesDigits(range, text)
        {
          return (isForeign ? before : range.lowerBound)..<range.upperBound
        }
      }
      return nil
    }
    guard first == "0", let (groups, range) = run(of: 10, in: text, from: place),
      !touchesDigits(range, text)
    else { return nil }
    // 06 12 34 56 78, 0612345678, 0 800 123 456, 0612 345 678; 01/02/2023 10 is a date.
    let isUsual = groups.allSatisfy { $0 == 2 } || groups.dropFirst().allSatisfy { $0 <= 3 }
    let hasStrokes = text.scalars[range].contains("/")
    return isUsual && !(hasStrokes && groups.contains { $0 != 2 }) ? range : nil
  }

  /// Groups of digits from a word on that have a number of digits in all.
  private static func run(
    of total: Int, in text: RedactedText, from place: Int, parentheses: Bool = false
  ) -> (groups: [Int], range: Range<Int>)? {
    var groups: [Int] = []
    var count = 0
    var word = place
    while word < text.words.count, text.words[word].isNumber {
      groups.append(text.words[word].range.count)
      count += groups[groups.count - 1]
      if count == total {
        return (groups, text.words[place].range.lowerBound..<text.words[word].range.upperBound)
      }
      guard count < total, word + 1 < text.words.count else { return nil }
      let gap = text.gap(after: word)
      let isJoined = gap.allSatisfy { scalar in
        RedactedText.isSpace(scalar) && scalar != "\n" || [".", "-", "/", "_"].contains(scalar)
          || (parentheses && ["(", ")"].contains(scalar))
      }
      guard isJoined, gap.count <= (parentheses ? 3 : 2) else { return nil }
      word += 1
    }
    return nil
  }

  private static func touchesDigits(_ range: Range<Int>, _ text: RedactedText) -> Bool {
    func isPart(_ place: Int) -> Bool {
      text.scalars.indices.contains(place)
        && (RedactedText.isDigit(text.scalars[place]) || RedactedText.isLetter(text.scalars[place]))
    }
    return isPart(range.lowerBound - 1) || isPart(range.upperBound)
  }

  /// Luhn's control of a number's digits, from the right.
  private static func isControlled(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = scalars.filter(RedactedText.isDigit).map { Int($0.value) - 48 }
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let doubled = digit.offset % 2 == 1 ? digit.element * 2 : digit.element
      return sum + doubled / 10 + doubled % 10
    }
    return sum % 10 == 0
  }
}

/// Finds e-mail addresses, also with `(at)` or `arobase`.
enum EmailFinder {
  static func find(in text: RedactedText) -> [Range<Int>] {
    let scalars = text.scalars
    var found: [Range<Int>] = []
    for place in scalars.indices {
      guard let sign = sign(in: text, at: place) else { continue }
      var start = sign.lowerBound
      while start > 0, isPart(scalars[start - 1]) { start -= 1 }
      var end = sign.upperBound
      while end < scalars.count, isPart(scalars[end]) { end += 1 }
      while end > sign.upperBound, [".", "-"].contains(scalars[end - 1]) { end -= 1 }
      while start < sign.lowerBound, [".", "-"].contains(scalars[start]) { start += 1 }
      if start < sign.lowerBound, scalars[sign.upperBound..<end].contains(".") {
        found.append(start..<end)
      }
    }
    return found
  }

  /// The sign between name and domain, spaces around it included.
  private static func sign(in text: RedactedText, at place: Int) -> Range<Int>? {
    for spelling in ["@", " @ ", "(at)", "[at]", " (at) ", " [at] ", " arobase "] {
      let sign = Array(spelling.unicodeScalars)
      if text.scalars[place...].starts(with: sign) { return place..<place + sign.count }
    }
    return nil
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    RedactedText.isLetter(scalar) || RedactedText.isDigit(scalar)
      || [".", "_", "-", "+", "%", "'"].contains(scalar)
  }
}
