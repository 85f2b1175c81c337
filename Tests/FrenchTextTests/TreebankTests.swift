import FoundationEssentials
import FrenchText
import Glibc
import Testing

/// The treebanks of Universal Dependencies, where they are at hand.
///
/// They are the gold standard, with these exceptions, in which they contradict each other or the
/// specification; the tests of `TokenizerTests` hold them:
/// - `n°3` and `24/7` are one token (the specification; Sequoia and GSD split some).
/// - `km/h`, `mg/kg` are split at the slash as words are (Sequoia; GSD keeps `km/h` once).
/// - `°C` is one token (Sequoia; GSD splits it).
/// - `celui-là` is one pronoun as `celui-ci` is everywhere (Rhapsodie splits it), and so is
///   `grand-chose`.
/// - `l'on` is one token in every treebank and here, although `l'` elides elsewhere.
/// - `20h30` and `160km` are split (all treebanks), `20ans` too (GSD keeps it once).
/// - an abbreviation keeps its dot inside a sentence (`etc., en`), not at its end (`etc` `.`).
/// - a hyphen after a space is a pronoun's only where the word before may be its verb.
enum Treebanks {
  static let folder: String? = {
    var candidates: [String] = []
    if let shared = getenv("VERBATIM_SHARED") { candidates.append(String(cString: shared)) }
    var place = URL(filePath: #filePath)
    for _ in 0..<6 {
      place.deleteLastPathComponent()
      candidates.append(place.appending(path: "../shared").path)
    }
    return candidates.map { $0 + "/data/ud-french" }
      .first { FileManager.default.fileExists(atPath: $0) }
  }()

  /// The sentences of a treebank: text, and the forms of its surface tokens (a contracted form
  /// such as `1-2 du` is one).
  static func sentences(_ name: String) throws -> [(text: [UInt8], forms: [[UInt8]])] {
    let path = (folder ?? "") + "/" + name
    let content = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    return content.split(separator: "\n\n").compactMap { block in
      var text: Substring?
      var forms: [[UInt8]] = []
      var covered = 0
      for line in block.split(separator: "\n") {
        if line.hasPrefix("# text = ") { text = line.dropFirst(9) }
        let columns = line.split(separator: "\t", maxSplits: 2)
        guard !line.hasPrefix("#"), columns.count == 3 else { continue }
        let ends = columns[0].split(separator: "-").compactMap { Int($0) }
        guard let last = ends.last, last > covered || ends.count == 2 else { continue }
        if ends.count == 2 { covered = last }
        if !columns[0].contains(".") { forms.append(Array(columns[1].utf8)) }
      }
      return text.map { (Array($0.utf8), forms) }
    }
  }
}

@Suite("Treebanks", .enabled(if: Treebanks.folder != nil, "the treebanks are not at hand"))
struct TreebankTests {
  @Test(
    "surface tokens agree",
    arguments: [
      // treebank, F1 that must be reached
      ("fr_sequoia-ud-train.conllu", 0.998), ("fr_sequoia-ud-dev.conllu", 0.998),
      ("fr_gsd-ud-dev.conllu", 0.998), ("fr_rhapsodie-ud-dev.conllu", 0.998),
      ("fr_parisstories-ud-dev.conllu", 0.998),
    ])
  func tokens(_ name: String, _ goal: Double) throws {
    let tokenizer = try Tokenizer()
    var right = 0
    var found = 0
    var gold = 0
    for (text, forms) in try Treebanks.sentences(name) {
      var tokens: [Token] = []
      text.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &tokens) }
      // Forms in order along the text, white space skipped.
      var place = 0
      var ranges: Set<Range<Int>> = []
      for form in forms {
        while place + form.count <= text.count, text[place..<place + form.count] != form[...] {
          place += 1
        }
        ranges.insert(place..<place + form.count)
        place += form.count
      }
      right += tokens.count { ranges.contains(Int($0.start)..<Int($0.end)) }
      found += tokens.count
      gold += forms.count
    }
    #expect(gold > 5000)
    #expect(2 * Double(right) / Double(found + gold) >= goal)
  }
}
