import SurveyFiles

/// An input of the toolkit as the fuzzer sees it: bytes in, laws that hold whatever they are.
protocol FuzzTarget {
  /// Inputs composed for the project, from which the fuzzer starts.
  var seeds: [[UInt8]] { get }

  /// Reads the bytes. An error that is reported is a good answer; a broken law ends the process.
  mutating func check(_ bytes: [UInt8])
}

/// The targets by their names.
enum FuzzTargets {
  static let names = [
    "tokenizer", "csv", "tsv", "txt", "jsonl", "lexicon", "pattern", "dictionary", "project",
    "model", "xlsx", "xlsx-parts", "ods", "ods-parts", "sav",
  ]

  static func target(_ name: String) throws -> (any FuzzTarget)? {
    switch name {
    case "tokenizer": try TokenizerTarget()
    case "csv": TableTarget(.csv)
    case "tsv": TableTarget(.tsv)
    case "txt": TableTarget(.txt)
    case "jsonl": TableTarget(.jsonl)
    case "xlsx": TableTarget(.xlsx)
    case "ods": TableTarget(.ods)
    case "sav": TableTarget(.sav)
    case "xlsx-parts": WorkbookPartsTarget(.xlsx)
    case "ods-parts": WorkbookPartsTarget(.ods)
    case "lexicon": LexiconTarget()
    case "pattern": PatternTarget()
    case "dictionary": DictionaryTarget()
    case "project": ProjectTarget()
    case "model": ModelTarget()
    default: nil
    }
  }
}

/// Ends the process, which the fuzzer takes for a find, when a law does not hold.
func law(_ name: StaticString, _ holds: Bool) {
  if !holds { fatalError("broken law: \(name)") }
}
