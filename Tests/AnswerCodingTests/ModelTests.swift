import FrenchText
import Survey
import SurveyStatistics
import Testing

@testable import AnswerCoding

@Suite("Learning")
struct ModelTests {
  @Test("is the same on any number of threads, and again", arguments: Classifier.allCases)
  func threads(_ classifier: Classifier) throws {
    let one = ModelFile.bytes(of: try lessonModel(classifier, threads: 1))
    #expect(one == ModelFile.bytes(of: try lessonModel(classifier, threads: 3)))
    #expect(one == ModelFile.bytes(of: try lessonModel(classifier, threads: 1)))
  }

  @Test("gets its own lessons mostly right", arguments: Classifier.allCases)
  func lessonsLearnt(_ classifier: Classifier) throws {
    let coder = try AnswerCoder(AnswerCoder.Plan(model: try lessonModel(classifier), lexicon: nil))
    let right = lessons.count { !Set(coder.code($0.text).codes).isDisjoint(with: $0.codes) }
    #expect(right >= lessons.count * 3 / 4)
  }

  @Test("an answer of no known word is unmatched, never a confident code")
  func unknownWords() throws {
    let coder = try AnswerCoder(AnswerCoder.Plan(model: try lessonModel(), lexicon: nil))
    let coded = coder.code("zzyzx qwrtp")
    #expect(coded.outcome == .unmatched && coded.codes.isEmpty)
  }

  @Test("a code without an example is never given and gets no constant score")
  func noExample() throws {
    let frame = Codeframe(
      question: "essai", codes: lessonFrame.codes + [Code("jamais_vu")])
    let model = try ModelTrainer(codeframe: frame).train(lessons)
    let coder = try AnswerCoder(AnswerCoder.Plan(model: model, lexicon: nil))
    let position = try #require(frame.position(of: Code("jamais_vu")))
    for lesson in lessons {
      let coded = coder.code(lesson.text)
      #expect(!coded.codes.contains(Code("jamais_vu")))
      #expect(coded.probabilities[position] == 0)
    }
  }

  @Test(
    "odd gold is borne",
    arguments: [
      // texts with codes, why
      (Array(repeating: ("pas le temps", "temps"), count: 12), "all identical, one code on all"),
      ([("temps", "a"), ("temps", "b"), ("argent", "a"), ("argent", "b")], "contradictory"),
      ([("temps", "a"), ("argent", "b")], "one example each"),
      (Array(repeating: ("RAS", "non_reponse"), count: 3), "non-answers alone"),
    ] as [([(String, String)], String)])
  func oddGold(_ rows: [(String, String)], _ why: String) throws {
    let gold = rows.enumerated().map {
      GoldAnswer(id: nil, text: $1.0, codes: [Code($1.1)], line: $0 + 2)
    }
    let frame = Codeframe(question: "", codes: gold.flatMap(\.codes))
    let model = try ModelTrainer(codeframe: frame).train(gold)
    let bytes = ModelFile.bytes(of: model)
    #expect(ModelFile.bytes(of: try ModelFile.model(from: bytes, file: "m")) == bytes, "\(why)")
  }

  @Test("200 codes are borne")
  func manyCodes() throws {
    let gold = (0..<400).map {
      GoldAnswer(
        id: nil, text: "mot\($0 % 200) autre\($0)", codes: [Code("code\($0 % 200)")], line: $0)
    }
    let frame = Codeframe(question: "", codes: gold.flatMap(\.codes))
    let model = try ModelTrainer(codeframe: frame).train(gold)
    #expect(model.codeframe.count == 200)
  }

  @Test("gold that may only measure teaches nothing")
  func measureOnly() throws {
    let kept = lessons.map {
      GoldAnswer(id: $0.id, text: $0.text, codes: $0.codes, use: .measure, line: $0.line)
    }
    let trainer = ModelTrainer(codeframe: lessonFrame)
    #expect(throws: TrainingError.tooFewAnswers(count: 0, needed: 2)) { try trainer.train(kept) }
    let both = try trainer.train(lessons + kept)
    #expect(both.provenance.answerCount == lessons.count)
  }

  @Test("out of fold, identical answers and one respondent's stay together")
  func folds() throws {
    let twice =
      lessons
      + lessons.map {
        GoldAnswer(id: $0.id, text: $0.text + " !", codes: $0.codes, line: $0.line + 100)
      }
    let results = try ModelTrainer(codeframe: lessonFrame).outOfFold(twice)
    for index in lessons.indices {
      #expect(results[index].fold == results[index + lessons.count].fold)
    }
    #expect(Set(results.map(\.fold)).count == 5)
  }
}

