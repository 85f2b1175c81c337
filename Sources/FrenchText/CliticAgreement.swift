/// Whether a verb may have a pronoun behind it, from how both are written.
///
/// A hyphen after a space is a pronoun's (`peut -on`, `a -t-il`) or a dash (`-il faut le dire-`): it
/// is the pronoun's where the word before ends as the verb of that person does.
enum CliticAgreement {
  private static let endings: [String: [String]] = [
    "je": ["ai", "is", "us", "ux"],
    "tu": ["s", "x"],
    "il": ["t", "d"], "elle": ["t", "d"], "on": ["t", "d"],
    "ils": ["nt"], "elles": ["nt"],
    "nous": ["ons", "sommes"],
    "vous": ["ez", "etes", "faites", "dites"],
    "ce": ["est", "etait", "sera", "fut", "soit", "sont"],
  ]

  /// - Parameters:
  ///   - verb: the normal form of the word before the hyphen.
  ///   - pronoun: that of what follows it.
  ///   - length: how many bytes were typed for it; more than the pronoun has where its `t-` is
  ///     there, which only a verb calls for.
  static func agrees(_ verb: String, with pronoun: String, length: Int) -> Bool {
    guard let endings = endings[pronoun] else { return false }
    return length > pronoun.utf8.count || endings.contains { verb.hasSuffix($0) }
  }
}
