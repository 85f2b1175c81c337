internal import AnswerCoding
internal import FrenchText
internal import Glibc
internal import Messages
internal import Survey
internal import Synchronization
internal import VerbatimHeader

/// What stands behind a `verbatim_coder`: a model ready to code, behind a lock.
final class OpenCoder: Sendable {
  let codeframe: Codeframe
  let language: Language
  let names: CTexts
  let warning: CTexts
  private let coder: Mutex<ParallelCoder>

  /// - Throws: ``ModelFileError``, ``FrenchTextError``.
  init(_ model: CodingModel, options: CoderOptions) throws {
    let wordList = try options.wordList()
    let plan = AnswerCoder.Plan(
      model: model, lexicon: model.lexicon?.compiled,
      wordList: model.lexicon == nil ? nil : wordList, reviewBelow: options.reviewBelow)
    codeframe = plan.codeframe
    language = options.language
    names = CTexts(codeframe.codes.map(\.name))
    warning = CTexts(OpenCoder.warnings(of: model, wordList: wordList, in: options.language))
    coder = Mutex(try ParallelCoder(plan, threads: options.threads))
  }

  /// Codes a batch, after those that came before.
  func code(_ texts: [String]) -> [CodedAnswer] { coder.withLock { $0.code(texts) } }

  /// The handle that a caller owns.
  func handle() -> OpaquePointer { OpaquePointer(Unmanaged.passRetained(self).toOpaque()) }

  /// What stands behind a handle; it stays the caller's.
  static func behind(_ handle: OpaquePointer) -> OpenCoder {
    Unmanaged<OpenCoder>.fromOpaque(UnsafeRawPointer(handle)).takeUnretainedValue()
  }

  static func close(_ handle: OpaquePointer) {
    Unmanaged<OpenCoder>.fromOpaque(UnsafeRawPointer(handle)).release()
  }

  /// At most one sentence.
  private static func warnings(
    of model: CodingModel, wordList: FrenchWordList?, in language: Language
  ) -> [String] {
    let provenance = model.provenance
    if provenance.icuVersion != Tokenizer.icuVersion {
      return [
        Catalogue.standard.sentence(
          "warning.model.other_icu",
          [.text("model", provenance.icuVersion), .text("here", Tokenizer.icuVersion)],
          in: language)
      ]
    }
    if model.lexicon != nil, provenance.wordListFingerprint != wordList?.fingerprint ?? "" {
      return [Catalogue.standard.sentence("warning.model.other_word_list", in: language)]
    }
    return []
  }
}

/// Texts that C may read as long as this lives.
final class CTexts: Sendable {
  private nonisolated(unsafe) let texts: [UnsafeMutablePointer<CChar>]

  init(_ texts: [String]) { self.texts = texts.compactMap { strdup($0) } }

  deinit { for text in texts { free(text) } }

  /// The text at a position; `nil` where there is none.
  func text(_ position: Int) -> UnsafePointer<CChar>? {
    texts.indices.contains(position) ? UnsafePointer(texts[position]) : nil
  }
}
