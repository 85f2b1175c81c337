internal import Survey

/// A lexicon inside a model file: what coding needs of it, and the ids that evidence names.
///
/// Examples are kept only where they widen the repair of typos: those that must match.
enum LexiconCoding {
  static func write(_ lexicon: Lexicon, to writer: inout ByteWriter) {
    writer.write(lexicon.file)
    writer.write(lexicon.edition)
    writer.write(lexicon.question)
    writer.write(lexicon.questionText)
    writer.write(lexicon.denials, write)
    writer.write(lexicon.sections) { writer, section in
      write(&writer, section.code)
      writer.write(section.label)
      writer.write(section.englishLabel)
      writer.write(section.definition)
      writer.write(section.entries) { writer, entry in
        write(&writer, entry.id)
        write(&writer, entry.pattern)
        writer.write(entry.unless, write)
        writer.write(entry.unlessCodes, write)
        writer.write(entry.negation.rawValue)
        writer.write(entry.weight)
        writer.write(entry.isVeto)
        writer.write(entry.mustMatch, write)
      }
      writer.write(section.mustMatch, write)
    }
  }

  static func read(_ reader: inout ByteReader) throws -> Lexicon {
    Lexicon(
      file: try reader.readString(), edition: try reader.readString(),
      question: try reader.readString(), questionText: try reader.readOptionalString(),
      denials: try reader.readArray(text),
      sections: try reader.readArray { reader in
        Lexicon.CodeSection(
          code: try text(&reader), label: try reader.readString(),
          englishLabel: try reader.readOptionalString(),
          definition: try reader.readOptionalString(),
          entries: try reader.readArray(entry), mustMatch: try reader.readArray(text))
      })
  }

  private static func entry(_ reader: inout ByteReader) throws -> Lexicon.Entry {
    let id = try text(&reader)
    let pattern = try text(&reader)
    let unless = try reader.readArray(text)
    let unlessCodes = try reader.readArray(text)
    guard let negation = Lexicon.NegationRule(rawValue: try reader.readString()) else {
      throw ByteReader.Malformed()
    }
    return Lexicon.Entry(
      id: id, pattern: pattern, unless: unless, unlessCodes: unlessCodes, negation: negation,
      weight: try reader.readFinite(), isVeto: try reader.readBool(),
      mustMatch: try reader.readArray(text))
  }

  private static func write(_ writer: inout ByteWriter, _ text: LocatedText) {
    writer.write(text.text)
    writer.write(UInt32(text.position.line))
    writer.write(UInt32(text.position.column))
  }

  private static func text(_ reader: inout ByteReader) throws -> LocatedText {
    LocatedText(
      try reader.readString(),
      at: SourcePosition(
        line: Int(try reader.read(UInt32.self)), column: Int(try reader.read(UInt32.self))))
  }
}
