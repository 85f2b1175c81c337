import Glibc
import Survey

@testable import SurveyFiles

/// A folder of its own for a test, removed with everything in it.
final class Scratch {
  let folder: String

  init() {
    var template = Array("/tmp/verbatim-files-XXXXXX".utf8CString)
    folder = String(cString: mkdtemp(&template))
  }

  deinit {
    for name in names { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  /// What the folder holds, sorted.
  var names: [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a fixture and gives its path.
  func write(_ name: String, _ bytes: [UInt8]) -> String {
    let path = path(name)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(descriptor >= 0)
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      precondition(count > 0)
      rest = rest.dropFirst(count)
    }
    return path
  }

  func write(_ name: String, _ text: String) -> String { write(name, Array(text.utf8)) }
}

/// A file's bytes.
func contents(of path: String) throws -> [UInt8] {
  let source = try ByteSource(path: path)
  var all: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = try piece.withUnsafeMutableBytes { try source.read(into: $0) }
    if count == 0 { return all }
    all += piece.prefix(count)
  }
}

/// A table as its texts: the header, then the rows.
func texts(_ path: String, _ options: ReadingOptions = ReadingOptions()) throws -> [[String]] {
  let reader = try TableReader(path: path, options: options)
  var table = [reader.header]
  while let row = try reader.next() { table.append(row.cells.map(\.text)) }
  return table
}

/// A table as its cells, without the header.
func cells(_ path: String, _ options: ReadingOptions = ReadingOptions()) throws -> [[Cell]] {
  let reader = try TableReader(path: path, options: options)
  var rows: [[Cell]] = []
  while let row = try reader.next() { rows.append(row.cells) }
  return rows
}

/// The error of a reading that has to fail; `nil` when it does not.
func readingError(
  _ path: String, _ options: ReadingOptions = ReadingOptions()
) -> (any ReportableError)? {
  do {
    _ = try texts(path, options)
    return nil
  } catch {
    return error as? any ReportableError
  }
}

/// SplitMix64, so that a law's cases are the same on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
