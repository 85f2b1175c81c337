internal import FrenchText
public import Survey

/// The lexicon that a model carries: compiled, for coding; and as people wrote it, for those who
/// change or compile it.
public struct ModelLexicon: Sendable, Equatable {
  public let compiled: CompiledLexicon
  /// What ``LexiconCoding`` makes of it: taken apart only when it is asked for.
  let source: [UInt8]

  /// - Parameters:
  ///   - lexicon: the lexicon.
  ///   - compiled: the same lexicon, compiled.
  public init(_ lexicon: Lexicon, compiled: CompiledLexicon) {
    var writer = ByteWriter()
    LexiconCoding.write(lexicon, to: &writer)
    source = writer.bytes
    self.compiled = compiled
  }

  /// Reads what `write` wrote. A lexicon that other rules compiled (another ICU, other lists of
  /// French words) is compiled anew.
  init(source: [UInt8], compiled bytes: inout ByteReader) throws {
    self.source = source
    let rules = try bytes.read(UInt64.self)
    if rules == ModelLexicon.rules {
      compiled = try CompiledLexiconCoding.read(&bytes)
    } else {
      var reader = ByteReader(source[...])
      compiled = try CompiledLexicon(try LexiconCoding.read(&reader))
    }
  }

  /// What coding needs of the lexicon, whatever the path it was read from, which comes first.
  var content: ArraySlice<UInt8> {
    var reader = ByteReader(source[...])
    guard let length = try? reader.read(UInt32.self) else { return source[...] }
    return source.dropFirst(MemoryLayout<UInt32>.size + Int(length))
  }

  func writeCompiled(to writer: inout ByteWriter) {
    writer.write(ModelLexicon.rules)
    CompiledLexiconCoding.write(compiled, to: &writer)
  }

  /// The lexicon as people wrote it, without what coding does not need: notes, examples that must
  /// not match.
  ///
  /// - Throws: ``ModelFileError/damaged(file:)``. O(its text).
  public func written(file: String) throws -> Lexicon {
    do {
      var reader = ByteReader(source[...])
      return try LexiconCoding.read(&reader)
    } catch {
      throw ModelFileError.damaged(file: file)
    }
  }

  /// What the compiled form depends on besides the lexicon.
  private static var rules: UInt64 {
    var hash = StableHash()
    hash.combine(UInt64(CompiledLexicon.rules))
    hash.combine(Tokenizer.rulesFingerprint)
    return hash.value
  }
}
