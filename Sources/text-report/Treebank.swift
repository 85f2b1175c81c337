import FoundationEssentials

/// A sentence of a treebank: its text, and its surface tokens as byte ranges.
struct GoldSentence {
  let text: [UInt8]
  let tokens: [Range<Int>]
}

/// A Universal Dependencies treebank in CoNLL-U.
///
/// Surface tokens: a contracted form (`1-2 du`) is one token, empty nodes are none.
struct Treebank {
  let name: String
  let sentences: [GoldSentence]

  /// Reads a file; sentences whose tokens do not add up to their text are left out and counted.
  init(path: String) throws {
    let bytes = try Data(contentsOf: URL(filePath: path))
    var sentences: [GoldSentence] = []
    var text: Substring = ""
    var forms: [Substring] = []
    var covered = 0
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("# text = ") {
        text = line.dropFirst(9)
      } else if line.isEmpty {
        if !forms.isEmpty, let sentence = GoldSentence(text: text, forms: forms) {
          sentences.append(sentence)
        }
        forms = []
        covered = 0
      } else if !line.hasPrefix("#") {
        let columns = line.split(separator: "\t", maxSplits: 2)
        guard columns.count == 3 else { continue }
        if let dash = columns[0].firstIndex(of: "-") {
          covered = Int(columns[0][columns[0].index(after: dash)...]) ?? covered
          forms.append(columns[1])
        } else if let number = Int(columns[0]), number > covered {
          forms.append(columns[1])
        }
      }
    }
    self.sentences = sentences
    name = URL(filePath: path).lastPathComponent
  }
}

extension GoldSentence {
  /// Lays the forms out along the text, white space between them skipped; `nil` when they do not
  /// fit.
  init?(text: Substring, forms: [Substring]) {
    let bytes = Array(text.utf8)
    var tokens: [Range<Int>] = []
    var place = 0
    for form in forms {
      let form = Array(form.utf8)
      while place + form.count <= bytes.count, bytes[place..<place + form.count] != form[...] {
        place += 1
      }
      guard place + form.count <= bytes.count else { return nil }
      tokens.append(place..<place + form.count)
      place += form.count
    }
    self.init(text: bytes, tokens: tokens)
  }
}
