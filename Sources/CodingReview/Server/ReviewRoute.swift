/// Where a request goes.
enum ReviewRoute: Equatable, Sendable {
  enum Export: String, CaseIterable, Sendable {
    case gold, final, log, patch, model
  }

  case asset(String)
  case home, chooseCoder, preferences, settings
  /// The coder's next answer.
  case next
  case answer(Int)
  case decide(Int)
  case undo
  case batch(Int)
  case answers
  case disagreements
  case disagreement(Int)
  case settle(Int)
  case agreement
  case entries, entry, effect, addEntry
  case withdrawEntry(Int)
  case training, train, trainingState
  case exchange, takeGold
  case export(Export, format: String)

  /// Whether it changes something: then it must be sent, never merely opened.
  var isChange: Bool {
    switch self {
    case .chooseCoder, .preferences, .settings, .decide, .undo, .settle, .addEntry,
      .withdrawEntry, .train, .takeGold:
      true
    default: false
    }
  }

  /// The route of a method and a path without its query; `nil` where there is none.
  init?(method: String, path: String) {
    let parts = path.split(separator: "/").map(String.init)
    let number = parts.count > 1 ? Int(parts[1]) : nil
    let route: ReviewRoute? =
      method == "POST"
      ? ReviewRoute.change(parts, number) : method == "GET" ? ReviewRoute.page(parts, number) : nil
    guard let route else { return nil }
    self = route
  }

  private static func page(_ parts: [String], _ number: Int?) -> ReviewRoute? {
    switch (parts.first, parts.count) {
    case (nil, 0): .home
    case ("next", 1): .next
    case ("answer", 2): number.map { .answer($0) }
    case ("batch", 2): number.map { .batch($0) }
    case ("answers", 1): .answers
    case ("disagreements", 1): .disagreements
    case ("disagreement", 2): number.map { .disagreement($0) }
    case ("agreement", 1): .agreement
    case ("entries", 1): .entries
    case ("entry", 1): .entry
    case ("entry", 2): parts[1] == "effect" ? .effect : nil
    case ("training", 1): .training
    case ("training", 2): parts[1] == "state" ? .trainingState : nil
    case ("exchange", 1): .exchange
    case ("assets", 2): .asset(parts[1])
    case ("export", 2): export(parts[1])
    default: nil
    }
  }

  private static func change(_ parts: [String], _ number: Int?) -> ReviewRoute? {
    switch (parts.first, parts.count) {
    case ("coder", 1): .chooseCoder
    case ("preferences", 1): .preferences
    case ("settings", 1): .settings
    case ("answer", 2): number.map { .decide($0) }
    case ("undo", 1): .undo
    case ("disagreement", 2): number.map { .settle($0) }
    case ("entry", 1): .addEntry
    case ("withdraw", 2): number.map { .withdrawEntry($0) }
    case ("training", 1): .train
    case ("gold", 1): .takeGold
    default: nil
    }
  }

  /// `gold.csv`, `final.xlsx`, `patch.yaml`.
  private static func export(_ name: String) -> ReviewRoute? {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count == 2, let export = Export(rawValue: parts[0]) else { return nil }
    let formats: [String] =
      switch export {
      case .gold, .final, .log: ["csv", "xlsx"]
      case .patch: ["yaml"]
      case .model: ["model"]
      }
    return formats.contains(parts[1]) ? .export(export, format: parts[1]) : nil
  }
}
