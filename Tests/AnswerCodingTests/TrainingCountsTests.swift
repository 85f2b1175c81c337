import FrenchText
import Survey
import SurveyStatistics
import Testing

@testable import AnswerCoding

@Suite("Counts of shards")
struct TrainingCountsTests {
  private static let lexiconText = """
      - code: temps
        label: "Temps"
        entries:
          - {id: temps.1, pattern: "temps"}
      - code: budget
        label: "Budget"
        entries:
          - {id: budget.1, pattern: "(budget|cout|cher)"}
      - code: competences
        label: "Compétences"
        entries: []
      - code: non_reponse
        label: "Non-réponse"
        entries: []
      - code: aucun
        label: "Aucun"
        entries: []

    """

  /// Lessons with what shards could trip over: one respondent and one text in several places, the
  /// same row twice, answers that may choose entries only.
  private static let answers: [GoldAnswer] =
    lessons
    + lessons.prefix(9).map {
      GoldAnswer(
        id: $0.id, text: $0.text + " !", codes: $0.codes.reversed(), use: .develop, line: 90)
    }
    + [lessons[4], lessons[4]]
    + lessons.suffix(12).map { GoldAnswer(id: nil, text: $0.text, codes: $0.codes, line: 95) }

  private func trainer(_ classifier: Classifier, withLexicon: Bool) throws -> ModelTrainer {
    var options = ModelTrainer.Options()
    options.classifier = classifier
    // The command line's codeframe without a lexicon: the codes of the gold.
    guard withLexicon else {
      return ModelTrainer(
        codeframe: Codeframe(question: "", codes: lessonFrame.codes), options: options)
    }
    let lexicon = try lexicon(TrainingCountsTests.lexiconText)
    let compiled = try CompiledLexicon(lexicon)
    return ModelTrainer(
      codeframe: compiled.codeframe, lexicon: lexicon, compiled: compiled, options: options)
  }

  /// The counts of answers dealt out to some shards, each through the bytes of a file.
  private func shards(
    _ answers: [GoldAnswer], _ count: Int, _ trainer: ModelTrainer, unlabelled: [String] = []
  ) throws -> [(file: String, counts: TrainingCounts)] {
    try (0..<count).map { shard in
      let part = answers.indices.filter { $0 % count == shard }.map { answers[$0] }
      let uncoded = unlabelled.indices.filter { $0 % count == shard }.map { unlabelled[$0] }
      let bytes = CountsFile.bytes(of: try trainer.counts(of: part, unlabelled: uncoded))
      let file = "\(shard).counts"
      let read = try CountsFile.counts(from: bytes, file: file)
      let isSame = CountsFile.bytes(of: read) == bytes
      #expect(isSame)
      return (file, read)
    }
  }

  @Test(
    "give the model of all answers at once, byte for byte, in any order",
    arguments: [
      // classifier, lexicon, shards, why
      (.naiveBayes, true, 1, "one shard is all of it"), (.naiveBayes, true, 2, "halves"),
      (.naiveBayes, true, 5, "fifths"), (.naiveBayes, false, 5, "the codeframe is a union"),
      (.naiveBayes, true, 90, "shards of an answer or none"), (.complement, true, 5, ""),
      (.logistic, true, 5, "the order of rows moves its descent"), (.logistic, false, 2, ""),
    ] as [(Classifier, Bool, Int, String)])
  func sums(_ classifier: Classifier, _ withLexicon: Bool, _ count: Int, _ why: String) throws {
    let trainer = try trainer(classifier, withLexicon: withLexicon)
    let whole = ModelFile.bytes(of: try trainer.train(TrainingCountsTests.answers))
    var random = SeededGenerator(seed: UInt64(count))
    for _ in 0..<3 {
      let shards = try shards(
        TrainingCountsTests.answers.shuffled(using: &random), count, trainer
      ).shuffled(using: &random)
      let sum = try TrainingCounts.sum(of: shards)
      let model = try ModelTrainer(for: sum, options: trainer.options).train(from: sum)
      let isSame = ModelFile.bytes(of: model) == whole
      #expect(isSame, "\(why)")
    }
  }

  @Test("carry uncoded answers too", arguments: [1, 3])
  func unlabelled(_ count: Int) throws {
    let trainer = try trainer(.naiveBayes, withLexicon: true)
    let uncoded = lessons.map { "encore " + $0.text }
    let whole = try trainer.train(lessons, unlabelled: uncoded)
    let sum = try TrainingCounts.sum(
      of: try shards(lessons, count, trainer, unlabelled: uncoded.reversed()))
    let model = try ModelTrainer(for: sum, options: trainer.options).train(from: sum)
    let isSame = ModelFile.bytes(of: model) == ModelFile.bytes(of: whole)
    #expect(isSame)
    let isWithout = ModelFile.bytes(of: whole) == ModelFile.bytes(of: try trainer.train(lessons))
    #expect(!isWithout, "uncoded answers change the model")
  }

