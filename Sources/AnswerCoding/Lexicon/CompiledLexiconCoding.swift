internal import Survey

/// A compiled lexicon as bytes of a model file: blocks of numbers and texts that are copied, not
/// worked out again. What is read is checked, so that a file that was made up cannot lead outside a
/// block.
enum CompiledLexiconCoding {
  static func write(_ lexicon: CompiledLexicon, to writer: inout ByteWriter) {
    writer.write(lexicon.codeframe)
    writer.write(lexicon.fingerprint)
    writer.write(lexicon.sourceHash)
    writer.write(lexicon.entries, write)
    writer.writeBlock(lexicon.roles.map(\.label))
    write(lexicon.classes, to: &writer)
    writer.writeBlock(lexicon.trie.roots)
    write(lexicon.trie.words, to: &writer)
    write(lexicon.trie.gaps, to: &writer)
    write(lexicon.trie.terminals, to: &writer)
    writer.write(lexicon.denials, write)
    writer.write(lexicon.repairable)
  }

  static func read(_ reader: inout ByteReader) throws -> CompiledLexicon {
    let codeframe = try reader.readCodeframe()
    let fingerprint = try reader.readString()
    let sourceHash = try reader.read(UInt64.self)
    let parts = try reader.readArray(entry)
    let roles = try reader.readBlock(Int32.self).map(CompiledLexicon.Role.init)
    let classes = try readClasses(&reader)
    let trie = PatternTrie(
      roots: try reader.readBlock(), words: try edges(&reader), gaps: try edges(&reader),
      terminals: try edges(&reader))
    let denials = try reader.readArray { try context(&$0) }
    let ids = 0..<Int32(clamping: classes.count)
    guard trie.roots.count == classes.count, denials.allSatisfy({ $0.isSound(classes: ids) }),
      parts.allSatisfy({ $0.contexts.allSatisfy { $0.isSound(classes: ids) } })
    else { throw ByteReader.Malformed() }
    let lexicon = CompiledLexicon(
      codeframe: codeframe, fingerprint: fingerprint, sourceHash: sourceHash, entries: parts,
      roles: roles, classes: classes, trie: trie, denials: denials,
      repairable: try reader.readTextTable())
    try check(lexicon)
    return lexicon
  }

  // MARK: - Entries and contexts

  private static func write(_ writer: inout ByteWriter, _ entry: CompiledLexicon.Entry) {
    writer.write(entry.id)
    writer.write(UInt32(entry.code))
    writer.write(UInt8(Lexicon.NegationRule.allCases.firstIndex(of: entry.negation) ?? 0))
    writer.write(entry.weight.raw)
    writer.write(entry.isVeto)
    writer.writeBlock(entry.unlessCodes.map(Int32.init))
    writer.write(entry.contexts, write)
  }

  private static func entry(_ reader: inout ByteReader) throws -> CompiledLexicon.Entry {
    let id = try reader.readString()
    let code = Int(try reader.read(UInt32.self))
    let rule = Int(try reader.read(UInt8.self))
    guard rule < Lexicon.NegationRule.allCases.count else { throw ByteReader.Malformed() }
    return CompiledLexicon.Entry(
      id: id, code: code, negation: Lexicon.NegationRule.allCases[rule],
      weight: FixedPoint(raw: try reader.read()), isVeto: try reader.readBool(),
      unlessCodes: try reader.readBlock(Int32.self).map(Int.init),
      contexts: try reader.readArray { try context(&$0) })
  }

  private static func write(_ writer: inout ByteWriter, _ context: MatchContext) {
    writer.writeBlock(context.before)
    writer.writeBlock(context.after)
    writer.write(context.startsAnswer)
    writer.write(context.endsAnswer)
  }

  private static func context(_ reader: inout ByteReader) throws -> MatchContext {
    MatchContext(
      before: try reader.readBlock(), after: try reader.readBlock(),
      startsAnswer: try reader.readBool(), endsAnswer: try reader.readBool())
  }

