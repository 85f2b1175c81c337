import AnswerCoding
import Survey
import SurveyFiles

/// A model file.
///
/// Laws: one whose checksum does not fit is refused. With length and checksum set right, so that
/// what stands behind them is read, it is refused or codes answers, and is written again as it is.
struct ModelTarget: FuzzTarget {
  private static let payloadStart = 35

  func check(_ bytes: [UInt8]) {
    var fitting = bytes
    fit(&fitting)
    if let model = model(from: bytes) {
      law("a model with a wrong checksum is refused", bytes == fitting)
      _ = model
    }
    guard let model = model(from: fitting) else { return }
    let written = ModelFile.bytes(of: model)
    guard let again = self.model(from: written) else {
      fatalError("broken law: a model that was written is read again")
    }
    law("a model is written as it is", ModelFile.bytes(of: again) == written)
    if let lexicon = model.lexicon {
      _ = reported { try CompiledLexicon(try lexicon.written(file: "essai.model")) }
    }
    CodingLaws.check(
      AnswerCoder.Plan(model: model, lexicon: model.lexicon?.compiled), texts: CodingLaws.answers)
    _ = model.shareLearnt(of: CodingLaws.answers)
  }

  private func model(from bytes: [UInt8]) -> CodingModel? {
    reported { try ModelFile.model(from: bytes, file: "essai.model") }
  }

  /// Sets the length and the checksum of the payload.
  private func fit(_ bytes: inout [UInt8]) {
    guard bytes.count >= ModelTarget.payloadStart else { return }
    let payload = bytes[ModelTarget.payloadStart...]
    let hash = BlockHash.hash(of: Array(payload))
    for (start, number) in [(19, UInt64(payload.count)), (27, hash)] {
      for byte in 0..<8 {
        bytes[start + byte] = UInt8(truncatingIfNeeded: number >> UInt64(8 * byte))
      }
    }
  }

  var seeds: [[UInt8]] {
    do {
      let lexicon = try LexiconReader.parse(LexiconSeeds.texts[0], file: "lexique")
      var small = ModelTrainer.Options()
      small.folds = 2
      small.supportFloor = 4
      var naive = small
      naive.classifier = .naiveBayes
      let trainers = [
        ModelTrainer(
          codeframe: lexicon.codeframe, lexicon: lexicon, compiled: try CompiledLexicon(lexicon),
          options: small),
        ModelTrainer(codeframe: lexicon.codeframe, options: naive),
      ]
      return try trainers.map { ModelFile.bytes(of: try $0.train(ModelTarget.lessons)) }
    } catch {
      fatalError("a seed cannot be made: \(error)")
    }
  }

  /// Answers composed for the fuzzer: few words, so that models are small.
  private static let lessons: [GoldAnswer] = [
    ("pas le temps", "temps"), ("manque de temps", "temps"), ("le temps court", "temps"),
    ("pas de temps libre", "temps"), ("trop cher", "budget"), ("c'est cher", "budget"),
    ("pas cher assez", "budget"), ("le budget est cher", "budget"), ("temps et budget", "temps"),
    ("manque de budget", "budget"),
  ].enumerated().map { index, lesson in
    GoldAnswer(id: "\(index)", text: lesson.0, codes: [Code(lesson.1)], line: index + 2)
  }
}
