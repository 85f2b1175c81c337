import ArgumentParser
import LexiconRenewal
import Survey
import SurveyFiles

/// Holds lexicons against the seal of their edition.
enum SealCheck {
  /// The seal of the folder that a lexicon stands in, and the manifest's path; `nil` without one.
  static func seal(of lexicon: String) throws -> (seal: EditionSeal, manifest: String)? {
    let manifest = folder(of: lexicon) + EditionSeal.fileName
    do {
      let text = try WholeFile.text(path: manifest)
      return (try EditionSeal(manifest: text, path: manifest), manifest)
    } catch FileError.notFound {
      return nil
    }
  }

  /// Refuses a sealed lexicon whose bytes are not the sealed ones.
  static func requireIntact(_ lexicon: String) throws {
    guard let (seal, manifest) = try seal(of: lexicon) else { return }
    let bytes = try WholeFile.bytes(path: lexicon)
    if seal.isIntact(bytes, file: name(of: lexicon)) == false {
      throw SealError.altered(file: lexicon, manifest: manifest)
    }
  }

  /// Refuses to edit a sealed lexicon.
  static func requireUnsealed(_ lexicon: String) throws {
    guard let (seal, manifest) = try seal(of: lexicon) else { return }
    if seal.items.contains(where: { $0.file == name(of: lexicon) }) {
      throw SealError.sealed(file: lexicon, manifest: manifest)
    }
  }

  /// The folder of a path, with its slash; empty for a bare name.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}

/// The option of commands that code or learn with a lexicon.
struct SealOptions: ParsableArguments {
  @Flag(help: help("option.allow_altered_lexicon"))
  var allowAlteredLexicon = false

  func check(_ lexicon: String?) throws {
    if let lexicon, lexicon != "-", !allowAlteredLexicon { try SealCheck.requireIntact(lexicon) }
  }
}
