import FrenchText
import Survey
import SurveyFiles

/// What an export and lexicons propose for a project file. People read it and correct it.
struct ProjectProposal {
  /// A closed column and the code that its label names, if one does.
  struct Choice: Equatable {
    let column: String
    let label: String?
    let code: Code?
  }

  /// A question with a lexicon.
  struct Question: Equatable {
    let name: String
    let text: String?
    let lexicon: String
    var columns: [String] = []
    var choices: [Choice] = []
  }

  var questions: [Question]
  var id: String?
  var weight: String?
  var stratum: String?
  /// The labels of strata in the file's order, each with the standard stratum or itself.
  var strata: [(label: String, stratum: String)] = []
  /// Columns that look like answers and have no lexicon.
  var otherTexts: [String] = []

  /// Questions of lexicons alone, each fed by a column of its name.
  init(lexicons: [Lexicon]) {
    questions = lexicons.map {
      Question(
        name: $0.question, text: $0.questionText, lexicon: "lexicons/\($0.question).yaml",
        columns: [$0.question])
    }
  }

  /// What the columns of an export say.
  init(lexicons: [Lexicon], columns: [ColumnContent], finder: ColumnFinder) {
    self.init(lexicons: lexicons)
    id = finder.usual(.id).map { finder.header[$0] }
    func named(_ names: Set<String>) -> ColumnContent? {
      columns.first { names.contains(Plain.words($0.export.question).joined()) }
    }
    weight = named(["poids", "weight", "ponderation", "pond", "coefficient"])?.name
    let stratum = named(["strate", "stratum", "strata", "typedecollectivite", "typecollectivite"])
    self.stratum = stratum?.name
    strata = StratumGuess.strata(of: stratum?.values ?? [])
    let taken = [id, weight, self.stratum].compactMap { $0 }
    var claimed = Set(taken)
    for (place, lexicon) in lexicons.enumerated() {
      questions[place].columns = []
      for column in columns
      where !claimed.contains(column.name) && Plain.isAbout(column.export, lexicon) {
        if column.export.isChoice, column.isTicked {
          claimed.insert(column.name)
          let label = column.export.label ?? column.label
          questions[place].choices.append(
            Choice(
              column: column.name, label: label,
              code: label.flatMap { Plain.code(for: $0, in: lexicon.codeframe) }))
        } else if !column.isTicked || column.export.isOther {
          claimed.insert(column.name)
          questions[place].columns.append(column.name)
        }
      }
    }
    otherTexts = columns.filter { !claimed.contains($0.name) && $0.looksWritten }.map(\.name)
  }

  /// The questions that have a column.
  var fed: [Question] { questions.filter { !$0.columns.isEmpty } }
}

/// What a column of an export holds, as far as a proposal needs it.
struct ColumnContent {
  let export: ExportColumn
  /// What the file itself calls the column, beside its name.
  let label: String?
  /// Distinct values in the file's order, up to a limit.
  private(set) var values: [String] = []
  private var filled = 0
  private var length = 0

  init(name: String, label: String?) {
    export = ExportColumn(name)
    self.label = label
  }

  var name: String { export.name }

  mutating func add(_ cell: Cell) {
    guard !cell.isBlank else { return }
    let text = cell.text
    filled += 1
    length += text.count
    if values.count < 64, !values.contains(text) { values.append(text) }
  }

  /// Whether it holds nothing but the marks of a ticked or empty box.
  var isTicked: Bool {
    values.allSatisfy { value in
      TickedCell.isTrue(.text(value))
        || ["0", "non", "n", "no", "false", "faux", "off"].contains(value.lowercased())
    }
  }

  /// Whether its values look like sentences: long, and few alike.
  var looksWritten: Bool {
    filled > 0 && length >= 20 * filled && 2 * values.count > min(filled, 64)
  }
}

/// Words compared without case, accents and punctuation.
enum Plain {
  static func words(_ text: String) -> [String] {
    Folding.plain(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether a column belongs to a lexicon's question, by its code or by its text.
  static func isAbout(_ column: ExportColumn, _ lexicon: Lexicon) -> Bool {
    let (asked, own) = (words(column.question), words(lexicon.question))
    if !own.isEmpty, asked.starts(with: own) { return true }
    guard let text = lexicon.questionText, !column.text.isEmpty else { return false }
    return likeness(words(column.text), words(text)) >= 0.6
  }

  /// The code whose label or name says what a choice says.
  static func code(for label: String, in codeframe: Codeframe) -> Code? {
    let wanted = words(label)
    let scored = codeframe.entries.map { entry in
      (
        entry.code,
        max(likeness(wanted, words(entry.label)), likeness(wanted, words(entry.code.name)))
      )
    }
    guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 >= 0.5,
      scored.count(where: { $0.1 == best.1 }) == 1
    else { return nil }
    return best.0
  }

  /// The share of words that two texts have in common, small words apart.
  static func likeness(_ first: [String], _ second: [String]) -> Double {
    let small: Set = ["de", "des", "du", "la", "le", "les", "l", "d", "et", "a", "au", "en", "un"]
    let (a, b) = (Set(first).subtracting(small), Set(second).subtracting(small))
    let union = a.union(b).count
    return union == 0 ? 0 : Double(a.intersection(b).count) / Double(union)
  }
}
