import Survey
import SurveyFiles

/// The strata of an edition: which column, how its labels are called, in what order they stand.
struct StratumNames {
  /// The standard strata, in the order of tables.
  static let standard = [
    "commune_moins_3500", "commune_3500_10000", "commune_10000_100000", "commune_plus_100000",
    "epci", "metropole", "departement", "region", "syndicat_mixte", "opsn", "autre",
  ]

  private let mapping: [String: String]
  private let project: String

  /// - Parameter column: the one asked for; the project's mapping is for its own column only.
  init(project: Project?, column: String?) {
    let isProjects = project != nil && (column == nil || column == project?.stratumColumn)
    mapping = isProjects ? project?.strata ?? [:] : [:]
    self.project = project?.file ?? ""
  }

  /// The stratum of a label; the label itself where nothing is mapped, `nil` when a mapping lacks it.
  func stratum(of label: String) -> String? {
    if mapping.isEmpty || mapping.values.contains(label) { return label }
    return mapping[label]
  }

  /// - Throws: with all labels that lack a mapping.
  func require(_ missing: Set<String>, file: String, column: String) throws {
    guard !missing.isEmpty else { return }
    throw ReportError.unmappedStrata(
      file: file, column: column, project: project, labels: missing.sorted())
  }

  /// Standard strata in their order, then others by name.
  static func ordered(_ names: Set<String>) -> [String] {
    standard.filter(names.contains) + names.subtracting(standard).sorted()
  }

  /// What readers call the standard strata.
  static func labels() -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: standard.map {
        ($0, Speaker.current.sentence("report.stratum.\($0)"))
      })
  }
}
