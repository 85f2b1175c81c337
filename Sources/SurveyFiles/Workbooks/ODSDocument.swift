import Glibc
import OfficeShim
import Survey

/// The fixed parts of an OpenDocument workbook.
///
/// Source: OpenDocument 1.3 (OASIS, 2021), parts 2 (packages) and 3 (schema).
enum ODSDocument {
  static let mediaType = "application/vnd.oasis.opendocument.spreadsheet"

  private static let prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let namespace = "urn:oasis:names:tc:opendocument:xmlns:"

  static let start =
    prolog + "<office:document-content xmlns:office=\"\(namespace)office:1.0\""
    + " xmlns:table=\"\(namespace)table:1.0\" xmlns:text=\"\(namespace)text:1.0\""
    + " xmlns:style=\"\(namespace)style:1.0\" xmlns:fo=\"\(namespace)xsl-fo-compatible:1.0\""
    + " xmlns:of=\"\(namespace)of:1.2\" office:version=\"1.3\"><office:automatic-styles>"
    + "<style:style style:name=\"header\" style:family=\"table-cell\">"
    + "<style:text-properties fo:font-weight=\"bold\"/></style:style></office:automatic-styles>"
    + "<office:body><office:spreadsheet>"

  /// The lists of codes that cells offer. Other texts are accepted: an answer may have several.
  static func validations(_ choices: [WritingOptions.Choices]) -> String {
    guard !choices.isEmpty else { return "" }
    let codeframes = CodeframeSheets(choices)
    let lists = choices.enumerated().map { number, choice in
      let name = codeframes.name(of: choice.codeframe)
      let range = "[$'\(name)'.$A$2:.$A$\(choice.codeframe.count + 1)]"
      return "<table:content-validation table:name=\"codes\(number + 1)\""
        + " table:condition=\"of:cell-content-is-in-list(\(range))\""
        + " table:allow-empty-cell=\"true\"><table:error-message table:display=\"false\"/>"
        + "</table:content-validation>"
    }
    return "<table:content-validations>" + lists.joined() + "</table:content-validations>"
  }

  static func end(filter: String) -> String {
    "<table:database-ranges><table:database-range table:name=\"answers\""
      + " table:target-range-address=\"\(filter)\" table:display-filter-buttons=\"true\"/>"
      + "</table:database-ranges></office:spreadsheet></office:body></office:document-content>"
  }

  static let manifest =
    prolog + "<manifest:manifest xmlns:manifest=\"\(namespace)manifest:1.0\""
    + " manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\""
    + " manifest:media-type=\"\(mediaType)\"/><manifest:file-entry"
    + " manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
    + "</manifest:manifest>"
}

/// Zips the parts of an OpenDocument workbook.
enum ODSPackage {
  /// libzip makes an archive beside its final name, so this takes a folder of its own.
  static func write(content: SpoolFile, to output: OutputFile) throws {
    let mediaType = try spool(ODSDocument.mediaType, for: output.file)
    let manifest = try spool(ODSDocument.manifest, for: output.file)
    var template = Array("/tmp/verbatim-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw FileError.writing(output.file, errorNumber: errno)
    }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let archive = folder + "/table.ods"
    defer {
      unlink(archive)
      rmdir(folder)
    }
    let names = copies(["mimetype", "content.xml", "META-INF/manifest.xml"])
    let paths = copies([mediaType.path, content.path, manifest.path])
    defer { for text in names + paths { free(UnsafeMutablePointer(mutating: text)) } }
    let status = withExtendedLifetime((mediaType, manifest)) {
      officeshim_archive_write(archive, names, paths, [1, 0, 0], 3)
    }
    guard status == 0 else { throw FileError.noSpace(file: output.file) }
    try SpoolFile.copy(from: ByteSource(path: archive)) { try output.write($0) }
  }

  /// Copies of texts for C, to be freed.
  private static func copies(_ texts: [String]) -> [UnsafePointer<CChar>?] {
    texts.map { text in strdup(text).map { UnsafePointer($0) } }
  }

  private static func spool(_ text: String, for file: String) throws -> SpoolFile {
    let spool = try SpoolFile(for: file)
    try Array(text.utf8).withUnsafeBytes { try spool.write($0) }
    return spool
  }
}
