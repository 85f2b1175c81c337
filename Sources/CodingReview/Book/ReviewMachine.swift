internal import AnswerCoding
internal import FrenchText
internal import Survey
internal import SurveyFiles

/// What the machine codes with: the lexicon as written and compiled, and the model.
struct ReviewMachine: Sendable {
  let lexicon: Lexicon
  let compiled: CompiledLexicon
  let model: CodingModel?
  /// The bytes of the model's file, for its identity.
  let modelBytes: [UInt8]?
  let wordList: FrenchWordList?

  var codeframe: Codeframe { compiled.codeframe }

  var plan: AnswerCoder.Plan {
    AnswerCoder.Plan(model: model, lexicon: compiled, wordList: wordList)
  }

  /// Reads a lexicon, and a model where there is one.
  ///
  /// - Throws: what is wrong with one of them, or that their codes differ.
  init(lexicon path: String, model modelPath: String?) throws {
    lexicon = try LexiconReader.read(path: path)
    compiled = try CompiledLexicon(lexicon)
    wordList = ShareFolder.wordList()
    modelBytes = try modelPath.map { try WholeFile.bytes(path: $0) }
    model = try modelBytes.map { try ModelFile.model(from: $0, file: modelPath ?? "") }
    if let model, model.codeframe.codes != codeframe.codes {
      let frame = codeframe
      throw ReviewError.codeframesDiffer(
        model: modelPath ?? "", lexicon: path,
        onlyInModel: model.codeframe.codes.filter { frame.position(of: $0) == nil }.map(\.name),
        onlyInLexicon: frame.codes.filter { model.codeframe.position(of: $0) == nil }
          .map(\.name))
    }
  }

  private init(_ machine: ReviewMachine, model: CodingModel?, bytes: [UInt8]?) {
    lexicon = machine.lexicon
    compiled = machine.compiled
    wordList = machine.wordList
    self.model = model
    modelBytes = bytes
  }

  /// The same with another model; one of other codes is passed over.
  func with(model bytes: [UInt8], file: String) throws -> ReviewMachine? {
    let model = try ModelFile.model(from: bytes, file: file)
    guard model.codeframe.codes == codeframe.codes else { return nil }
    return ReviewMachine(self, model: model, bytes: bytes)
  }

  /// The same with a model that was just learnt.
  func with(learnt model: CodingModel) -> ReviewMachine {
    ReviewMachine(self, model: model, bytes: ModelFile.bytes(of: model))
  }

  /// The identity of what it proposes with: equal machines propose the same.
  var fingerprint: String {
    var hash = StableHash()
    hash.combine(compiled.fingerprint)
    hash.combine(wordList?.fingerprint ?? "")
    hash.combine(Tokenizer.icuVersion)
    if let modelBytes { hash.combine(bytes: modelBytes) }
    return hash.hexadecimal
  }

  /// Proposals for answers. O(their bytes).
  func proposals(
    for texts: [String], threads: Int, lessons: [Proposal.Lesson]
  ) throws -> [Proposal] {
    zip(try ParallelCoder(plan, threads: threads).code(texts), lessons).map {
      Proposal($0, lesson: $1)
    }
  }
}

extension Proposal {
  init(_ coded: CodedAnswer, lesson: Lesson) {
    self.init(
      codes: coded.codes, outcome: coded.outcome, confidence: coded.confidence,
      probabilities: coded.probabilities, lesson: lesson)
  }
}
