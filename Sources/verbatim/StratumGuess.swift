import FrenchText

/// Guesses the standard stratum of a survey's own label.
enum StratumGuess {
  /// Each label with its standard stratum, or with itself where none is known. Empty when no label
  /// needs a mapping.
  static func strata(of labels: [String]) -> [(label: String, stratum: String)] {
    let pairs = labels.map { ($0, stratum(of: $0) ?? $0) }
    return pairs.allSatisfy { $0.0 == $0.1 } ? [] : pairs
  }

  /// The standard stratum that a label names.
  static func stratum(of label: String) -> String? {
    if StratumNames.standard.contains(label) { return label }
    let words = Plain.words(label)
    let digits = words.joined(separator: " ")
    func has(_ starts: String...) -> Bool {
      words.contains { word in starts.contains { word.hasPrefix($0) } }
    }
    if has("metropole") { return "metropole" }
    if has("epci", "intercommunalite", "agglomeration") || digits.contains("communaute") {
      return "epci"
    }
    if has("departement") { return "departement" }
    if has("region") { return "region" }
    if has("opsn") { return "opsn" }
    if has("syndicat") { return "syndicat_mixte" }
    if has("autre") { return "autre" }
    guard has("commune", "ville") else { return nil }
    return commune(digits.replacing(" 000", with: "000").replacing(" 500", with: "500"))
  }

  /// The stratum of a commune by the numbers of inhabitants in its label.
  private static func commune(_ text: String) -> String? {
    let numbers = text.split(separator: " ").compactMap { Int($0) }
    switch (numbers.first, numbers.dropFirst().first) {
    case (3500, nil): return text.contains("moins") ? "commune_moins_3500" : nil
    case (3500, 10000): return "commune_3500_10000"
    case (10000, 100_000): return "commune_10000_100000"
    case (100_000, nil): return text.contains("plus") ? "commune_plus_100000" : nil
    default: return nil
    }
  }
}
