import Foundation
import Testing

/// The pages say what the program does: their commands are run, and what they print is compared.
///
/// After a wanted change, `VERBATIM_RECORD=1 make test` writes the pages anew; read what changed.
@Suite("Documentation that is run")
struct DocumentationTests {
  /// The pages with blocks that are run, from the project's folder.
  static let pages: [String] = {
    let folder = Project.folder + "/Documentation"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return (["README.md", "LISEZMOI.md"] + names.sorted().map { "Documentation/" + $0 }).filter {
      $0.hasSuffix(".md") && text(of: $0).contains("\n" + Transcript.fence + "\n")
    }
  }()

  /// Pages that must have such blocks, so that none loses its test unseen.
  private static let required = [
    "README.md", "LISEZMOI.md", "Documentation/guide.md", "Documentation/guide.en.md",
    "Documentation/nouvelle-edition.md", "Documentation/double-lecture.md",
    "Documentation/seuil.md", "Documentation/double-codage.md",
  ]

  private static func text(of page: String) -> String {
    (try? String(contentsOfFile: Project.folder + "/" + page, encoding: .utf8)) ?? ""
  }

  /// Pages are in French but for these.
  private static func language(of page: String) -> String {
    page.hasSuffix(".en.md") || page == "README.md" ? "en_US.UTF-8" : "fr_FR.UTF-8"
  }

  @Test("the program prints what the page shows", arguments: pages)
  func output(_ page: String) throws {
    let transcript = Transcript(Self.text(of: page))
    let terminal = try InstalledProgram()
    let language = Self.language(of: page)
    let outputs = try transcript.steps.map {
      try terminal.lines(of: $0.command, language: language)
    }
    if ProcessInfo.processInfo.environment["VERBATIM_RECORD"] == "1" {
      try transcript.text(withOutputs: outputs)
        .write(toFile: Project.folder + "/" + page, atomically: true, encoding: .utf8)
      return
    }
    for (step, lines) in zip(transcript.steps, outputs) {
      #expect(
        lines == step.expected,
        "\(page):\(step.line): $ \(step.command)\n\(lines.joined(separator: "\n"))")
    }
  }

  @Test(
    "the pages that a reader follows have commands, and none that is not run", arguments: required)
  func isFollowed(_ page: String) {
    let transcript = Transcript(Self.text(of: page))
    #expect(!transcript.steps.isEmpty)
    #expect(transcript.unrun == [], "lines of \(page) in blocks that are not run")
  }

  @Test(
    "a link between pages leads to a file that is there",
    arguments: pages + ["Documentation/README.md"])
  func links(_ page: String) throws {
    let folder = (Project.folder + "/" + page as NSString).deletingLastPathComponent
    let link = try Regex(#"\]\(([^)#:]+)(#[^)]*)?\)"#)
    for match in Self.text(of: page).matches(of: link) {
      let target = match.output[1].substring.map(String.init) ?? ""
      #expect(FileManager.default.fileExists(atPath: folder + "/" + target), "\(page): \(target)")
    }
  }

  @Test("the glossary names types that there are")
  func glossary() throws {
    let name = try Regex(#"`([A-Z][A-Za-z.]+)`"#)
    let names = Set(
      Self.text(of: "Documentation/glossaire.md").matches(of: name).compactMap {
        $0.output[1].substring?.split(separator: ".").last.map(String.init)
      })
    #expect(names.count > 20)
    let files =
      FileManager.default.enumerator(atPath: Project.folder + "/Sources")?
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") } ?? []
    let sources = files.map { Self.text(of: "Sources/" + $0) }.joined()
    for name in names {
      let kinds = ["struct", "enum", "final class", "actor"].map { "\($0) \(name)" }
      #expect(
        kinds.contains { sources.contains($0 + ":") || sources.contains($0 + " ") }, "\(name)")
    }
  }

  @Test(
    "a page is taken apart and put together again",
    arguments: [
      // page, commands, their outputs, why
      ("a\n```console\n$ x y\n1\n\n2\n$ z\n```\nb\n", ["x y", "z"], [["1", "", "2"], []], "two"),
      ("```sh\n$ x\n```\n", [], [], "another block"),
      ("$ x\n", [], [], "no block"),
    ] as [(String, [String], [[String]], String)])
  func pieces(_ page: String, _ commands: [String], _ outputs: [[String]], _ why: String) {
    let transcript = Transcript(page)
    #expect(transcript.steps.map(\.command) == commands, "\(why)")
    #expect(transcript.steps.map(\.expected) == outputs, "\(why)")
    #expect(transcript.text(withOutputs: outputs) == page, "\(why)")
  }

  @Test("the example's answers are those of the corpus", arguments: ["2022", "2023"])
  func example(_ edition: String) throws {
    let folder = try Folder()
    func rows(_ path: String) throws -> [[String: Any]] {
      let run = try Program.run(["convert", Project.folder + "/" + path, "rows.jsonl"], in: folder)
      try #require(run.status == 0, "\(run.errors)")
      return try folder.text("rows.jsonl").split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
    let corpus = try rows("Corpus/\(edition)/obstacles.csv")
    let example = try rows("Examples/export-\(edition).csv")
    #expect(example.count > 200)
    let question = "Quels sont les principaux obstacles au développement de l'usage des données ?"
    for row in example {
      let id = row["id"] as? String
      let other = corpus.first { $0["id"] as? String == id }
      #expect(row[question] as? String == other?["text"] as? String, "\(id ?? "")")
      #expect(row["codes"] as? String == other?["codes"] as? String, "\(id ?? "")")
    }
  }
}
