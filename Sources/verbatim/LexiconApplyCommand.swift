import ArgumentParser
import LexiconRenewal
import Survey
import SurveyFiles

/// `verbatim lexicon apply`: puts a patch into a lexicon.
struct LexiconApplyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "apply", abstract: Speaker.current.sentence("help.lexicon.apply"),
      discussion: Speaker.current.sentence("help.lexicon.apply.discussion"))
  }

  @Argument(help: help("argument.patch", valueName: "patch"))
  var patch: String

  @Option(help: help("option.lexicon_edited", valueName: "file"))
  var lexicon: String

  @Option(
    name: [.short, .customLong("output")], help: help("option.apply_output", valueName: "out"))
  var output: String?

  @Flag(help: help("option.dry_run"))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let text = try WholeFile.text(path: lexicon)
    let before = try LexiconReader.parse(text, file: lexicon)
    let patch = try LexiconPatchReader.read(path: self.patch)
    if output == nil { try SealCheck.requireUnsealed(lexicon) }
    let edited = try LexiconEditor.applying(patch, to: before, text: text)
    try require(edited, holds: patch, and: before)
    let added = patch.additions.flatMap(\.entries)
    let target = output ?? lexicon
    if dryRun {
      return common.say(
        "lexicon.apply.dry",
        [
          .count("count", added.count), .text("output", target),
          .list("entries", added.map(\.id.text)),
        ])
    }
    let hasMark = try WholeFile.bytes(path: lexicon).starts(with: [0xef, 0xbb, 0xbf])
    try AtomicFile.write(
      (hasMark ? [0xef, 0xbb, 0xbf] : []) + Array(edited.utf8), to: target,
      inputs: [self.patch] + (output == nil ? [] : [lexicon]))
    common.say(
      "lexicon.apply.done",
      [.count("count", added.count), .text("output", target)])
  }

  /// The edited text must read back as the lexicon with the patch's entries and nothing else.
  private func require(_ text: String, holds patch: LexiconPatch, and before: Lexicon) throws {
    guard let after = try? LexiconReader.parse(text, file: lexicon) else {
      throw LexiconEditError.notEditable(file: lexicon)
    }
    let changes = LexiconDiff.changes(from: before, to: after)
    let wanted = patch.additions.flatMap { addition in
      addition.entries.map { "\(addition.code.text) \($0.id.text)" }
    }
    let found = changes.map { "\($0.code) \($0.entry ?? "")" }
    guard changes.allSatisfy({ $0.kind == .added }), Set(found) == Set(wanted) else {
      throw LexiconEditError.notEditable(file: lexicon)
    }
  }
}
