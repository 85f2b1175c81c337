import FrenchText
import Glibc

/// Tokenizes the lines of a file to interned normal forms, one thread.
///
///     text-bench FILE
///
/// Prints name, bytes, seconds of the thread, tokens; on standard error what was found, so that no
/// step can be left out.

/// Numbers of normal forms, by word type.
struct NormalForms {
  private var generation = 0
  private var byType: [UInt32] = []
  private var ids: [String: UInt32] = [:]

  var count: Int { ids.count }

  /// Word types are void when the tokenizer's generation changes; the forms' numbers stay.
  mutating func follow(_ tokenizer: Tokenizer) {
    if tokenizer.generation != generation {
      generation = tokenizer.generation
      byType.removeAll(keepingCapacity: true)
    }
    while byType.count < tokenizer.wordTypeCount {
      let normal = tokenizer.wordType(WordTypeID(byType.count)).normal
      let next = UInt32(ids.count)
      byType.append(ids[normal] ?? next)
      if byType[byType.count - 1] == next { ids[normal] = next }
    }
  }

  /// The number of a word type's normal form.
  func id(of type: WordTypeID) -> UInt32 { byType[Int(type)] }
}

func threadSeconds() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
  return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

func contents(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { fatalError("cannot open the file") }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let size = ftell(file)
  rewind(file)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = fread(buffer.baseAddress, 1, size, file)
  }
}

guard CommandLine.arguments.count == 2 else { fatalError("usage: text-bench FILE") }
let text = contents(of: CommandLine.arguments[1])

func measure() throws {
  let start = threadSeconds()
  let tokenizer = try Tokenizer()
  var forms = NormalForms()
  var tokens: [Token] = []
  var ids: [UInt32] = []
  var total = 0
  var sum: UInt64 = 0
  text.withUnsafeBufferPointer { bytes in
    var place = 0
    while place < bytes.count, let base = bytes.baseAddress {
      let found = memchr(base + place, 0x0A, bytes.count - place)
      let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
      let line = UnsafeBufferPointer(rebasing: bytes[place..<end])
      tokenizer.tokenize(line, into: &tokens)
      forms.follow(tokenizer)
      ids.removeAll(keepingCapacity: true)
      for token in tokens { ids.append(forms.id(of: token.type)) }
      total += ids.count
      sum &+= UInt64(ids.last ?? 0)
      place += line.count + 1
    }
  }
  let seconds = threadSeconds() - start
  print("verbatim\t\(text.count)\t\(seconds)\t\(total)")
  let check = "\(forms.count) normal forms, \(tokenizer.generation) generations, sum \(sum)\n"
  _ = check.withCString { write(STDERR_FILENO, $0, strlen($0)) }
}

try measure()
