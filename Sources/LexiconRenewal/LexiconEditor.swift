public import Survey

/// Puts entries into the text of a lexicon: comments, order and layout stay as people left them.
public enum LexiconEditor {
  /// The text with a patch's entries, each after the last entry of its code.
  ///
  /// - Parameters:
  ///   - patch: the entries to add.
  ///   - lexicon: the lexicon as it was read.
  ///   - text: the lexicon file's text, which `lexicon` was read from.
  /// - Throws: ``LexiconEditError``.
  /// - Complexity: O(length + codes × lines).
  public static func applying(
    _ patch: LexiconPatch, to lexicon: Lexicon, text: String
  ) throws(LexiconEditError) -> String {
    try check(patch, lexicon)
    let isWindows = text.utf8.contains(0x0d)
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    // From the end on, so that the positions of earlier codes hold.
    for section in lexicon.sections.reversed() {
      let entries = patch.additions.filter { $0.code.text == section.code.text }
        .flatMap(\.entries)
      guard !entries.isEmpty else { continue }
      try insert(entries, into: section, of: &lines, file: lexicon.file)
    }
    return lines.joined(separator: isWindows ? "\r\n" : "\n")
  }

  private static func check(
    _ patch: LexiconPatch, _ lexicon: Lexicon
  ) throws(LexiconEditError) {
    guard patch.question == lexicon.question else {
      throw .otherQuestion(
        patch: patch.file, question: patch.question, lexicon: lexicon.file,
        lexiconQuestion: lexicon.question)
    }
    let codes = lexicon.sections.map(\.code.text)
    var ids = Set(lexicon.sections.flatMap { $0.entries.map(\.id.text) })
    for addition in patch.additions {
      guard codes.contains(addition.code.text) else {
        throw .unknownCode(
          file: patch.file, position: addition.code.position, code: addition.code.text,
          suggestion: NearestName.find(addition.code.text, among: codes))
      }
      for entry in addition.entries where !ids.insert(entry.id.text).inserted {
        throw .entryExists(
          file: patch.file, position: entry.id.position, id: entry.id.text,
          lexicon: lexicon.file)
      }
    }
  }

  /// Inserts entries into one code's list.
  private static func insert(
    _ entries: [Lexicon.Entry], into section: Lexicon.CodeSection, of lines: inout [String],
    file: String
  ) throws(LexiconEditError) {
    let codeLine = section.code.position.line - 1
    let start = dashLine(above: codeLine, column: section.code.position.column, in: lines)
    let dash = indent(of: lines[start])
    let end = blockEnd(from: start, indent: dash, in: lines)
    if let last = section.entries.last {
      let line = last.id.position.line - 1
      let first = dashLine(above: line, column: last.id.position.column, in: lines)
      guard first > start || indent(of: lines[first]) > dash else {
        throw .flowList(file: file, line: line + 1, code: section.code.text)
      }
      let column = indent(of: lines[first])
      let place = blockEnd(from: first, indent: column, in: lines)
      lines.insert(
        contentsOf: entries.flatMap { EntryText.lines(of: $0, indent: column) }, at: place)
      return
    }
    let keyColumn = dash + 2
    let added = entries.flatMap { EntryText.lines(of: $0, indent: keyColumn + 2) }
    let margin = String(repeating: " ", count: keyColumn)
    if let empty = (start..<end).first(where: {
      lines[$0].hasPrefix(margin + "entries:")
        || lines[$0].hasPrefix(
          String(repeating: " ", count: dash) + "- entries:")
    }) {
      let head = lines[empty]
      lines[empty] = String(head[...head.firstIndex(of: ":")!])
      lines.insert(contentsOf: added, at: empty + 1)
    } else {
      lines.insert(contentsOf: [margin + "entries:"] + added, at: end)
    }
  }

  /// The line on which the list item that holds a place starts.
  private static func dashLine(above line: Int, column: Int, in lines: [String]) -> Int {
    var place = line
    while place > 0 {
      let text = lines[place].drop { $0 == " " }
      if text.hasPrefix("- "), indent(of: lines[place]) < column - 1 { return place }
      place -= 1
    }
    return line
  }

  /// The line after the last one of a block that starts on a line with an indent. Blank lines and
  /// comments below the block belong to what follows.
  private static func blockEnd(from start: Int, indent column: Int, in lines: [String]) -> Int {
    var last = start
    var place = start + 1
    while place < lines.count {
      let text = lines[place].drop { $0 == " " }
      if text.isEmpty || text.hasPrefix("#") {
        place += 1
        continue
      }
      guard indent(of: lines[place]) > column else { break }
      last = place
      place += 1
    }
    return last + 1
  }

  private static func indent(of line: String) -> Int { line.prefix { $0 == " " }.utf8.count }
}

/// A patch that does not fit its lexicon: facts only.
public enum LexiconEditError: ReportableError, Equatable {
  case otherQuestion(patch: String, question: String, lexicon: String, lexiconQuestion: String)
  case unknownCode(file: String, position: SourcePosition, code: String, suggestion: String?)
  case entryExists(file: String, position: SourcePosition, id: String, lexicon: String)
  /// Entries written between brackets, into which no line can be put.
  case flowList(file: String, line: Int, code: String)
  /// The edited text would not hold what it should: nothing is written.
  case notEditable(file: String)

  public var report: ErrorReport {
    switch self {
    case .otherQuestion(let patch, let question, let lexicon, let lexiconQuestion):
      ErrorReport(
        "error.patch.other_question",
        [
          .text("patch", patch), .text("question", question), .text("lexicon", lexicon),
          .text("lexiconQuestion", lexiconQuestion),
        ], exit: .data)
    case .unknownCode(let file, let position, let code, let suggestion):
      ErrorReport(
        suggestion == nil ? "error.lexicon.unknown_code" : "error.lexicon.unknown_code_near",
        [
          .text("file", file), .position("line", position.line),
          .position("column", position.column), .text("code", code),
          .text("suggestion", suggestion ?? ""),
        ], exit: .data)
    case .entryExists(let file, let position, let id, let lexicon):
      ErrorReport(
        "error.patch.entry_exists",
        [
          .text("file", file), .position("line", position.line),
          .position("column", position.column), .text("id", id), .text("lexicon", lexicon),
        ], exit: .data)
    case .flowList(let file, let line, let code):
      ErrorReport(
        "error.patch.flow_list",
        [.text("file", file), .position("line", line), .text("code", code)], exit: .data)
    case .notEditable(let file):
      ErrorReport("error.patch.not_editable", [.text("file", file)], exit: .data)
    }
  }
}
