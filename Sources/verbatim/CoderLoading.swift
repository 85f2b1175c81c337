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
    try lexicon(of: try WholeFile.bytes(path: path), path)
  }

  private static func lexicon(
    of bytes: [UInt8], _ path: String
  ) throws -> (Lexicon, CompiledLexicon) {
    let lexicon = try LexiconReader.parse(try WholeFile.text(of: bytes, path: path), file: path)
    return (lexicon, try CompiledLexicon(lexicon, sourceHash: BlockHash.hash(of: bytes)))
  }

  /// A lexicon, compiled: that of the model where its file is the one that the model knows.
  private static func compiled(
    _ path: String, known: CompiledLexicon?
  ) throws -> CompiledLexicon {
    let bytes = try WholeFile.bytes(path: path)
    if let known, known.sourceHash == BlockHash.hash(of: bytes) { return known }
    return try lexicon(of: bytes, path).1
  }

  /// What codes with a model, a lexicon or both. A model brings the lexicon that it was trained
  /// with; another one may take its place if the codes are the same.
  static func plan(
    model modelPath: String?, lexicon lexiconPath: String?, reviewBelow: Double,
    options: CommonOptions
  ) throws -> AnswerCoder.Plan {
    guard modelPath != nil || lexiconPath != nil else { throw CoderError.nothingToCodeWith }
    let model = try modelPath.map(self.model)
    var compiled = try lexiconPath.map {
      try self.compiled($0, known: model?.lexicon?.compiled)
    }
    if let model, let given = compiled, let modelPath, let lexiconPath {
      try requireSameCodes(model.codeframe, given.codeframe, modelPath, lexiconPath)
    } else if compiled == nil {
      compiled = model?.lexicon?.compiled
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
