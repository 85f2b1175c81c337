/// What a folder's `verbatim.yaml` says of a survey: one wide export with many questions.
public struct Project: Sendable, Equatable {
  /// A closed column that already gives a code.
  public struct ClosedColumn: Sendable, Equatable {
    public let column: String
    public let code: Code

    public init(column: String, code: Code) {
      self.column = column
      self.code = code
    }
  }

  /// One question of the export.
  public struct Question: Sendable, Equatable {
    /// Its name, which ends the names of its output columns: `codes_<name>`.
    public let name: String
    /// The text columns that feed it; a respondent's texts are united.
    public let columns: [String]
    /// Paths relative to the project file's folder.
    public let lexicon: String?
    public let model: String?
    /// Answers of this edition that people coded.
    public let gold: [String]
    public let closedColumns: [ClosedColumn]

    public init(
      name: String, columns: [String], lexicon: String? = nil, model: String? = nil,
      gold: [String] = [], closedColumns: [ClosedColumn] = []
    ) {
      self.name = name
      self.columns = columns
      self.lexicon = lexicon
      self.model = model
      self.gold = gold
      self.closedColumns = closedColumns
    }
  }

  public let file: String
  public let edition: String?
  /// The export, from the project file's folder, as the two files that follow.
  public let answers: String?
  /// Where the coded answers stand: `code` writes them there and `report` reads them.
  public let coded: String?
  /// Where `report` writes.
  public let report: String?
  public let idColumn: String?
  public let weightColumn: String?
  public let stratumColumn: String?
  /// The survey's own labels of strata, each with the standard stratum.
  public let strata: [String: String]
  /// The column that identifies the same body in two editions.
  public let pairOn: String?
  public let questions: [Question]

  public init(
    file: String, edition: String? = nil, answers: String? = nil, coded: String? = nil,
    report: String? = nil, idColumn: String? = nil, weightColumn: String? = nil,
    stratumColumn: String? = nil, strata: [String: String] = [:], pairOn: String? = nil,
    questions: [Question]
  ) {
    self.file = file
    self.edition = edition
    self.answers = answers
    self.coded = coded
    self.report = report
    self.idColumn = idColumn
    self.weightColumn = weightColumn
    self.stratumColumn = stratumColumn
    self.strata = strata
    self.pairOn = pairOn
    self.questions = questions
  }
}