  // MARK: - Classes and edges

  private static func write(_ classes: WordClasses, to writer: inout ByteWriter) {
    writer.write(UInt32(classes.count))
    for index in [classes.keys, classes.normals, classes.prefixes] {
      writer.write(index.texts)
      writer.writeBlock(index.ends)
      writer.writeBlock(index.ids)
    }
    writer.writeBlock(classes.prefixLengths)
  }

  private static func readClasses(_ reader: inout ByteReader) throws -> WordClasses {
    let count = Int(try reader.read(UInt32.self))
    let indexes = try (0..<3).map { _ in
      WordClasses.Index(
        texts: try reader.readTextTable(), ends: try reader.readBlock(),
        ids: try reader.readBlock())
    }
    return WordClasses(
      count: count, keys: indexes[0], normals: indexes[1], prefixes: indexes[2],
      prefixLengths: try reader.readBlock())
  }

  private static func write(_ edges: PatternTrie.Edges, to writer: inout ByteWriter) {
    writer.writeBlock(edges.ends)
    writer.writeBlock(edges.labels)
    writer.writeBlock(edges.children)
  }

  private static func edges(_ reader: inout ByteReader) throws -> PatternTrie.Edges {
    PatternTrie.Edges(
      ends: try reader.readBlock(), labels: try reader.readBlock(),
      children: try reader.readBlock())
  }

  // MARK: - Checks

  private static func check(_ lexicon: CompiledLexicon) throws {
    let (classes, trie) = (lexicon.classes, lexicon.trie)
    let codes = 0..<lexicon.codeframe.count
    let ids = 0..<Int32(clamping: classes.count)
    guard
      lexicon.entries.allSatisfy({
        codes.contains($0.code) && $0.unlessCodes.allSatisfy(codes.contains)
          && (FixedPoint(-.infinity)...FixedPoint(.infinity)).contains($0.weight)
      }),
      lexicon.roles.allSatisfy({ (0..<lexicon.entries.count).contains(Int($0.entry)) }),
      [classes.keys, classes.normals, classes.prefixes].allSatisfy({
        areEnds($0.ends, of: $0.ids.count, count: $0.texts.count) && $0.ids.allSatisfy(ids.contains)
      }),
      trie.roots.allSatisfy({ $0 >= -1 && $0 < Int32(clamping: trie.nodeCount) }),
      isSound(trie.words, trie, children: true), isSound(trie.gaps, trie, children: true),
      isSound(trie.terminals, trie, children: false), areSorted(trie.words, trie),
      trie.words.labels.allSatisfy(ids.contains),
      trie.terminals.labels.allSatisfy({
        (0..<lexicon.roles.count).contains(Int(PatternTrie.Terminal(label: $0).pattern))
      })
    else { throw ByteReader.Malformed() }
  }

  private static func areSorted(_ edges: PatternTrie.Edges, _ trie: PatternTrie) -> Bool {
    (0..<trie.nodeCount).allSatisfy { node in
      let labels = edges.labels[edges.range(of: node)]
      return zip(labels, labels.dropFirst()).allSatisfy { $0 < $1 }
    }
  }

  private static func areEnds(_ ends: [UInt32], of total: Int, count: Int) -> Bool {
    ends.count == count && Int(ends.last ?? 0) == total
      && zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 }
  }

  /// Children stand after their parents, so that no walk goes in a circle.
  private static func isSound(
    _ edges: PatternTrie.Edges, _ trie: PatternTrie, children: Bool
  ) -> Bool {
    guard areEnds(edges.ends, of: edges.labels.count, count: trie.nodeCount),
      edges.children.count == (children ? edges.labels.count : 0)
    else { return false }
    guard children else { return true }
    return (0..<trie.nodeCount).allSatisfy { node in
      edges.range(of: node).allSatisfy {
        edges.children[$0] > Int32(node) && edges.children[$0] < Int32(trie.nodeCount)
      }
    }
  }
}
