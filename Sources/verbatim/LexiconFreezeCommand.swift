import ArgumentParser
import LexiconRenewal
import Survey
import SurveyFiles

/// `verbatim lexicon freeze`: seals the lexicons of an edition.
struct LexiconFreezeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "freeze", abstract: Speaker.current.sentence("help.lexicon.freeze"),
      discussion: Speaker.current.sentence("help.lexicon.freeze.discussion"))
  }

  @Argument(help: help("argument.lexicons", valueName: "file"))
  var files: [String]

  @Flag(help: help("option.freeze_again"))
  var again = false

  @Flag(help: help("option.dry_run"))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var seals: [String: EditionSeal] = [:]
    for file in files {
      // Only what passes its own tests is sealed.
      let problems = try LexiconReview(try LexiconReader.read(path: file)).problemCount
      if problems > 0 { throw LexiconCheckFailed(count: problems) }
      let folder = SealCheck.folder(of: file)
      var seal = try seals[folder] ?? SealCheck.seal(of: file)?.seal ?? EditionSeal()
      let bytes = try WholeFile.bytes(path: file)
      if !again, seal.isIntact(bytes, file: SealCheck.name(of: file)) == false {
        throw SealError.sealedOtherwise(file: file, manifest: folder + EditionSeal.fileName)
      }
      seal.seal(bytes, file: SealCheck.name(of: file))
      seals[folder] = seal
    }
    for (folder, seal) in seals.sorted(by: { $0.key < $1.key }) {
      let manifest = folder + EditionSeal.fileName
      if !dryRun {
        try AtomicFile.write(Array(seal.manifest.utf8), to: manifest, inputs: files)
      }
      common.say(
        dryRun ? "lexicon.freeze.dry" : "lexicon.freeze.done",
        [.count("count", seal.items.count), .text("manifest", manifest)])
    }
  }
}
