/// The sentences that must be there when nothing can be made any more: no memory is left, or the
/// program is at fault. They stand outside the catalogue because reading it takes memory and time.
public enum FixedSentence: Sendable, CaseIterable {
  case noMemory
  case fault

  /// The whole line with its end. The text is part of the program and ends with a zero byte.
  public func line(in language: Language) -> StaticString {
    switch (self, language) {
    case (.noMemory, .french):
      "Erreur : la mémoire ne suffit pas. Fermez d'autres programmes, ou partagez le fichier ; rien n'a été écrit à moitié.\n"
    case (.noMemory, .english):
      "Error: there is not enough memory. Close other programs, or split the file; nothing was half written.\n"
    case (.fault, .french):
      "Erreur : le programme est en faute et s'est arrêté ; rien n'a été écrit à moitié. Signalez-le avec la commande employée, sans les réponses.\n"
    case (.fault, .english):
      "Error: the program is at fault and has stopped; nothing was half written. Report it with the command that you used, without the answers.\n"
    }
  }
}
