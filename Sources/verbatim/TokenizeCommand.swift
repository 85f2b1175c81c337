import ArgumentParser
import CodingReports
import FrenchText
import Survey
import SurveyFiles

/// `verbatim tokenize`: the tokens of each line of a text file.
struct TokenizeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tokenize", abstract: Speaker.current.sentence("help.tokenize"),
      discussion: Speaker.current.sentence("help.tokenize.discussion"))
  }

  /// The forms of output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, tsv
  }

  @Argument(help: help("argument.text_file", valueName: "file"))
  var file: String = "-"

  @Option(help: help("option.tokenize_format", valueName: "jsonl|tsv"))
  var format: Format = .jsonl

  @Option(name: [.short, .customLong("output")], help: help("option.output", valueName: "out"))
  var output: String = "-"

  @OptionGroup var common: CommonOptions

  func run() throws {
    let lines = try LineReader(path: file)
    let writer = try TextWriter(path: output, inputs: [file])
    let tokenizer = try Tokenizer()
    var tokens: [Token] = []
    var text = ""
    var number = 0
    if format == .tsv { text += "line\tstart\tend\ttext\tnormal\tkind\n" }
    while var line = try lines.next() {
      number += 1
      line.withUTF8 { bytes in
        tokenizer.tokenize(bytes, into: &tokens)
        switch format {
        case .jsonl: text += jsonLine(tokens, bytes, tokenizer)
        case .tsv: text += tableLines(tokens, bytes, tokenizer, number)
        }
      }
      if text.utf8.count > 1 << 16 {
        try writer.write(text)
        text = ""
      }
    }
    try writer.write(text)
    try writer.finish()
  }

  private func jsonLine(
    _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>, _ tokenizer: Tokenizer
  ) -> String {
    JSONText.object([
      (
        "tokens",
        .array(
          tokens.map { token in
            let word = tokenizer.wordType(token.type)
            return .object([
              ("start", .integer(Int(token.start))), ("end", .integer(Int(token.end))),
              ("text", .text(surface(token, bytes))), ("normal", .text(word.normal)),
              ("kind", .text("\(word.kind)")),
            ])
          })
      )
    ]).rendered() + "\n"
  }

  private func tableLines(
    _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>, _ tokenizer: Tokenizer, _ line: Int
  ) -> String {
    tokens.map { token in
      let word = tokenizer.wordType(token.type)
      let shown = String(surface(token, bytes).map { $0 == "\t" ? " " : $0 })
      return "\(line)\t\(token.start)\t\(token.end)\t\(shown)\t\(word.normal)\t\(word.kind)\n"
    }.joined()
  }

  private func surface(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }
}