  @Test("a missing shard is no rounding error: the model differs")
  func missingShard() throws {
    let trainer = try trainer(.naiveBayes, withLexicon: true)
    let whole = ModelFile.bytes(of: try trainer.train(lessons))
    let sum = try TrainingCounts.sum(of: Array(try shards(lessons, 5, trainer).dropLast()))
    let isSame = ModelFile.bytes(of: try trainer.train(from: sum)) == whole
    #expect(!isSame)
  }

  @Test("answers that may only measure are not counted")
  func measureOnly() throws {
    let kept = lessons.map {
      GoldAnswer(id: $0.id, text: $0.text, codes: $0.codes, use: .measure, line: $0.line)
    }
    let counts = try trainer(.naiveBayes, withLexicon: false).counts(of: kept)
    #expect(counts.answerCount == 0)
    #expect(throws: TrainingError.tooFewAnswers(count: 0, needed: 2)) {
      try ModelTrainer(for: counts).train(from: counts)
    }
  }

  @Test("do not add up when read otherwise or with another lexicon; the path of it is no matter")
  func conflicts() throws {
    let usual = try trainer(.naiveBayes, withLexicon: true)
    let counts = try usual.counts(of: lessons)
    var options = ModelTrainer.Options()
    options.toolVersion = "9"
    let lexicon = try #require(counts.lexicon).written(file: "a")
    let other = try ModelTrainer(
      codeframe: lexicon.codeframe, lexicon: lexicon, compiled: try CompiledLexicon(lexicon),
      options: options
    ).counts(of: lessons)
    #expect(
      throws: CountsError.otherOrigin(
        first: "a", other: "b", firstHas: "verbatim ", otherHas: "verbatim 9")
    ) { try TrainingCounts.sum(of: [("a", counts), ("b", other)]) }
    let none = try trainer(.naiveBayes, withLexicon: false).counts(of: lessons)
    #expect(throws: CountsError.otherLexicon(first: "a", other: "b")) {
      try TrainingCounts.sum(of: [("a", counts), ("b", none)])
    }
    let moved = Lexicon(
      file: "ailleurs/" + lexicon.file, edition: lexicon.edition, question: lexicon.question,
      denials: lexicon.denials, sections: lexicon.sections)
    let again = try ModelTrainer(
      codeframe: moved.codeframe, lexicon: moved, compiled: try CompiledLexicon(moved)
    ).counts(of: lessons)
    for order in [[("a", counts), ("b", again)], [("b", again), ("a", counts)]] {
      let sum = try #require(try TrainingCounts.sum(of: order).lexicon)
      #expect(try sum.written(file: "sum").file == "essai.yaml")
    }
  }

  @Test("any byte changed, any end cut off, is noticed")
  func damage() throws {
    let trainer = try trainer(.naiveBayes, withLexicon: true)
    let bytes = CountsFile.bytes(of: try trainer.counts(of: lessons))
    var random = SystemRandomNumberGenerator()
    let places =
      [0, 15, 16, 20, 28, 36, bytes.count - 1]
      + (0..<40).map { _ in Int.random(in: 0..<bytes.count, using: &random) }
    for place in places {
      var changed = bytes
      changed[place] ^= 0x20
      #expect(throws: CountsError.self, "byte \(place)") {
        try CountsFile.counts(from: changed, file: "c")
      }
      #expect(throws: CountsError.self, "cut at \(place)") {
        try CountsFile.counts(from: Array(bytes[..<place]), file: "c")
      }
    }
    #expect(throws: CountsError.damaged(file: "c"), "longer") {
      try CountsFile.counts(from: bytes + [0], file: "c")
    }
    #expect(throws: CountsError.notCounts(file: "m"), "a model") {
      try CountsFile.counts(from: ModelFile.bytes(of: try lessonModel()), file: "m")
    }
  }
}

@Suite("Training rows")
struct TrainingRowTests {
  @Test("hold bags of words and pairs that no strong break parts")
  func bags() throws {
    let reader = try TrainingReader(lexicon: nil, wordList: nil)
    let row = reader.row(
      of: GoldAnswer(
        id: "r", text: "Le temps, le temps. Budget", codes: [Code("temps"), Code("budget")], line: 2
      ))
    #expect(row.words.map { "\($0.item.normal) \($0.count)" } == ["budget 1", "le 2", "temps 2"])
    #expect(
      row.pairs.map { "\($0.item.first)_\($0.item.second) \($0.count)" } == [
        "le_temp 2", "temp_le 1",
      ])
    #expect(row.codes == [Code("budget"), Code("temps")])
  }

  @Test("a non-answer has no words")
  func nonAnswer() throws {
    let reader = try TrainingReader(lexicon: nil, wordList: nil)
    let row = reader.row(of: GoldAnswer(id: nil, text: "RAS", codes: [.nonResponse], line: 2))
    #expect(row.isNonAnswer && row.words.isEmpty && row.pairs.isEmpty)
  }
}
