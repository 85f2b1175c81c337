// text-report: how the tokenizer agrees with treebanks, beside ICU's word breaks alone.
//
//   text-report [--errors] TREEBANKS [SNOWBALL]
//
// TREEBANKS holds .conllu files; SNOWBALL holds Snowball's voc.txt and output.txt.

import FoundationEssentials
import FrenchText
import ICUShim

/// ICU's segments, those of white space left out.
struct BareICU {
  let words: OpaquePointer

  func tokens(of text: [UInt8]) -> [Range<Int>] {
    var ends = [Int32](repeating: 0, count: text.count + 1)
    guard icushim_words_start(words, text, Int32(text.count)) == 0 else { return [] }
    let count = icushim_words_next(words, &ends, Int32(ends.count))
    var tokens: [Range<Int>] = []
    var start = 0
    for end in ends.prefix(Int(count)).map(Int.init) {
      let segment = String(decoding: text[start..<end], as: UTF8.self)
      if !segment.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
        tokens.append(start..<end)
      }
      start = end
    }
    return tokens
  }
}

func percent(_ share: Double) -> String {
  let thousandths = Int((share * 100_000).rounded())
  let decimals = String(thousandths % 1000 + 1000).dropFirst()
  return pad("\(thousandths / 1000).\(decimals.prefix(2))", 7)
}

func pad(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

func line(_ name: String, _ tokenizer: String, _ scores: Scores) {
  let figures = scores.tokens
  let bounds = scores.boundaries
  print(
    name.padding(30), tokenizer.padding(7), percent(figures.precision), percent(figures.recall),
    percent(figures.f1), percent(bounds.f1), pad("\(scores.goldTokens)", 8))
}

extension String {
  func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

func errors(
  in sentence: GoldSentence, found: [Range<Int>], counts: inout [ErrorKind: Int], show: Bool,
  name: String
) {
  let gold = Scores.boundaries(of: sentence.tokens)
  let ours = Scores.boundaries(of: found)
  for place in gold.symmetricDifference(ours).sorted() {
    guard place > 0, place < sentence.text.count else { continue }
    let kind = ErrorKind(sentence.text, at: place)
    counts[kind, default: 0] += 1
    if show {
      let from = max(0, place - 24)
      let to = min(sentence.text.count, place + 24)
      let left = String(decoding: sentence.text[from..<place], as: UTF8.self)
      let right = String(decoding: sentence.text[place..<to], as: UTF8.self)
      print("\(name)\t\(kind)\t\(gold.contains(place) ? "missed" : "extra")\t\(left)⟨|⟩\(right)")
    }
  }
}

var arguments = Array(CommandLine.arguments.dropFirst())
let showsErrors = arguments.first == "--errors"
if showsErrors { arguments.removeFirst() }
guard let folder = arguments.first,
  let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
  let words = icushim_words_open()
else {
  print("usage: text-report [--errors] TREEBANKS [SNOWBALL]")
  print("  TREEBANKS holds .conllu files, SNOWBALL voc.txt and output.txt")
  throw CancellationError()
}
let tokenizer = try Tokenizer()
let bare = BareICU(words: words)
var all = (ours: Scores(), icu: Scores())
var kinds: [(String, [ErrorKind: Int], [ErrorKind: Int])] = []
if !showsErrors {
  print(
    "treebank".padding(30), "".padding(7), pad("prec.", 7), pad("recall", 7), pad("F1", 7),
    pad("bound.", 7), pad("tokens", 8))
}
for name in names.sorted() where name.hasSuffix(".conllu") {
  let treebank = try Treebank(path: folder + "/" + name)
  var ours = Scores()
  var icu = Scores()
  var ourErrors: [ErrorKind: Int] = [:]
  var icuErrors: [ErrorKind: Int] = [:]
  for sentence in treebank.sentences {
    var tokens: [Token] = []
    sentence.text.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &tokens) }
    let found = tokens.map { Int($0.start)..<Int($0.end) }
    let plain = bare.tokens(of: sentence.text)
    ours.add(found: found, gold: sentence.tokens)
    icu.add(found: plain, gold: sentence.tokens)
    errors(
      in: sentence, found: found, counts: &ourErrors, show: showsErrors,
      name: String(name.dropFirst(3).prefix(8)))
    errors(in: sentence, found: plain, counts: &icuErrors, show: false, name: name)
  }
  all.ours.add(ours)
  all.icu.add(icu)
  kinds.append((name, ourErrors, icuErrors))
  if !showsErrors {
    line(name, "ours", ours)
    line("", "ICU", icu)
  }
}
if !showsErrors {
  line("all", "ours", all.ours)
  line("", "ICU", all.icu)
  print("\nwrong boundaries by kind (ours / ICU alone)")
  print("".padding(30), ErrorKind.allCases.map { pad($0.rawValue, 13) }.joined())
  for (name, ours, icu) in kinds {
    print(
      name.padding(30),
      ErrorKind.allCases.map { pad("\(ours[$0] ?? 0) / \(icu[$0] ?? 0)", 13) }.joined())
  }
}
icushim_words_close(words)

if !showsErrors, arguments.count > 1 {
  print(try StemAgreement(folder: arguments[1], tokenizer: try Tokenizer()).text)
}
