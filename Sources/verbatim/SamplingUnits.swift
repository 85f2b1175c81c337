import Survey
import SurveyFiles

/// The machine's codes of the answers that a sample is drawn from, by id.
struct MachineCodes {
  /// One answer's.
  struct Coding {
    let codes: [Code]
    let confidence: Double?
    let outcome: String
  }

  let path: String
  private(set) var codings: [String: Coding] = [:]

  /// - Parameter question: of a project; its columns then end with its name, where they are there.
  init(path: String, table: TableOptions, question: String? = nil) throws {
    self.path = path
    let reader = try TableReader(path: path, options: table.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    guard let id = try finder.optionalColumn(.id, table.idColumn) else {
      throw ReportError.noIDColumn(file: path, columns: reader.header)
    }
    let wide = question.flatMap { reader.header.firstIndex(of: "codes_\($0)") }
    let suffix = wide == nil ? "" : "_" + (question ?? "")
    guard
      let codes = wide ?? reader.header.firstIndex(of: "codes_auto") ?? finder.usual(.codes)
    else {
      throw GoldError.noCodesColumn(file: path, columns: reader.header)
    }
    let confidence = reader.header.firstIndex(of: "confidence" + suffix)
    let outcome = reader.header.firstIndex(of: "outcome" + suffix)
    while let row = try reader.next() {
      let coding = Coding(
        codes: CodeCell.codes(of: row.cells[codes].text),
        confidence: confidence.flatMap { DecimalReader.number(row.cells[$0].text) },
        outcome: outcome.map { row.cells[$0].text } ?? "")
      guard codings.updateValue(coding, forKey: row.cells[id].text) == nil else {
        throw GoldError.duplicateID(file: path, line: row.line)
      }
    }
  }
}

/// The answers that can be drawn, with the stratum and the interest of each.
///
/// What the machine finds rare, and where it is unsure, tells most about its errors: answers with a
/// code that fewer than a tenth have are worth 3, unsure ones 2, the rest 1. Strata are worth the
/// more the smaller they are, so that their sample grows with the square root of their size.
struct SamplingUnits {
  /// The places of the answers in the file; blank ones and non-answers are left out.
  let positions: [Int]
  private let strata: [String]
  private let classes: [Int]
  private static let worth = [1.0, 2.0, 3.0]

  init(
    rows: [TableRow], answers: String, ids: [String]?, strata: [String]?, machine: MachineCodes?,
    blanks: [Bool]?
  ) throws {
    let codings = ids.flatMap { ids in machine.map { machine in ids.map { machine.codings[$0] } } }
    if let codings, let machine {
      let missing = codings.count { $0 == nil }
      if missing > 0 {
        throw SampleError.codedStrangers(file: answers, coded: machine.path, count: missing)
      }
    }
    let positions = rows.indices.filter { place in
      blanks?[place] != true
        && codings?[place]?.outcome != Outcome.nonResponse.rawValue
        && codings?[place]?.codes != [.nonResponse]
    }
    self.positions = positions
    self.strata = positions.map { strata?[$0] ?? "" }
    classes =
      codings.map { codings in SamplingUnits.classes(of: positions.map { codings[$0]! }) }
      ?? positions.map { _ in 0 }
  }

  /// 2 for a rare code, 1 for less than the median confidence or nothing matched, 0 for the rest.
  private static func classes(of codings: [MachineCodes.Coding]) -> [Int] {
    var counts: [Code: Int] = [:]
    for code in codings.flatMap(\.codes) { counts[code, default: 0] += 1 }
    let confidences = codings.compactMap(\.confidence).sorted()
    let median = confidences.isEmpty ? 0 : confidences[confidences.count / 2]
    return codings.map { coding in
      if coding.codes.contains(where: { counts[$0]! * 10 < codings.count }) { return 2 }
      let isUnsure =
        (coding.confidence ?? 1) < median || coding.outcome == Outcome.unmatched.rawValue
        || coding.outcome == Outcome.toReview.rawValue
      return isUnsure ? 1 : 0
    }
  }

  /// The cells of a draw, at most so many: small strata share a cell with others of their class.
  func cells(atMost limit: Int) -> (cells: [Int], interests: [Double]) {
    var sizes: [String: Int] = [:]
    for stratum in strata { sizes[stratum, default: 0] += 1 }
    var kept = Set(sizes.keys)
    var names: [String] = []
    repeat {
      names = zip(strata, classes).map { kept.contains($0) ? "\($1) \($0)" : "\($1)" }
      if Set(names).count <= limit || kept.isEmpty { break }
      kept.remove(kept.min { (sizes[$0]!, $0) < (sizes[$1]!, $1) }!)
    } while true
    // Too few draws for one a class: a simple draw, so that nobody's probability is 0.
    if Set(names).count > limit { names = names.map { _ in "" } }
    let order = Set(names).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var interests = [Double](repeating: 1, count: order.count)
    for (place, name) in names.enumerated() {
      let share = Double(sizes[strata[place]]!) / Double(strata.count)
      let rarity = kept.contains(strata[place]) ? 1 / share.squareRoot() : 1
      interests[numbers[name]!] = name.isEmpty ? 1 : SamplingUnits.worth[classes[place]] * rarity
    }
    return (names.map { numbers[$0]! }, interests)
  }
}
