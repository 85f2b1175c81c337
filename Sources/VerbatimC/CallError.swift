internal import Glibc
internal import Messages
internal import Survey
internal import VerbatimHeader

/// A call that cannot be answered: facts only.
enum CallError: ReportableError, Equatable {
  /// A pointer is NULL that must point at something.
  case missing(name: String)
  case outOfRange(name: String)
  case noMemory(bytes: Int)
  case unreadable(file: String, errorNumber: Int32)

  var report: ErrorReport {
    switch self {
    case .missing(let name):
      ErrorReport("error.library.missing", [.text("name", name)], exit: .usage)
    case .outOfRange(let name):
      ErrorReport("error.library.out_of_range", [.text("name", name)], exit: .usage)
    case .noMemory(let bytes):
      ErrorReport("error.library.no_memory", [.count("bytes", bytes)], exit: .system)
    case .unreadable(let file, let number):
      switch number {
      case ENOENT, ENOTDIR:
        ErrorReport("error.file.not_found", [.text("file", file)], exit: .noInput)
      case EISDIR: ErrorReport("error.file.is_folder", [.text("file", file)], exit: .noInput)
      case EACCES, EPERM:
        ErrorReport("error.file.not_permitted", [.text("file", file)], exit: .noInput)
      default:
        ErrorReport(
          "error.file.not_readable", [.text("file", file), .text("reason", "errno \(number)")],
          exit: .noInput)
      }
    }
  }
}

/// The caller's room for a message.
struct MessageRoom {
  let start: UnsafeMutablePointer<CChar>?
  let capacity: Int

  /// Writes a text and its zero, cut at a character where it is too long.
  func write(_ text: String) {
    guard let start, capacity > 0 else { return }
    var bytes = Array(text.utf8.prefix(capacity - 1))
    if bytes.count < text.utf8.count {
      // The bytes that go on a character begin with 10.
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
    for (index, byte) in bytes.enumerated() { start[index] = CChar(bitPattern: byte) }
    start[bytes.count] = 0
  }

  /// Runs a call; where it throws, says why and gives the status.
  func status(in language: Language, of call: () throws -> Void) -> verbatim_status {
    do {
      try call()
      write("")
      return VERBATIM_OK
    } catch let error as any ReportableError {
      let report = error.report
      write(Catalogue.standard.sentence(of: report, in: language))
      return verbatim_status(rawValue: UInt32(report.exit.rawValue))
    } catch {
      write(String(describing: error))
      return VERBATIM_SOFTWARE
    }
  }
}
