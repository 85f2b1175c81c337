import Glibc
import Survey

/// The target of this process.
nonisolated(unsafe) private var target: (any FuzzTarget)?

/// Chooses the target that `VERBATIM_FUZZ_TARGET` names. With `VERBATIM_FUZZ_SEEDS`, writes the
/// target's seeds to that folder and ends.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<Int32>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> Int32 {
  let name = environment("VERBATIM_FUZZ_TARGET") ?? ""
  do {
    target = try FuzzTargets.target(name)
  } catch {
    fatalError("the target \(name) cannot be prepared: \(error)")
  }
  guard let target else {
    print("VERBATIM_FUZZ_TARGET is one of \(FuzzTargets.names.joined(separator: " "))")
    exit(64)
  }
  if let folder = environment("VERBATIM_FUZZ_SEEDS") {
    for (number, seed) in target.seeds.enumerated() {
      MemoryFile.write(seed, to: "\(folder)/seed-\(number)")
    }
    exit(0)
  }
  return 0
}

/// Runs the target on one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  target?.check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
