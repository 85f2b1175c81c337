import Glibc
import OfficeShim

/// The names of elements and attributes that a reader of XML wants to hear of. Raw values are local
/// names.
protocol XMLName: CaseIterable, RawRepresentable<String>, Equatable {}

/// What happens in a part.
enum XMLEvent<Name: XMLName> {
  /// An element starts; `nil` when its name is not among those wanted.
  case start(Name?)
  /// Characters, valid until the next event is asked for.
  case text(UnsafeRawBufferPointer)
  case end(Name?)
}

/// Walks over the XML of an archive's part in bounded memory.
final class XMLPart<Name: XMLName> {
  private static var chunk: Int { 64 << 10 }

  let part: ArchivePart
  private let names = Array(Name.allCases)
  private let parser: OpaquePointer
  private var input: [UInt8]
  private var events = UnsafeBufferPointer<officeshim_xml_event>(start: nil, count: 0)
  private var position = 0
  private var attributes = 0..<0
  private var isOver = false
  /// What ends the reading once the events before it are told.
  private var fault: WorkbookError?

  /// Opens a part of an archive.
  ///
  /// - Throws: ``WorkbookError``.
  init(_ archive: Archive, _ name: String) throws {
    part = try archive.open(name)
    input = [UInt8](repeating: 0, count: XMLPart.chunk)
    var wanted = Name.allCases.map { strdup($0.rawValue) }
    defer { for name in wanted { free(name) } }
    let opened = wanted.withUnsafeMutableBufferPointer { pointers in
      pointers.withMemoryRebound(to: UnsafePointer<CChar>?.self) {
        officeshim_xml_open($0.baseAddress, Int32($0.count))
      }
    }
    guard let opened else { throw WorkbookError.damagedPart(file: archive.file, part: name) }
    parser = opened
  }

  deinit { officeshim_xml_close(parser) }

  /// The next event; `nil` at the end of the document.
  ///
  /// - Throws: ``WorkbookError`` when the part is damaged, declares a document type or is too large.
  func next() throws -> XMLEvent<Name>? {
    while position == events.count {
      if let fault { throw fault }
      if isOver { return nil }
      try feed()
    }
    let event = events[position]
    position += 1
    switch event.kind {
    case Int32(OFFICESHIM_XML_START):
      attributes = position..<(position + Int(event.end))
      position = attributes.upperBound
      return .start(name(event))
    case Int32(OFFICESHIM_XML_END): return .end(name(event))
    default: return .text(bytes(event))
    }
  }

  /// The value of an attribute of the element that started last, valid until the next event is
  /// asked for.
  func attribute(_ wanted: Name) -> UnsafeRawBufferPointer? {
    for index in attributes where names[Int(events[index].name)] == wanted {
      return bytes(events[index])
    }
    return nil
  }

  /// The value of an attribute as a string.
  func string(_ wanted: Name) -> String? {
    attribute(wanted).map { String(decoding: $0, as: UTF8.self) }
  }

  private func name(_ event: officeshim_xml_event) -> Name? {
    event.name < 0 ? nil : names[Int(event.name)]
  }

  private func bytes(_ event: officeshim_xml_event) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: officeshim_xml_bytes(parser).map { $0 + Int(event.start) },
      count: Int(event.end - event.start))
  }

  private func feed() throws {
    let count = try input.withUnsafeMutableBytes { try part.read(into: $0) }
    let status = input.withUnsafeBufferPointer {
      officeshim_xml_feed(parser, $0.baseAddress, Int32(count), count == 0 ? 1 : 0)
    }
    isOver = count == 0
    var eventCount: Int32 = 0
    let start = officeshim_xml_events(parser, &eventCount)
    events = UnsafeBufferPointer(start: start, count: Int(eventCount))
    position = 0
    attributes = 0..<0
    switch status {
    case Int32(OFFICESHIM_XML_OK): break
    case Int32(OFFICESHIM_XML_DOCTYPE):
      fault = .documentType(file: part.archive.file, part: part.name)
    default: fault = .damagedPart(file: part.archive.file, part: part.name)
    }
  }
}