@Suite("Evidence of a model")
struct ModelEvidenceTests {
  @Test("adds up to the score exactly")
  func sums() throws {
    let model = try lessonModel()
    let reader = try AnswerReader(lexicon: nil, wordList: nil)
    let extractor = FeatureExtractor(
      vocabulary: model.linear.vocabulary, inverseFrequencies: model.linear.inverseFrequencies,
      weighting: model.linear.weighting, options: model.linear.options,
      tokenizer: reader.tokenizer)
    let texts = lessons.map(\.text) + ["temps temps temps, l'argent du temps", "le coût du temps"]
    for text in texts {
      reader.read(text)
      guard let vector = extractor.vector(of: reader.atoms, lexiconCodes: []) else { continue }
      let scores = model.linear.scores(of: vector)
      let evidence = ModelEvidence(model: model, extractor: extractor, reader: reader)
      for code in model.codeframe.codes.indices {
        let shares = evidence.shares(of: code, vector: vector)
        let sum =
          model.linear.intercepts[code] + shares.places.reduce(0) { $0 + $1.steps }
          + shares.lexicon.reduce(0) { $0 + $1.steps }
        #expect(sum == scores[code])
      }
    }
  }
}

@Suite("Scores without a vector")
struct DirectScoreTests {
  @Test("are those of the vector, whichever was asked for before", arguments: Classifier.allCases)
  func scores(_ classifier: Classifier) throws {
    let model = try lessonModel(classifier)
    let reader = try AnswerReader(lexicon: nil, wordList: nil)
    let extractor = FeatureExtractor(
      vocabulary: model.linear.vocabulary, inverseFrequencies: model.linear.inverseFrequencies,
      weighting: model.linear.weighting, options: model.linear.options,
      tokenizer: reader.tokenizer)
    var scores: [Int64] = []
    for text in lessons.map(\.text) + ["temps, temps et temps", "zzyzx", "l'argent du temps"] {
      reader.read(text)
      let isScored = extractor.score(
        reader.atoms, lexiconCodes: [], by: model.linear, into: &scores)
      let vector = extractor.vector(of: reader.atoms, lexiconCodes: [])
      #expect(isScored == (vector != nil))
      if let vector { #expect(scores == model.linear.scores(of: vector)) }
    }
  }

  @Test("sums beyond what doubles and 32 bits hold exactly are exact all the same")
  func largeSums() {
    let count = 40
    let vocabulary = FeatureVocabulary(
      stems: TextTable((0..<count).map { "s\($0)" }), pairs: PairTable([]), grams: TextTable(),
      lexiconCodeCount: 0)
    let weights = (0..<count).map { $0 % 3 == 0 ? Int32.min + 1 : Int32.max - Int32($0) }
    let linear = LinearScores(
      vocabulary: vocabulary, inverseFrequencies: Array(repeating: 1, count: count),
      weighting: .counts, options: FeatureOptions(), weights: weights, intercepts: [5])
    let exact = 5 + weights.reduce(0) { $0 + Int64($1) * 32768 }
    var scores: [Int64] = []
    linear.sumRows((0..<Int32(count)).map { $0 }, into: &scores)
    #expect(scores == [exact])
    linear.sum((0..<Int32(count)).map { $0 }, Array(repeating: 1, count: count), into: &scores)
    #expect(scores == [exact])
  }
}

@Suite("Model files")
struct ModelFileTests {
  @Test("a model read back gives the same bytes and the same codes")
  func roundTrip() throws {
    let lexicon = try lexicon(pattern: "temps", more: "unless: [\"temps reel\"]")
    let compiled = try CompiledLexicon(lexicon)
    let frame = compiled.codeframe
    let gold = lessons.map {
      GoldAnswer(
        id: $0.id, text: $0.text, codes: $0.codes.contains(Code("temps")) ? [Code("c")] : [],
        line: $0.line)
    }
    let model = try ModelTrainer(codeframe: frame, lexicon: lexicon, compiled: compiled).train(gold)
    let bytes = ModelFile.bytes(of: model)
    let again = try ModelFile.model(from: bytes, file: "m")
    #expect(ModelFile.bytes(of: again) == bytes)
    let carried = try #require(again.lexicon)
    #expect(carried.compiled == compiled)
    #expect(try CompiledLexicon(try carried.written(file: "m")).fingerprint == compiled.fingerprint)
  }

