import AnswerCoding
import FrenchText
import Survey
import SurveyFiles

/// A model or lexicon that does not go with the other: facts only.
enum CoderError: ReportableError, Equatable {
  case nothingToCodeWith
  case codeframesDiffer(
    model: String, lexicon: String, onlyInModel: [String], onlyInLexicon: [String])

  var report: ErrorReport {
    switch self {
    case .nothingToCodeWith: ErrorReport("error.usage.nothing_to_code_with", exit: .usage)
    case .codeframesDiffer(let model, let lexicon, let onlyInModel, let onlyInLexicon):
      ErrorReport(
        "error.model.other_codeframe",
        [
          .text("model", model), .text("lexicon", lexicon),
          .list("onlyInModel", onlyInModel.isEmpty ? ["–"] : onlyInModel),
          .list("onlyInLexicon", onlyInLexicon.isEmpty ? ["–"] : onlyInLexicon),
        ], exit: .data)
    }
  }
}

/// Opens what coding needs: model, lexicon, word list.
enum CoderLoading {
  static func model(_ path: String) throws -> CodingModel {
    try ModelFile.model(from: try WholeFile.bytes(path: path), file: path)
  }

  static func lexicon(_ path: String) throws -> (Lexicon, CompiledLexicon) {
    let lexicon = try LexiconReader.read(path: path)
    return (lexicon, try CompiledLexicon(lexicon))
  }

  /// What codes with a model, a lexicon or both. A model brings the lexicon that it was trained
  /// with; another one may take its place if the codes are the same.
  static func plan(
    model modelPath: String?, lexicon lexiconPath: String?, reviewBelow: Double,
    options: CommonOptions
  ) throws -> AnswerCoder.Plan {
    guard modelPath != nil || lexiconPath != nil else { throw CoderError.nothingToCodeWith }
    let model = try modelPath.map(self.model)
    var compiled = try lexiconPath.map { try lexicon($0).1 }
    if let model, let given = compiled, let modelPath, let lexiconPath {
      try requireSameCodes(model.codeframe, given.codeframe, modelPath, lexiconPath)
    } else if compiled == nil {
      compiled = try model?.lexicon.map { try CompiledLexicon($0) }
    }
    let wordList = ShareFolder.wordList()
    if let model { warn(about: model, wordList: wordList, options: options) }
    return AnswerCoder.Plan(
      model: model, lexicon: compiled, wordList: compiled == nil ? nil : wordList,
      reviewBelow: reviewBelow)
  }

  /// Figures on a model's own lessons flatter it.
  static func warnOfLessons(
    _ model: CodingModel?, _ answers: [GoldAnswer], options: CommonOptions
  ) {
    guard let model else { return }
    let share = model.shareLearnt(of: answers.map(\.text))
    if share >= 0.2 {
      options.say(
        "warning.evaluate.own_lessons", [.count("percent", Int((share * 100).rounded()))])
    }
  }

  private static func requireSameCodes(
    _ model: Codeframe, _ lexicon: Codeframe, _ modelPath: String, _ lexiconPath: String
  ) throws {
    guard model.codes != lexicon.codes else { return }
    throw CoderError.codeframesDiffer(
      model: modelPath, lexicon: lexiconPath,
      onlyInModel: model.codes.filter { lexicon.position(of: $0) == nil }.map(\.name),
      onlyInLexicon: lexicon.codes.filter { model.position(of: $0) == nil }.map(\.name))
  }

  private static func warn(
    about model: CodingModel, wordList: FrenchWordList?, options: CommonOptions
  ) {
    let provenance = model.provenance
    if provenance.icuVersion != Tokenizer.icuVersion {
      options.say(
        "warning.model.other_icu",
        [.text("model", provenance.icuVersion), .text("here", Tokenizer.icuVersion)])
    }
    if model.lexicon != nil, provenance.wordListFingerprint != (wordList?.fingerprint ?? "") {
      options.say("warning.model.other_word_list")
    }
  }
}
