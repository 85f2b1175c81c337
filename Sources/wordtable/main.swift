// wordtable: the table of French words that guards the repair of typos.
//
//   wordtable DICTIONARY.dic DICTIONARY.aff TABLE

import FoundationEssentials
import FrenchText
import Glibc

/// Says why there is no table, and ends.
func fail(_ message: String, _ status: Int32) -> Never {
  let line = Array((message + "\n").utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(status)
}

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  fail("Usage: wordtable DICTIONARY.dic DICTIONARY.aff TABLE", 64)
}
do {
  let dictionary = try String(contentsOf: URL(filePath: arguments[1]), encoding: .utf8)
  let rules = AffixRules(
    parsing: try String(contentsOf: URL(filePath: arguments[2]), encoding: .utf8))
  var normals: Set<String> = []
  var tokenizer = try Tokenizer()
  for line in dictionary.split(separator: "\n").dropFirst() {
    guard let entry = line.split(whereSeparator: \.isWhitespace).first else { continue }
    // The tokenizer keeps every word it was asked for, so it is renewed now and then.
    if tokenizer.wordTypeCount > 100_000 { tokenizer = try Tokenizer() }
    for form in rules.forms(of: entry) {
      let normal = tokenizer.wordType(tokenizer.intern(form)).normal
      normals.formUnion(normal.split(separator: " ").map(String.init))
    }
  }
  try Data(FrenchWordList.table(of: normals)).write(
    to: URL(filePath: arguments[3]), options: .atomic)
} catch {
  fail("wordtable: \(error)", 66)
}