  @Test("any byte changed, any end cut off, is noticed")
  func damage() throws {
    let bytes = ModelFile.bytes(of: try lessonModel(.naiveBayes))
    var random = SystemRandomNumberGenerator()
    let places =
      [0, 14, 15, 19, 20, 27, 28, 35, 36, bytes.count - 1]
      + (0..<40).map { _ in Int.random(in: 0..<bytes.count, using: &random) }
    for place in places {
      var changed = bytes
      changed[place] ^= 0x20
      #expect(throws: ModelFileError.self, "byte \(place)") {
        try ModelFile.model(from: changed, file: "m")
      }
      #expect(throws: ModelFileError.self, "cut at \(place)") {
        try ModelFile.model(from: Array(bytes[..<place]), file: "m")
      }
    }
    #expect(throws: ModelFileError.self, "longer") {
      try ModelFile.model(from: bytes + [0], file: "m")
    }
  }

  @Test(
    "numbers that no training gives are damage, whatever the checksum says",
    arguments: [
      // inverse frequency, share of the words, slope, threshold
      (Float.nan, Float(1), 1.0, 0.5), (.infinity, 1, 1, 0.5), (-1, 1, 1, 0.5),
      (1, .nan, 1, 0.5), (1, 1e9, 1, 0.5), (1, 1, .infinity, 0.5), (1, 1, 1, .nan),
    ])
  func madeUp(_ frequency: Float, _ share: Float, _ slope: Double, _ threshold: Double) throws {
    let model = try lessonModel()
    #expect(throws: Never.self) {
      try ModelFile.model(
        from: ModelFile.bytes(of: changed(model, 1, 1, slope: 1, threshold: 0.5)), file: "m")
    }
    let odd = changed(model, frequency, share, slope: slope, threshold: threshold)
    #expect(throws: ModelFileError.damaged(file: "m")) {
      try ModelFile.model(from: ModelFile.bytes(of: odd), file: "m")
    }
  }

  private func changed(
    _ model: CodingModel, _ frequency: Float, _ share: Float, slope: Double, threshold: Double
  ) -> CodingModel {
    var frequencies = model.linear.inverseFrequencies
    frequencies[0] = frequency
    var decisions = model.decisions
    decisions[0] = CodeDecision(
      basis: .model, threshold: threshold,
      calibration: PlattCalibration(slope: slope, offset: 0), support: 1)
    return CodingModel(
      codeframe: model.codeframe, classifier: model.classifier, provenance: model.provenance,
      lexicon: nil,
      linear: LinearScores(
        vocabulary: model.linear.vocabulary, inverseFrequencies: frequencies,
        weighting: .normalized(words: share, grams: 1, lexicon: 1), options: model.linear.options,
        weights: model.linear.weights, intercepts: model.linear.intercepts),
      decisions: decisions, givesLikeliest: model.givesLikeliest)
  }

  @Test("a model of another version says so")
  func otherVersion() throws {
    var bytes = ModelFile.bytes(of: try lessonModel(.naiveBayes))
    bytes[15] = 9
    #expect(throws: ModelFileError.otherVersion(file: "m", found: 9, supported: ModelFile.version))
    {
      try ModelFile.model(from: bytes, file: "m")
    }
  }

  @Test("no respondent's sentence stands in it")
  func privacy() throws {
    let bytes = ModelFile.bytes(of: try lessonModel())
    let text = String(decoding: bytes, as: UTF8.self)
    for lesson in lessons where lesson.text.split(separator: " ").count >= 3 {
      #expect(!text.contains(lesson.text), "\(lesson.line)")
    }
    let model = try lessonModel()
    // A pair of words is kept only when two respondents wrote it.
    for pair in model.linear.vocabulary.pairs.pairs {
      let words = [pair.first, pair.second].map { model.linear.vocabulary.stems[Int($0)] }
      let tokenizer = try Tokenizer()
      let count = lessons.count { lesson in
        let stems = tokenizer.words(of: lesson.text).map(\.stem)
        return zip(stems, stems.dropFirst()).contains { [$0, $1] == words }
      }
      #expect(count >= 2)
    }
  }
}

@Suite("Non-answers")
struct NonAnswerTests {
  @Test(
    "are recognised before any code is tried",
    arguments: [
      // answer, is a non-answer, why
      ("RAS", true, "the usual"), ("R.A.S", true, "dots"), ("r a s", true, "spaces"),
      ("nsp", true, ""), ("Ne sait pas.", true, "a dot"), ("-", true, ""), ("???", true, ""),
      ("/", true, ""), ("sans objet", true, ""), ("Non concerné", true, ""), ("", true, "empty"),
      ("   ", true, "blank"), ("ne sait pas faire", false, "goes on"),
      ("https://exemple.fr/schema", true, "a bare address"), ("néant", false, "there is none"),
      ("aucun", false, "there is none"), ("test de chatbot", false, "a use"),
    ] as [(String, Bool, String)])
  func nonAnswers(_ answer: String, _ isNonAnswer: Bool, _ why: String) throws {
    let reader = try AnswerReader(lexicon: nil, wordList: nil)
    reader.read(answer)
    #expect(reader.isNonAnswer == isNonAnswer, "\(why)")
  }
}
