/// The language in which the tool speaks to a person. Machine-readable names never change with it.
public enum Language: String, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"

  /// The language asked for, else that of the locale.
  ///
  /// - Parameters:
  ///   - option: `fr` or `en`, as given on the command line; anything else is passed over.
  ///   - environment: looks a variable up. `LC_ALL`, `LC_MESSAGES` and `LANG` count in this
  ///     order; the first that is not empty decides.
  /// - Returns: French for every French locale, English for all others.
  public static func choose(
    option: String?, environment: (String) -> String?
  ) -> Language {
    if let option, let language = Language(rawValue: option) { return language }
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = environment(variable), !locale.isEmpty else { continue }
      return locale.hasPrefix("fr") ? .french : .english
    }
    return .english
  }
}
