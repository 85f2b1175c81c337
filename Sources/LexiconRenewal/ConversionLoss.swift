internal import Survey

/// Something of a lexicon that another format cannot hold: facts only.
public struct ConversionLoss: Sendable, Equatable {
  /// What is lost, named as in the lexicon file where it has a key.
  public enum Kind: String, Sendable, CaseIterable {
    /// An expression with a gap, an edge or nearness: it is left out.
    case expression
    /// Plurals, feminines and accents: a word stands in one form, without accents.
    case inflection
    /// A word that must be written exactly so: it stands without that condition.
    case exact
    case unless
    case unlessCode = "unless_code"
    /// A rule of negation other than the other tool's, which knows none: matches are counted
    /// whether they are denied or not.
    case negation
    case weight
    case veto
    case note
    case examples
    case definition
    case denials
    case migrations
    case comments
  }

  public let kind: Kind
  /// The entry or code that loses it; `nil` for the lexicon as a whole.
  public let name: String?
  public let line: Int?

  init(_ kind: Kind, _ text: LocatedText? = nil) {
    self.kind = kind
    name = text?.text
    line = text?.position.line
  }
}

extension ConversionLoss {
  /// The loss of a lexicon file's comments, if it has any. O(length).
  public static func ofComments(in text: String) -> [ConversionLoss] {
    let hasComments = text.split(whereSeparator: \.isNewline).contains {
      $0.drop(while: \.isWhitespace).hasPrefix("#")
    }
    return hasComments ? [ConversionLoss(.comments)] : []
  }

  /// What a plain list of words and phrases cannot hold of a lexicon, expressions aside.
  static func ofWordLists(_ lexicon: Lexicon) -> [ConversionLoss] {
    var losses: [ConversionLoss] = []
    if !lexicon.denials.isEmpty { losses.append(ConversionLoss(.denials)) }
    if !lexicon.migrations.isEmpty { losses.append(ConversionLoss(.migrations)) }
    for section in lexicon.sections {
      if section.definition != nil { losses.append(ConversionLoss(.definition, section.code)) }
      if !section.mustMatch.isEmpty || !section.mustNotMatch.isEmpty {
        losses.append(ConversionLoss(.examples, section.code))
      }
      for entry in section.entries {
        if !entry.unless.isEmpty { losses.append(ConversionLoss(.unless, entry.id)) }
        if !entry.unlessCodes.isEmpty { losses.append(ConversionLoss(.unlessCode, entry.id)) }
        if entry.negation != .ignore { losses.append(ConversionLoss(.negation, entry.id)) }
        if entry.weight != 1 { losses.append(ConversionLoss(.weight, entry.id)) }
        if entry.isVeto { losses.append(ConversionLoss(.veto, entry.id)) }
        if entry.note != nil { losses.append(ConversionLoss(.note, entry.id)) }
        if !entry.mustMatch.isEmpty || !entry.mustNotMatch.isEmpty {
          losses.append(ConversionLoss(.examples, entry.id))
        }
      }
    }
    return losses
  }
}
