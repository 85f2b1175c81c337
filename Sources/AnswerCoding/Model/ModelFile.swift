public import Survey
internal import SurveyStatistics

/// A file that is not a usable model: facts only.
public enum ModelFileError: ReportableError, Equatable {
  case notAModel(file: String)
  case otherVersion(file: String, found: Int, supported: Int)
  case truncated(file: String)
  /// The checksum differs: a byte has changed.
  case damaged(file: String)

  public var report: ErrorReport {
    switch self {
    case .notAModel(let file):
      ErrorReport("error.model.not_a_model", [.text("file", file)], exit: .data)
    case .otherVersion(let file, let found, let supported):
      ErrorReport(
        "error.model.other_version",
        [.text("file", file), .position("found", found), .position("supported", supported)],
        exit: .data)
    case .truncated(let file):
      ErrorReport("error.model.truncated", [.text("file", file)], exit: .data)
    case .damaged(let file):
      ErrorReport("error.model.damaged", [.text("file", file)], exit: .data)
    }
  }
}

/// A model as the bytes of a file: versioned, checksummed, without a time stamp.
///
/// `verbatim-model` and a line break, the version (4 bytes), the length and the checksum of the
/// rest (8 bytes each), then named sections. Numbers are little-endian.
public enum ModelFile {
  public static let version = 2
  private static let magic = Array("verbatim-model\n".utf8)

  /// The bytes of a model: equal models give equal bytes.
  public static func bytes(of model: CodingModel) -> [UInt8] {
    var payload = ByteWriter()
    payload.writeSection("META") { writeProvenance(of: model, to: &$0) }
    payload.writeSection("FRAM") { $0.write(model.codeframe) }
    payload.writeSection("VOCA") { writeVocabulary(model.linear, to: &$0) }
    payload.writeSection("WGHT") {
      $0.writeBlock(model.linear.weights)
      $0.writeBlock(model.linear.intercepts)
    }
    payload.writeSection("DECI") { section in
      section.write(model.givesLikeliest)
      section.write(model.decisions) { writer, decision in
        writer.write(decision.basis.rawValue)
        writer.write(decision.threshold)
        writer.write(decision.calibration.slope)
        writer.write(decision.calibration.offset)
        writer.write(UInt32(decision.support))
      }
    }
    if let lexicon = model.lexicon {
      payload.writeSection("LEXI") { $0.write(raw: lexicon.source) }
      payload.writeSection("CLEX") { lexicon.writeCompiled(to: &$0) }
    }
    var file = ByteWriter()
    file.write(raw: magic)
    file.write(UInt32(version))
    file.write(UInt64(payload.bytes.count))
    file.write(checksum(of: payload.bytes[...]))
    file.write(raw: payload.bytes)
    return file.bytes
  }

  /// Reads a model from the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: the name for messages.
  /// - Throws: ``ModelFileError``. O(bytes).
  public static func model(from bytes: [UInt8], file: String) throws -> CodingModel {
    var header = ByteReader(bytes[...])
    guard let start = try? header.take(magic.count), Array(start) == magic else {
      throw ModelFileError.notAModel(file: file)
    }
    guard let found = try? header.read(UInt32.self) else {
      throw ModelFileError.truncated(file: file)
    }
    guard found == UInt32(version) else {
      throw ModelFileError.otherVersion(file: file, found: Int(found), supported: version)
    }
    guard let length = try? header.read(UInt64.self), let sum = try? header.read(UInt64.self),
      let payload = try? header.take(Int(clamping: length))
    else { throw ModelFileError.truncated(file: file) }
    guard header.isAtEnd, checksum(of: payload) == sum else {
      throw ModelFileError.damaged(file: file)
    }
    do {
      return try decode(payload)
    } catch {
      throw ModelFileError.damaged(file: file)
    }
  }

