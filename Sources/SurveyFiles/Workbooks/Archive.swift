import OfficeShim

/// A zipped workbook. Its parts are looked up by name inside the archive; nothing is extracted, so
/// that no name can point outside.
final class Archive {
  let file: String
  /// The archive's size in bytes.
  let size: Int
  private let handle: OpaquePointer
  private let spool: SpoolFile?

  /// Opens the archive of a workbook; a pipe is copied to a temporary file first, since the table of
  /// contents stands at an archive's end.
  ///
  /// - Throws: ``FileError`` when the file cannot be read or holds something else,
  ///   ``WorkbookError/damagedArchive(file:)`` or ``WorkbookError/encrypted(file:)``.
  init(path: String, format: FileFormat) throws {
    file = path
    let source = try ByteSource(path: path)
    var readable = path
    if source.size == nil || path == "-" {
      let copy = try SpoolFile(for: path)
      size = try copy.fill(from: source)
      readable = copy.path
      spool = copy
    } else {
      size = source.size ?? 0
      spool = nil
    }
    try Archive.checkSignature(readable, file: path, format: format)
    guard let handle = officeshim_archive_open(readable) else {
      throw WorkbookError.damagedArchive(file: path)
    }
    self.handle = handle
    if let found = otherFormat(than: format) {
      throw FileError.otherFormat(file: path, format: ".\(format.rawValue)", found: found)
    }
  }

  deinit { officeshim_archive_close(handle) }

  /// Whether there is a part of a name. O(1).
  func has(_ part: String) -> Bool { officeshim_archive_size(handle, part) >= 0 }

  /// Opens a part.
  ///
  /// - Throws: ``WorkbookError``.
  func open(_ part: String) throws -> ArchivePart {
    let inflated = officeshim_archive_size(handle, part)
    guard inflated >= 0 else { throw WorkbookError.missingPart(file: file, part: part) }
    var isEncrypted: Int32 = 0
    guard let opened = officeshim_part_open(handle, part, &isEncrypted) else {
      throw isEncrypted != 0
        ? WorkbookError.encrypted(file: file) : WorkbookError.damagedPart(file: file, part: part)
    }
    return ArchivePart(self, name: part, size: Int(inflated), handle: opened)
  }

  /// The usual ending of a workbook or document of another kind.
  private func otherFormat(than format: FileFormat) -> String? {
    let kinds = [
      ("content.xml", ".ods"), ("xl/workbook.xml", ".xlsx"), ("xl/workbook.bin", ".xlsb"),
      ("word/document.xml", ".docx"), ("ppt/presentation.xml", ".pptx"),
      ("Index/Document.iwa", ".numbers"),
    ]
    let found = kinds.filter { has($0.0) }.map(\.1)
    return found.isEmpty || found.contains(".\(format.rawValue)") ? nil : found[0]
  }

  private static func checkSignature(_ path: String, file: String, format: FileFormat) throws {
    let source = try ByteSource(path: path)
    var start = [UInt8](repeating: 0, count: 16)
    let count = try start.withUnsafeMutableBytes { try source.read(into: $0) }
    guard count > 0 else { throw TableError.empty(file: file) }
    let found = start.prefix(count).withUnsafeBytes { FileSignature.ending(of: $0) }
    switch found {
    case ".xlsx": return
    // Office keeps workbooks with a password in the container of its old formats.
    case ".xls": throw WorkbookError.encrypted(file: file)
    case .some(let found):
      throw FileError.otherFormat(file: file, format: ".\(format.rawValue)", found: found)
    case nil:
      // Text in a file that is called a workbook: an export that was renamed.
      let isText = start.prefix(count).allSatisfy { $0 >= 0x20 || (9...13).contains($0) }
      throw isText
        ? FileError.otherFormat(file: file, format: ".\(format.rawValue)", found: ".csv")
        : WorkbookError.damagedArchive(file: file)
    }
  }
}

/// A part of an archive that is read front to back.
final class ArchivePart {
  /// The most bytes of a part. A sheet of a million rows of answers stays below.
  static let maximumBytes = 8 << 30
  /// From this size on, a part may be at most `maximumGrowth` times as large as the archive.
  static let freeBytes = 64 << 20
  static let maximumGrowth = 300

  let archive: Archive
  let name: String
  /// The size that the archive tells; it may lie.
  let size: Int
  private(set) var bytesRead = 0
  private let handle: OpaquePointer

  fileprivate init(_ archive: Archive, name: String, size: Int, handle: OpaquePointer) {
    self.archive = archive
    self.name = name
    self.size = size
    self.handle = handle
  }

  deinit { officeshim_part_close(handle) }

  /// Reads the next bytes; 0 at the end.
  ///
  /// - Throws: ``WorkbookError/damagedPart(file:part:)``, ``WorkbookError/hugePart(file:part:limit:)``.
  func read(into target: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let base = target.baseAddress else { return 0 }
    let count = officeshim_part_read(
      handle, base.assumingMemoryBound(to: UInt8.self), Int64(target.count))
    guard count >= 0 else { throw WorkbookError.damagedPart(file: archive.file, part: name) }
    bytesRead += Int(count)
    let limit = min(
      ArchivePart.maximumBytes,
      max(ArchivePart.freeBytes, archive.size.multipliedSafely(by: ArchivePart.maximumGrowth)))
    guard bytesRead <= limit else {
      throw WorkbookError.hugePart(file: archive.file, part: name, limit: limit)
    }
    return Int(count)
  }

  /// How far the reading is, in bytes of the archive.
  var progress: (read: Int, total: Int?) {
    let share = size > 0 ? min(1, Double(bytesRead) / Double(size)) : 0
    return (Int(share * Double(archive.size)), archive.size)
  }
}

extension Int {
  /// The product, or the greatest number when it is greater.
  fileprivate func multipliedSafely(by factor: Int) -> Int {
    let (product, isTooLarge) = multipliedReportingOverflow(by: factor)
    return isTooLarge ? .max : product
  }
}
