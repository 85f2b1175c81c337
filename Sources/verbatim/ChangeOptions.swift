import ArgumentParser
import CodingReports
import Survey
import SurveyFiles

/// Options that compare with the edition before.
struct ChangeOptions: ParsableArguments {
  @Option(help: help("option.previous", valueName: "final"))
  var previous: String?

  @Option(help: help("option.previous_gold", valueName: "gold"))
  var previousGold: String?

  @Option(help: help("option.previous_out_of_fold", valueName: "file"))
  var previousOutOfFold: String?

  @Option(help: help("option.previous_recoded", valueName: "coded"))
  var previousRecoded: String?

  @Option(help: help("option.previous_lexicon", valueName: "file"))
  var previousLexicon: String?

  @Option(help: help("option.previous_shares", valueName: "csv"))
  var previousShares: String?

  @Option(help: help("option.pair_on", valueName: "column"))
  var pairOn: String?

  /// The files read.
  var inputs: [String] { files.compactMap(\.1) }

  /// The options that name files, with their files, and whether these are tables.
  var files: [(String, String?, Bool)] {
    [
      ("--previous", previous, true), ("--previous-gold", previousGold, true),
      ("--previous-out-of-fold", previousOutOfFold, true),
      ("--previous-recoded", previousRecoded, true),
      ("--previous-lexicon", previousLexicon, false),
      ("--previous-shares", previousShares, true),
    ]
  }

  /// - Throws: for options that need another one, or exclude each other.
  func check() throws {
    let companions = [previousGold, previousOutOfFold, previousRecoded, previousLexicon, pairOn]
    if previous == nil, companions.contains(where: { $0 != nil }) {
      throw ReportError.previousNeeded
    }
    if previous != nil, previousShares != nil { throw ReportError.twoPrevious }
  }

  /// The table with its change, if one was asked for, and what bringing the edition before to its
  /// codes did.
  func compared(
    _ table: FrequencyTable, _ question: ReportedQuestion, edition: ReportEdition,
    lexicon: Lexicon?
  ) throws -> (table: FrequencyTable, migration: MethodNote.Migration?) {
    if let previousShares {
      let published = try PublishedShares.read(previousShares, table: edition.reader.table)
        .filter { $0.question == nil || $0.question == table.question }.map(\.share)
      return (table.compared(with: published), nil)
    }
    guard let previous else { return (table, nil) }
    let before = try self.question(previous, like: question, edition)
    let beforeLexicon = try previousLexicon.map { try LexiconReader.read(path: $0) }
    if let lexicon, let beforeLexicon { try requireSameCodes(lexicon, beforeLexicon) }
    // The whole edition before is measured as this one is; populations are of this edition.
    let earlier = ReportEdition(
      reader: edition.reader, project: edition.project, populations: [:],
      minimumGold: edition.minimumGold, disclosureFloor: edition.disclosureFloor)
    let recoded = try previousRecoded.map { try self.question($0, like: question, edition) }
    guard let migration = EditionMigration(lexicon) else {
      let compared = table.compared(
        with: try earlier.table(before, lexicon: beforeLexicon ?? lexicon),
        answers: question.answers, before: before.answers)
      guard let recoded else { return (compared, nil) }
      return (compared.decomposed(recoded: try earlier.table(recoded, lexicon: lexicon)), nil)
    }
    let changesGold =
      try previousGold.map {
        try !EditionMigration.isDone($0, edition.reader.table)
      } ?? true
    let today = migration.migrated(
      before, codes: try !EditionMigration.isDone(previous, edition.reader.table),
      gold: changesGold)
    let compared = table.compared(
      with: try earlier.table(today.question, lexicon: lexicon), answers: question.answers,
      before: today.question.answers,
      // Without its lexicon only the codes that were given are known to have been published.
      published: try earlier.table(before, lexicon: beforeLexicon), open: Set(today.open))
    let anew = try recoded.map {
      try earlier.table(
        migration.migrated($0, codes: false, gold: changesGold).question, lexicon: lexicon)
    }
    return (
      compared.decomposed(recoded: anew),
      MethodNote.Migration(changedCount: today.changedCount, open: today.open)
    )
  }

  private func question(
    _ path: String, like question: ReportedQuestion, _ edition: ReportEdition
  ) throws -> ReportedQuestion {
    var reader = edition.reader
    reader.gold = previousGold
    // The project's gold is of this edition.
    reader.takesProjectGold = false
    reader.outOfFold = previousOutOfFold
    let questions = try reader.questions([path])
    if let same = questions.first(where: { $0.name == question.name }) { return same }
    guard questions.count == 1 else {
      throw GoldError.noCodesColumn(file: path, columns: questions.map { "codes_\($0.name)" })
    }
    return questions[0]
  }

  /// Codes that one edition has and the other has not would pass for a change, unless the lexicon
  /// tells what became of them.
  private func requireSameCodes(_ now: Lexicon, _ before: Lexicon) throws {
    let (onlyNow, onlyBefore) = EditionMigration.unexplained(now: now, before: before)
    guard !onlyNow.isEmpty || !onlyBefore.isEmpty else { return }
    throw ReportError.codeframesDiffer(
      current: now.file, previous: before.file, onlyNow: onlyNow.map(\.name),
      onlyBefore: onlyBefore.map(\.name))
  }
}

/// Shares that an earlier report published.
enum PublishedShares {
  /// Reads the columns `code` and `share`, and where they are `base`, `stratum` and `question`. The
  /// `.csv` that `report` writes is one such file.
  ///
  /// Where the file has `corrected` or `weighted` shares too, the first that is filled counts.
  static func read(
    _ path: String, table: TableOptions
  ) throws -> [(question: String?, share: PublishedShare)] {
    let reader = try TableReader(path: path, options: table.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    let code = try finder.column("code")
    let shares = ["corrected", "weighted"].compactMap { reader.header.firstIndex(of: $0) }
    let plain = try finder.column("share")
    let base = reader.header.firstIndex(of: "base")
    let stratum = reader.header.firstIndex(of: "stratum")
    let question = reader.header.firstIndex(of: "question")
    var published: [(String?, PublishedShare)] = []
    while let row = try reader.next() {
      func text(_ column: Int?) -> String? {
        column.flatMap { row.cells[$0].isBlank ? nil : row.cells[$0].text }
      }
      let column = shares.first { text($0) != nil } ?? plain
      guard let share = DecimalReader.number(row.cells[column].text), (0...1).contains(share)
      else {
        throw ReportError.badPublishedShare(
          file: path, line: row.line, value: row.cells[column].text)
      }
      let size = try text(base).map { text in
        guard let value = DecimalReader.number(text), value > 0 else {
          throw ReportError.badPublishedBase(file: path, line: row.line, value: text)
        }
        return value
      }
      published.append(
        (
          text(question),
          PublishedShare(
            code: Code(row.cells[code].text), stratum: text(stratum), share: share, base: size)
        ))
    }
    return published
  }
}
