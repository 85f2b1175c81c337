public import Survey
import Glibc

/// A file that cannot be opened, read or written, whatever it holds. Facts only.
public enum FileError: ReportableError, Equatable {
  /// With the file beside it that was probably meant.
  case notFound(file: String, suggestion: String? = nil)
  case isFolder(file: String)
  /// The output's name is that of a folder.
  case outputIsFolder(file: String)
  case notPermitted(file: String)
  /// The system refused to read, with its error number.
  case notReadable(file: String, errorNumber: Int)
  /// The folder in which a file is to be written does not exist.
  case noFolder(file: String, folder: String)
  case noSpace(file: String)
  /// The system refused to write, with its error number.
  case notWritable(file: String, errorNumber: Int)
  /// The output is one of the inputs.
  case overwritesInput(file: String, input: String)
  /// The program that reads our output has ended.
  case outputClosed(file: String)
  /// Neither the name nor an option tells the format.
  case unknownFormat(file: String)
  /// A format that is read and never written.
  case unwritableFormat(file: String, format: String)
  case unknownEncoding(file: String, encoding: String)
  /// The file's first bytes are those of another format; `found` is its usual ending.
  case otherFormat(file: String, format: String, found: String)

  /// The facts, ready for a sentence.
  public var report: ErrorReport {
    switch self {
    case .notFound(let file, let suggestion):
      ErrorReport(
        suggestion == nil ? "error.file.not_found" : "error.file.not_found_near",
        [.text("file", file)] + (suggestion.map { [.text("suggestion", $0)] } ?? []), exit: .noInput
      )
    case .isFolder(let file):
      ErrorReport("error.file.is_folder", [.text("file", file)], exit: .noInput)
    case .outputIsFolder(let file):
      ErrorReport("error.file.is_folder", [.text("file", file)], exit: .cannotCreate)
    case .notPermitted(let file):
      ErrorReport("error.file.not_permitted", [.text("file", file)], exit: .noInput)
    case .notReadable(let file, let number):
      ErrorReport(
        "error.file.not_readable",
        [.text("file", file), .text("reason", systemReason(number))], exit: .noInput)
    case .noFolder(let file, let folder):
      ErrorReport(
        "error.file.no_folder", [.text("file", file), .text("folder", folder)],
        exit: .cannotCreate)
    case .noSpace(let file):
      ErrorReport("error.file.no_space", [.text("file", file)], exit: .cannotCreate)
    case .notWritable(let file, let number):
      ErrorReport(
        "error.file.not_writable",
        [.text("file", file), .text("reason", systemReason(number))], exit: .cannotCreate)
    case .overwritesInput(let file, let input):
      ErrorReport(
        "error.file.overwrites_input", [.text("file", file), .text("input", input)],
        exit: .cannotCreate)
    case .outputClosed(let file):
      ErrorReport("error.file.output_closed", [.text("file", file)], exit: .cannotCreate)
    case .unknownFormat(let file):
      ErrorReport(
        "error.file.unknown_format",
        [.text("file", file), .list("known", FileFormat.allCases.map { ".\($0.rawValue)" })],
        exit: .usage)
    case .unwritableFormat(let file, let format):
      ErrorReport(
        "error.file.unwritable_format",
        [
          .text("file", file), .text("format", format),
          .list("known", FileFormat.allCases.filter(\.isWritable).map { ".\($0.rawValue)" }),
        ], exit: .usage)
    case .unknownEncoding(let file, let encoding):
      ErrorReport(
        "error.file.unknown_encoding", [.text("file", file), .text("encoding", encoding)],
        exit: .usage)
    case .otherFormat(let file, let format, let found):
      ErrorReport(
        "error.file.other_format",
        [.text("file", file), .text("format", format), .text("found", found)], exit: .data)
    }
  }

  /// The error of a system call that reads.
  static func reading(_ file: String, errorNumber: Int32) -> FileError {
    switch errorNumber {
    case ENOENT, ENOTDIR: .notFound(file: file, suggestion: FolderListing.nearest(to: file))
    case EISDIR: .isFolder(file: file)
    case EACCES, EPERM: .notPermitted(file: file)
    default: .notReadable(file: file, errorNumber: Int(errorNumber))
    }
  }

  /// The error of a system call that writes.
  static func writing(_ file: String, errorNumber: Int32) -> FileError {
    switch errorNumber {
    case EPIPE: .outputClosed(file: file)
    case ENOSPC, EDQUOT: .noSpace(file: file)
    default: .notWritable(file: file, errorNumber: Int(errorNumber))
    }
  }
}

/// The system's own words for an error number.
private func systemReason(_ number: Int) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  guard strerror_r(Int32(number), &buffer, buffer.count) == 0 else { return "errno \(number)" }
  return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
