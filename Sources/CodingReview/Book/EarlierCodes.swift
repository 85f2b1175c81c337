internal import Survey
internal import SurveyFiles

/// A file of answers that people coded before.
struct EarlierCodes: Sendable {
  /// By the answers' ids, in the file's order.
  let golds: [(id: String, gold: EarlierGold)]

  /// Reads `id` and `codes`, and where they are there `coder`, `use` and `saw_proposal`; rows without
  /// codes were not coded and are passed over.
  ///
  /// - Parameters:
  ///   - name: the file's name for messages and for coders without one.
  ///   - columns: how the review's own file is read.
  /// - Throws: for a file without ids or codes, an id twice for one coder, or an unknown code.
  init(
    path: String, name: String, columns: AnswerIntake.Columns, codeframe: Codeframe
  ) throws {
    let reader = try TableReader(path: path, options: columns.reading)
    let finder = ColumnFinder(file: name, header: reader.header)
    guard let id = try finder.optionalColumn(.id, nil) else {
      throw ReviewError.noIDColumn(file: name, columns: reader.header)
    }
    guard let codes = finder.usual(.codes) else {
      throw ReviewError.noCodesColumn(file: name, columns: reader.header)
    }
    let (coder, use, saw) = (
      finder.usual(.coder), finder.usual(.use), finder.usual(.sawProposal)
    )
    var golds: [(id: String, gold: EarlierGold)] = []
    var seen: Set<[String]> = []
    while let row = try reader.next() {
      let given = CodeCell.codes(of: row.cells[codes].text)
      guard !given.isEmpty else { continue }
      if let code = given.first(where: { codeframe.position(of: $0) == nil }) {
        throw ReviewError.unknownCode(file: name, line: row.line, code: code.name)
      }
      let who = coder.map { ShortText.of(row.cells[$0].text, 60) } ?? ""
      let gold = EarlierGold(
        coder: who.isEmpty ? name : who, codes: given,
        sawProposal: saw.map { TickedCell.isTrue(row.cells[$0]) } ?? false,
        use: use.flatMap { GoldAnswer.Use(rawValue: row.cells[$0].text) })
      guard seen.insert([row.cells[id].text, gold.coder]).inserted else {
        throw ReviewError.duplicateID(file: name, line: row.line)
      }
      golds.append((row.cells[id].text, gold))
    }
    self.golds = golds
  }

  /// The codings of answers that a review has, by their places.
  func placed(in book: ReviewBook) -> [(answer: Int, gold: EarlierGold)] {
    let places = Dictionary(uniqueKeysWithValues: book.answers.map { ($0.id, $0.position) })
    return golds.compactMap { id, gold in places[id].map { ($0, gold) } }
  }
}
