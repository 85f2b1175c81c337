import FoundationEssentials
import FrenchText

/// How our stems agree with Snowball's published list, accents folded on both sides.
///
/// The list follows the newest version of the algorithm; an installed library may be older.
struct StemAgreement {
  private(set) var same = 0
  private(set) var total = 0
  /// Words whose stem differs: word, ours, theirs.
  private(set) var different: [(word: String, ours: String, theirs: String)] = []

  /// Reads `voc.txt` and `output.txt` of a folder, line by line.
  init(folder: String, tokenizer: Tokenizer) throws {
    let lines = { (name: String) in
      try String(contentsOf: URL(filePath: folder + "/" + name), encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
    for (word, theirs) in zip(try lines("voc.txt"), try lines("output.txt")) {
      let ours = tokenizer.wordType(tokenizer.intern(word))
      // Only simple words: a compound or an elided word is cut before it is stemmed.
      guard ours.kind == .word, ours.parts.isEmpty, !word.contains("'") else { continue }
      let folded = tokenizer.wordType(tokenizer.intern(theirs)).normal
      total += 1
      if ours.stem == folded {
        same += 1
      } else {
        different.append((word, ours.stem, folded))
      }
    }
  }

  /// The figure, and the first words that differ.
  var text: String {
    let share = total == 0 ? 0 : Double(same) / Double(total) * 100
    let examples = different.prefix(12).map { "\($0.word): \($0.ours), not \($0.theirs)" }
    return
      "\nstems: \(same) of \(total) as Snowball's list has them (\(Double(Int(share * 100)) / 100) %)\n"
      + examples.map { "  \($0)\n" }.joined()
  }
}