  private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBufferPointer { BlockHash.hash(of: $0) }
  }

  // MARK: - Sections

  private static func writeProvenance(of model: CodingModel, to writer: inout ByteWriter) {
    let provenance = model.provenance
    writer.write(model.classifier.rawValue)
    writer.write(provenance.toolVersion)
    writer.write(provenance.icuVersion)
    writer.write(provenance.wordListFingerprint)
    writer.write(provenance.seed)
    writer.write(UInt64(provenance.answerCount))
    writer.write(provenance.answersHash)
    writer.write(UInt8(provenance.lessons.bits))
    writer.writeBlock(provenance.lessons.hashes)
    writer.write(provenance.selection)
  }

  private static func writeVocabulary(_ linear: LinearScores, to writer: inout ByteWriter) {
    let vocabulary = linear.vocabulary
    writer.write(vocabulary.stems)
    writer.writeBlock(vocabulary.pairs.pairs.map(\.first))
    writer.writeBlock(vocabulary.pairs.pairs.map(\.second))
    writer.write(vocabulary.grams)
    writer.write(UInt32(vocabulary.lexiconCodeCount))
    writer.writeBlock(linear.inverseFrequencies.map(\.bitPattern))
    switch linear.weighting {
    case .counts: writer.write(UInt8(0))
    case .normalized(let words, let grams, let lexicon):
      writer.write(UInt8(1))
      writer.write(words)
      writer.write(grams)
      writer.write(lexicon)
    }
    let options = linear.options
    writer.write(UInt32(options.stemMinimum))
    writer.write(UInt32(options.pairMinimum))
    writer.write(UInt32(options.gramMinimum))
    writer.write(options.usesPairs)
    writer.write(UInt8(options.gramLengths?.lowerBound ?? 0))
    writer.write(UInt8(options.gramLengths?.upperBound ?? 0))
  }

  private static func decode(_ payload: ArraySlice<UInt8>) throws -> CodingModel {
    var sections: [String: ArraySlice<UInt8>] = [:]
    var reader = ByteReader(payload)
    while !reader.isAtEnd {
      let name = String(decoding: try reader.take(4), as: UTF8.self)
      sections[name] = try reader.take(Int(clamping: try reader.read(UInt64.self)))
    }
    func section(_ name: String) throws -> ByteReader {
      guard let bytes = sections[name] else { throw ByteReader.Malformed() }
      return ByteReader(bytes)
    }

    var meta = try section("META")
    guard let classifier = Classifier(rawValue: try meta.readString()) else {
      throw ByteReader.Malformed()
    }
    let provenance = ModelProvenance(
      toolVersion: try meta.readString(), icuVersion: try meta.readString(),
      wordListFingerprint: try meta.readString(), seed: try meta.read(),
      answerCount: Int(clamping: try meta.read(UInt64.self)), answersHash: try meta.read(),
      lessons: LessonFilter(
        bits: Int(try meta.read(UInt8.self)), hashes: try meta.readBlock()),
      selection: try meta.readString())
    guard (1...63).contains(provenance.lessons.bits) else { throw ByteReader.Malformed() }

    var frame = try section("FRAM")
    let codeframe = try frame.readCodeframe()
    var words = try section("VOCA")
    var numbers = try section("WGHT")
    let linear = try readLinear(&words, weights: &numbers, codeCount: codeframe.count)

    var deciding = try section("DECI")
    let givesLikeliest = try deciding.readBool()
    let decisions = try deciding.readArray { reader in
      guard let basis = CodeDecision.Basis(rawValue: try reader.read()) else {
        throw ByteReader.Malformed()
      }
      return CodeDecision(
        basis: basis, threshold: try reader.readFinite(),
        calibration: PlattCalibration(
          slope: try reader.readFinite(), offset: try reader.readFinite()),
        support: Int(try reader.read(UInt32.self)))
    }
    guard decisions.count == codeframe.count else { throw ByteReader.Malformed() }

    var lexicon: ModelLexicon?
    if let source = sections["LEXI"] {
      var compiled = try section("CLEX")
      lexicon = try ModelLexicon(source: Array(source), compiled: &compiled)
      guard lexicon?.compiled.codeframe.codes == codeframe.codes else {
        throw ByteReader.Malformed()
      }
    }
    return CodingModel(
      codeframe: codeframe, classifier: classifier, provenance: provenance, lexicon: lexicon,
      linear: linear, decisions: decisions, givesLikeliest: givesLikeliest)
  }

  private static func readLinear(
    _ reader: inout ByteReader, weights numbers: inout ByteReader, codeCount: Int
  ) throws -> LinearScores {
    let stems = try reader.readTextTable()
    let firsts = try reader.readBlock(Int32.self)
    let seconds = try reader.readBlock(Int32.self)
    let grams = try reader.readTextTable()
    let stemRange = 0..<Int32(clamping: stems.count)
    guard firsts.count == seconds.count, firsts.allSatisfy(stemRange.contains),
      seconds.allSatisfy(stemRange.contains)
    else { throw ByteReader.Malformed() }
    let pairs = zip(firsts, seconds).map { FeatureVocabulary.Pair(first: $0, second: $1) }
    guard zip(pairs, pairs.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw ByteReader.Malformed()
    }
    let vocabulary = FeatureVocabulary(
      stems: stems, pairs: PairTable(pairs), grams: grams,
      lexiconCodeCount: Int(try reader.read(UInt32.self)))
    let frequencies = try reader.readBlock(UInt32.self).map(Float.init(bitPattern:))
    let weighting: FeatureWeighting =
      switch try reader.read(UInt8.self) {
      case 0: .counts
      case 1:
        .normalized(
          words: try reader.readShare(), grams: try reader.readShare(),
          lexicon: try reader.readShare())
      default: throw ByteReader.Malformed()
      }
    var options = FeatureOptions()
    options.stemMinimum = Int(try reader.read(UInt32.self))
    options.pairMinimum = Int(try reader.read(UInt32.self))
    options.gramMinimum = Int(try reader.read(UInt32.self))
    options.usesPairs = try reader.readBool()
    let shortest = Int(try reader.read(UInt8.self))
    let longest = Int(try reader.read(UInt8.self))
    guard shortest <= longest else { throw ByteReader.Malformed() }
    options.gramLengths = shortest == 0 ? nil : shortest...longest
    let weights = try numbers.readBlock(Int32.self)
    let intercepts = try numbers.readBlock(Int64.self)
    // A document frequency of one in any number of answers has an inverse far below this.
    guard frequencies.allSatisfy({ (0...1e6).contains($0) }), intercepts.count == codeCount,
      frequencies.count == vocabulary.count, weights.count == vocabulary.count * codeCount,
      vocabulary.lexiconCodeCount <= codeCount
    else { throw ByteReader.Malformed() }
    return LinearScores(
      vocabulary: vocabulary, inverseFrequencies: frequencies, weighting: weighting,
      options: options, weights: weights, intercepts: intercepts)
  }
}

extension ByteWriter {
  mutating func write(_ codeframe: Codeframe) {
    write(codeframe.question)
    write(codeframe.entries) { writer, entry in
      writer.write(entry.code.name)
      writer.write(entry.label)
      writer.write(entry.englishLabel)
      writer.write(entry.definition)
    }
  }
}

extension ByteReader {
  mutating func readCodeframe() throws -> Codeframe {
    let question = try readString()
    let entries = try readArray { reader in
      Codeframe.Entry(
        code: Code(try reader.readString()), label: try reader.readString(),
        englishLabel: try reader.readOptionalString(),
        definition: try reader.readOptionalString())
    }
    guard Set(entries.map(\.code)).count == entries.count else { throw Malformed() }
    return Codeframe(question: question, entries: entries)
  }
}
