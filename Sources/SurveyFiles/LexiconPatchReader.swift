public import Survey

/// Reads a patch: the entries that `verbatim lexicon suggest` proposed and a person edited.
///
///     format: 1
///     question: obstacles
///     add:
///       - code: temps
///         entries:
///           - id: temps.agenda
///             pattern: "agenda"
public enum LexiconPatchReader {
  /// Reads a patch file.
  ///
  /// - Throws: what keeps the file from being read, ``YAMLFileError`` or ``LexiconError``, always
  ///   with its place.
  public static func read(path: String) throws -> LexiconPatch {
    try parse(try WholeFile.text(path: path), file: path)
  }

  /// Reads a patch from its text; `file` is the name for messages.
  ///
  /// - Throws: as `read(path:)`, but for the file itself.
  public static func parse(_ text: String, file: String) throws -> LexiconPatch {
    let root = try YAMLMapping(text: text, file: file)
    try root.requireKeys(["format", "question", "add"])
    let format = try root.requiredText("format").text
    guard format == LexiconReader.format else {
      throw LexiconError.unsupportedFormat(file: file, format: format)
    }
    return LexiconPatch(
      file: file, question: try root.requiredText("question").text,
      additions: try root.mappings("add").map { mapping in
        try mapping.requireKeys(["code", "entries"])
        return LexiconPatch.Addition(
          code: try mapping.requiredText("code"),
          entries: try mapping.mappings("entries").map(LexiconReader.entry))
      })
  }
}
