import ArgumentParser
import FrenchText
import Glibc
import Survey
import SurveyFiles

/// `verbatim init`: a folder for an edition.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init", abstract: Speaker.current.sentence("help.init"),
      discussion: Speaker.current.sentence("help.init.discussion"))
  }

  @Argument(help: help("argument.init_folder", valueName: "dir"))
  var folder: String

  @Option(help: help("option.init_from", valueName: "export"))
  var from: String?

  @Option(help: help("option.init_lexicons", valueName: "folder"))
  var lexicons: String?

  @Option(help: help("option.init_edition", valueName: "name"))
  var edition: String?

  @Flag(help: help("option.init_add"))
  var add = false

  @Flag(help: help("option.dry_run"))
  var dryRun = false

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let source = try lexiconFolder()
    let read = try source.files.map { name in
      (lexicon: try LexiconReader.read(path: name), bytes: try WholeFile.bytes(path: name))
    }
    let proposal = try self.proposal(read.map(\.lexicon))
    if !add, let names = FolderListing.names(in: folder), !names.isEmpty {
      throw InitError.notEmpty(folder: folder)
    }
    let export = from.map { "answers/" + ($0.split(separator: "/").last.map(String.init) ?? $0) }
    let draft = ProjectDraft(
      proposal: proposal, edition: edition ?? source.edition, answers: export,
      speaker: Speaker.current)
    if dryRun {
      try Console.writeOutput(draft.text)
      return common.say("init.dry", [.text("folder", folder)])
    }
    for part in ["", "/answers", "/lexicons"] { try FolderFiles.make(folder + part) }
    for (lexicon, bytes) in read {
      try write(bytes, to: "lexicons/\(lexicon.question).yaml")
    }
    if let from, let export { try write(try WholeFile.bytes(path: from), to: export) }
    // The project file comes last: a folder that has one is whole.
    try write(Array(draft.text.utf8), to: ProjectReader.fileName)
    report(proposal, export)
  }

  /// Writes a file of the folder unless it is there already.
  private func write(_ bytes: [UInt8], to name: String) throws {
    let path = folder + "/" + name
    if access(path, F_OK) == 0 {
      common.say("init.kept", [.text("file", path)])
    } else {
      try AtomicFile.write(bytes, to: path)
    }
  }

  private func report(_ proposal: ProjectProposal, _ export: String?) {
    common.say("init.done", [.text("folder", folder)])
    guard export != nil else { return common.say("init.next.plain", [.text("folder", folder)]) }
    for question in proposal.fed {
      common.say(
        "init.fed", [.text("question", question.name), .list("columns", question.columns)])
    }
    let open = proposal.questions.count - proposal.fed.count
    if open > 0 { common.say("init.unfed", [.count("count", open)]) }
    let choices = proposal.questions.flatMap(\.choices).count { $0.code == nil }
    if choices > 0 { common.say("init.choices", [.count("count", choices)]) }
    if !proposal.fed.isEmpty {
      common.say("init.next", [.text("folder", folder)])
    }
  }

  private func proposal(_ lexicons: [Lexicon]) throws -> ProjectProposal {
    guard let from else { return ProjectProposal(lexicons: lexicons) }
    let reader = try TableReader(path: from, options: table.reading)
    let labels = reader.understanding.columnLabels
    var columns = reader.header.enumerated().map { place, name in
      ColumnContent(name: name, label: place < labels.count ? labels[place] : nil)
    }
    while let row = try reader.next() {
      for (place, cell) in row.cells.enumerated() { columns[place].add(cell) }
    }
    TableReports.warn(about: reader.understanding, file: from, options: common)
    return ProjectProposal(
      lexicons: lexicons, columns: columns,
      finder: ColumnFinder(file: from, header: reader.header))
  }

  /// The lexicons to copy: those of the folder given, else of the latest edition installed.
  private func lexiconFolder() throws -> (files: [String], edition: String) {
    func yaml(_ folder: String) -> [String] {
      (FolderListing.names(in: folder) ?? []).filter {
        $0.hasSuffix(".yaml") && $0 != ProjectReader.fileName
      }.map { folder + "/" + $0 }
    }
    if let lexicons {
      // An edition's own folder, or the folder that `init` made for it.
      guard
        let files = [yaml(lexicons), yaml(lexicons + "/lexicons")].first(where: { !$0.isEmpty })
      else { throw InitError.noLexicons(folder: lexicons) }
      return (files, try LexiconReader.read(path: files[0]).edition)
    }
    for share in ShareFolder.candidates.map({ $0 + "/Lexicons" }) {
      for edition in (FolderListing.names(in: share) ?? []).reversed() {
        let files = yaml(share + "/" + edition)
        if !files.isEmpty { return (files, edition) }
      }
    }
    throw InitError.noLexiconsInstalled
  }
}
