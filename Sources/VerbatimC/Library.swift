// swift-format-ignore-file: AlwaysUseLowerCamelCase
internal import AnswerCoding
internal import Glibc
internal import Messages
internal import Survey
public import VerbatimHeader

// The functions of verbatim.h, where they are described. The compiler holds each against its
// declaration there.

private nonisolated(unsafe) let version = UnsafePointer(strdup(ToolVersion.current))

@c(verbatim_version) @implementation
public func verbatim_version() -> UnsafePointer<CChar>! { version }

@c(verbatim_open) @implementation
public func verbatim_open(
  _ path: UnsafePointer<CChar>!, _ options: UnsafePointer<verbatim_options>!,
  _ coder: UnsafeMutablePointer<OpaquePointer?>!, _ message: UnsafeMutablePointer<CChar>!,
  _ capacity: Int
) -> verbatim_status {
  open(options, coder, MessageRoom(start: message, capacity: capacity)) {
    guard let path else { throw CallError.missing(name: "path") }
    let file = String(cString: path)
    return (try ModelBytes.read(file), file)
  }
}

@c(verbatim_open_bytes) @implementation
public func verbatim_open_bytes(
  _ bytes: UnsafeRawPointer!, _ length: Int, _ options: UnsafePointer<verbatim_options>!,
  _ coder: UnsafeMutablePointer<OpaquePointer?>!, _ message: UnsafeMutablePointer<CChar>!,
  _ capacity: Int
) -> verbatim_status {
  open(options, coder, MessageRoom(start: message, capacity: capacity)) {
    guard let bytes, length >= 0 else { throw CallError.missing(name: "bytes") }
    return (Array(UnsafeRawBufferPointer(start: bytes, count: length)), "(bytes)")
  }
}

/// What both ways of opening have in common.
private func open(
  _ options: UnsafePointer<verbatim_options>?, _ coder: UnsafeMutablePointer<OpaquePointer?>?,
  _ room: MessageRoom, reading read: () throws -> (bytes: [UInt8], file: String)
) -> verbatim_status {
  coder?.pointee = nil
  let language = Language.choose(option: options?.pointee.language.map { String(cString: $0) }) {
    getenv($0).map { String(cString: $0) }
  }
  return room.status(in: language) {
    guard let coder else { throw CallError.missing(name: "coder") }
    let options = try CoderOptions(options)
    let (bytes, file) = try read()
    let model = try ModelFile.model(from: bytes, file: file)
    coder.pointee = try OpenCoder(model, options: options).handle()
  }
}

@c(verbatim_warning) @implementation
public func verbatim_warning(_ coder: OpaquePointer!) -> UnsafePointer<CChar>! {
  coder.flatMap { OpenCoder.behind($0).warning.text(0) }
}

@c(verbatim_code_count) @implementation
public func verbatim_code_count(_ coder: OpaquePointer!) -> Int {
  coder.map { OpenCoder.behind($0).codeframe.count } ?? 0
}

@c(verbatim_code_name) @implementation
public func verbatim_code_name(_ coder: OpaquePointer!, _ position: Int) -> UnsafePointer<CChar>! {
  coder.flatMap { OpenCoder.behind($0).names.text(position) }
}

@c(verbatim_code) @implementation
public func verbatim_code(
  _ coder: OpaquePointer!, _ texts: UnsafePointer<UnsafePointer<CChar>?>!,
  _ lengths: UnsafePointer<Int>!, _ count: Int,
  _ batch: UnsafeMutablePointer<UnsafeMutablePointer<verbatim_batch>?>!,
  _ message: UnsafeMutablePointer<CChar>!, _ capacity: Int
) -> verbatim_status {
  batch?.pointee = nil
  let open = coder.map(OpenCoder.behind)
  let room = MessageRoom(start: message, capacity: capacity)
  return room.status(in: open?.language ?? .english) {
    guard let open else { throw CallError.missing(name: "coder") }
    guard let batch else { throw CallError.missing(name: "batch") }
    guard count >= 0 else { throw CallError.outOfRange(name: "count") }
    guard let texts else {
      guard count == 0 else { throw CallError.missing(name: "texts") }
      batch.pointee = try Batch.make([], in: open.codeframe)
      return
    }
    let answers = (0..<count).map { index -> String in
      guard let text = texts[index] else { return "" }
      let length = lengths?[index] ?? strlen(text)
      return String(decoding: UnsafeRawBufferPointer(start: text, count: length), as: UTF8.self)
    }
    batch.pointee = try Batch.make(open.code(answers), in: open.codeframe)
  }
}

@c(verbatim_free) @implementation
public func verbatim_free(_ batch: UnsafeMutablePointer<verbatim_batch>!) { free(batch) }

@c(verbatim_close) @implementation
public func verbatim_close(_ coder: OpaquePointer!) {
  if let coder { OpenCoder.close(coder) }
}
