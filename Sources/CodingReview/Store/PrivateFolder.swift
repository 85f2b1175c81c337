internal import Glibc
internal import Survey
internal import SurveyFiles

/// A folder that its owner alone can read, beside the database, gone with the value.
///
/// Tables are read and written by path; what passes through here is removed at once.
final class PrivateFolder {
  let path: String

  /// - Throws: when no folder can be made there.
  init(beside file: String) throws {
    var template = Array((file + ".XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw FileError.notWritable(file: file, errorNumber: Int(errno))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
  }

  private var names: [String] = []

  /// The path of a file in it.
  func file(_ name: String) -> String {
    names.append(name)
    return path + "/" + name
  }

  /// A table as the bytes of a file of a format.
  static func bytes(
    of table: ReviewTable, format: String, codeframe: Codeframe, beside file: String
  ) throws -> [UInt8] {
    let folder = try PrivateFolder(beside: file)
    let path = folder.file("table.\(format)")
    var options = WritingOptions()
    options.choices = ["codes", "codes_final"].filter(table.header.contains).map {
      WritingOptions.Choices(column: $0, codeframe: codeframe)
    }
    let writer = try TableWriter(path: path, header: table.header, options: options)
    for row in table.rows { try writer.write(row) }
    try writer.finish()
    return try WholeFile.bytes(path: path)
  }
}
