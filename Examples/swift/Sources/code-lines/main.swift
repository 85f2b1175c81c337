// Codes the lines of standard input with a model, over all cores, and says why.
//
//   code-lines MODEL < answers.txt
import AnswerCoding
import Foundation
import Survey

guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: code-lines MODEL < answers.txt\n".utf8))
  exit(64)
}
let path = CommandLine.arguments[1]

do {
  let model = try ModelFile.model(
    from: [UInt8](try Data(contentsOf: URL(filePath: path))), file: path)
  // The model brings the lexicon that it was trained with.
  let plan = AnswerCoder.Plan(model: model, lexicon: model.lexicon?.compiled)
  let coder = try ParallelCoder(plan, threads: ProcessInfo.processInfo.activeProcessorCount)

  var lines: [String] = []
  while let line = readLine() { lines.append(line) }
  for (line, answer) in zip(lines, coder.code(lines, explains: true)) {
    let codes = answer.codes.map(\.name).joined(separator: "|")
    // Evidence is a place in the answer: offsets in bytes of its UTF-8.
    let words = answer.evidence.filter { $0.weight > 0 }.map { evidence in
      String(decoding: Array(line.utf8)[evidence.range], as: UTF8.self)
    }
    print(answer.outcome.rawValue, codes, words.joined(separator: ", "), separator: "\t")
  }
} catch let error as any ReportableError {
  // Facts: the key of a sentence and what fills it. A program says them in its own words.
  FileHandle.standardError.write(Data("\(error.report)\n".utf8))
  exit(error.report.exit.rawValue)
}
