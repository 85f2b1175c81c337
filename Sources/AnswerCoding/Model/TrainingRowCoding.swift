internal import Survey

/// A training row as bytes: hashes of 8 bytes, then numbers of 7 bits a byte, low ones first.
struct TrainingRowCoding {
  let texts: TextTable
  let codes: TextTable

  /// What stands in a row's first byte, above the use of the answer.
  private enum Mark {
    static let use: UInt8 = 0b11
    static let nonAnswer: UInt8 = 0b100
    static let respondent: UInt8 = 0b1000
  }

  /// The numbers of uses; 0 is none.
  private static let uses: [GoldAnswer.Use?] = [nil, .develop, .measure]

  func write(_ writer: inout ByteWriter, _ row: TrainingRow) {
    let use = UInt8(TrainingRowCoding.uses.firstIndex(of: row.use) ?? 0)
    writer.write(
      use | (row.isNonAnswer ? Mark.nonAnswer : 0)
        | (row.respondent == nil ? 0 : Mark.respondent))
    writer.write(row.text)
    writer.write(row.reading)
    if let respondent = row.respondent { writer.write(respondent) }
    for list in [row.codes, row.lexiconCodes] {
      writer.writeShort(list.count)
      for code in list { writer.writeShort(codes.number(of: code.name)) }
    }
    writer.writeShort(row.words.count)
    for word in row.words {
      writer.writeShort(texts.number(of: word.item.stem))
      writer.writeShort(texts.number(of: word.item.normal))
      writer.writeShort(word.count)
    }
    writer.writeShort(row.pairs.count)
    for pair in row.pairs {
      writer.writeShort(texts.number(of: pair.item.first))
      writer.writeShort(texts.number(of: pair.item.second))
      writer.writeShort(pair.count)
    }
  }

  func row(_ reader: inout ByteReader) throws -> TrainingRow {
    let marks = try reader.read(UInt8.self)
    guard marks & Mark.use < TrainingRowCoding.uses.count, marks < 0b1_0000 else {
      throw ByteReader.Malformed()
    }
    let text = try reader.read(UInt64.self)
    let reading = try reader.read(UInt64.self)
    let respondent = marks & Mark.respondent == 0 ? nil : try reader.read(UInt64.self)
    let given = try reader.readShortArray { Code(try codes.text(try $0.readShort())) }
    let lexiconGiven = try reader.readShortArray { Code(try codes.text(try $0.readShort())) }
    return TrainingRow(
      words: try reader.readShortArray { reader in
        TrainingRow.Counted(
          item: TrainingRow.Word(
            stem: try texts.text(try reader.readShort()),
            normal: try texts.text(try reader.readShort())), count: try reader.readShort())
      },
      pairs: try reader.readShortArray { reader in
        TrainingRow.Counted(
          item: TrainingRow.Pair(
            first: try texts.text(try reader.readShort()),
            second: try texts.text(try reader.readShort())), count: try reader.readShort())
      },
      codes: given, lexiconCodes: lexiconGiven, use: TrainingRowCoding.uses[Int(marks & Mark.use)],
      isNonAnswer: marks & Mark.nonAnswer != 0, text: text, reading: reading,
      respondent: respondent)
  }
}

extension ByteWriter {
  /// Writes a number of at most 31 bits in as few bytes as it needs.
  fileprivate mutating func writeShort(_ number: Int) {
    var rest = UInt32(clamping: number)
    while rest >= 0x80 {
      write(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    write(UInt8(rest))
  }
}

extension ByteReader {
  fileprivate mutating func readShort() throws -> Int {
    var number = 0
    for shift in stride(from: 0, through: 28, by: 7) {
      let byte = try read(UInt8.self)
      number |= Int(byte & 0x7f) << shift
      if byte < 0x80 { return number }
    }
    throw Malformed()
  }

  /// Each item takes a byte at least, so that a number that cannot be ends soon and reserves nothing.
  fileprivate mutating func readShortArray<Item>(
    _ body: (inout ByteReader) throws -> Item
  ) throws -> [Item] {
    var items: [Item] = []
    for _ in 0..<(try readShort()) { items.append(try body(&self)) }
    return items
  }
}

extension TextTable {
  /// - Precondition: the text is one of the table's.
  fileprivate func number(of text: String) -> Int {
    guard let position = position(of: text) else { preconditionFailure("a text of no row") }
    return Int(position)
  }

  fileprivate func text(_ number: Int) throws -> String {
    guard indices.contains(number) else { throw ByteReader.Malformed() }
    return self[number]
  }
}
