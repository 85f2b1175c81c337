import Glibc
import Survey
import SurveyFiles

/// A table in one of the formats.
///
/// Laws: a row has a cell per column, cells are valid UTF-8, an error is one that can be reported,
/// and what was read is read again after it was written in the same format.
struct TableTarget: FuzzTarget {
  private let format: FileFormat
  private let file = MemoryFile()
  private let copy: String

  init(_ format: FileFormat) {
    self.format = format
    copy = "/dev/shm/verbatim-fuzz-\(getpid()).\(format.rawValue)"
  }

  func check(_ bytes: [UInt8]) {
    file.fill(bytes)
    guard let table = ReadTable(path: file.path, format: format) else { return }
    // Workbooks say more of a cell than their writers keep: widths, formats, kinds.
    guard format.hasTextOnly || format == .jsonl else { return }
    law("a file that was read has an understanding", table.understanding.format == format)
    guard let again = written(table) else { return }
    law("a header that was written is read again", again.header == table.header)
    law("rows that were written are read again", again.rows == table.rows)
  }

  /// The table written and read again; `nil` when the format says that it cannot hold it.
  private func written(_ table: ReadTable) -> ReadTable? {
    defer { unlink(copy) }
    do {
      var options = WritingOptions(following: table.understanding, format: format)
      // An encoding seen in the file may lack what its broken bytes were replaced by.
      options.encoding = "UTF-8"
      let writer = try TableWriter(path: copy, header: table.header, options: options)
      for row in table.rows { try writer.write(row) }
      try writer.finish()
    } catch {
      law("a refusal to write can be reported", error is any ReportableError)
      return nil
    }
    // What the bytes alone tell of an encoding may be too little to find it again.
    let again = ReadTable(path: copy, format: format, encoding: format.hasTextOnly ? "UTF-8" : nil)
    law("what was written can be read", again != nil)
    return again
  }

  var seeds: [[UInt8]] {
    switch format {
    case .csv, .txt, .tsv: TableSeeds.delimited(tab: format != .csv)
    case .jsonl: TableSeeds.lines
    case .xlsx, .ods: TableSeeds.texts.map { written(texts: $0) }
    case .sav: []
    }
  }

  private func written(texts: [[String]]) -> [UInt8] {
    defer { unlink(copy) }
    do {
      let writer = try TableWriter(path: copy, header: texts[0])
      for row in texts.dropFirst() { try writer.write(row.map { Cell.text($0) }) }
      try writer.finish()
      return try WholeFile.bytes(path: copy)
    } catch {
      fatalError("a seed cannot be written: \(error)")
    }
  }
}

/// A table that was read whole.
struct ReadTable {
  let header: [String]
  let rows: [[Cell]]
  let understanding: TableUnderstanding

  /// Reads a table; `nil` when it is refused.
  init?(path: String, format: FileFormat, encoding: String? = nil) {
    do {
      let reader = try TableReader(
        path: path, options: ReadingOptions(format: format, encoding: encoding))
      var record = TableRecord()
      var rows: [[Cell]] = []
      var line = 0
      while try reader.next(into: &record) {
        law("a row has a cell per column", record.count == reader.header.count)
        law("lines grow", record.line > line)
        line = record.line
        for column in 0..<record.count {
          law(
            "a cell is valid UTF-8",
            record.withUTF8(column) { String(validating: $0, as: UTF8.self) != nil })
        }
        if rows.count < 64 { rows.append((0..<record.count).map(record.cell)) }
      }
      header = reader.header
      self.rows = rows
      understanding = reader.understanding
    } catch {
      law("a refusal can be reported", error is any ReportableError)
      return nil
    }
  }
}

/// Tables composed for the fuzzer.
enum TableSeeds {
  static let texts: [[[String]]] = [
    [["id", "texte"], ["1", "pas le temps"], ["2", "l'argent, \"encore\""]],
    [["n°", "réponse", "poids"], ["007", "été\nhiver", "1,5"], ["8", "", "2024-03-05"]],
    [["a"], ["œuvre 🙂"]],
  ]

  static let lines = [
    #"{"id":1,"texte":"pas le temps","codes":null}"# + "\n"
      + #"{"id":2,"texte":"\u00e9t\u00e9 \ud83d\ude42 \"ici\"","codes":true}"# + "\n",
    #"{"a":-1.5e3,"b":"x\\y\/\t"}"# + "\n\n" + #"{"b":"z"}"#,
  ].map { Array($0.utf8) }

  static func delimited(tab: Bool) -> [[UInt8]] {
    let texts = [
      "id,texte\n1,pas le temps\n2,\"l'argent, \"\"encore\"\"\"\n",
      "id;texte;poids\r\n1;été;1,5\r\n2;\"deux\nlignes\";\r\n",
      "sep=;\na;b\n1;2\n", "\u{feff}a,b\r1,2\r", "a\n\n\"\"\nx\n",
    ]
    let replaced = tab ? texts.map { $0.map { $0 == "," || $0 == ";" ? "\t" : $0 } } : nil
    let utf8 = (replaced?.map { String($0) } ?? texts).map { Array($0.utf8) }
    let latin = Array("id;réponse\n1;œuvre à côté\n".unicodeScalars.map { UInt8($0.value & 255) })
    let wide = Array("id\tété\r\n1\t🙂\r\n".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    return utf8 + [latin, [0xff, 0xfe] + wide, wide]
  }
}
