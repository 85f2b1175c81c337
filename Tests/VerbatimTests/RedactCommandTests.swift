import Testing

@Suite("verbatim redact")
struct RedactCommandTests {
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write(
      "a.csv",
      "id,texte,autre\n1,Voir M. Zibelin au 03 80 12 34 56,M. Zibelin\n2,rien à Chalon,\n3,0612345678,\n"
    )
    try folder.write("names.txt", "# communes\nCHÂLON\n")
    return folder
  }

  private let arguments = ["redact", "a.csv", "--names", "names.txt", "-o", "b.csv"]

  @Test("masks the text column alone and counts without printing")
  func redact() throws {
    let folder = try folder()
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 0)
    #expect(
      try folder.text("b.csv")
        == "id,texte,autre\n1,Voir M. [nom] au [téléphone],M. Zibelin\n2,rien à [lieu],\n3,[téléphone],\n"
    )
    #expect(
      run.errors == """
        3 lignes écrites. Masqués dans texte : courriels 0, téléphones 2, SIRET 0, noms après une civilité 1, noms de la liste 1.
        Un nom sans civilité, une adresse postale ou ce que seul le contexte révèle peut rester : relisez avant de publier.

        """)
    #expect(!run.errors.contains("Zibelin"))
  }

  @Test("the same in English")
  func english() throws {
    let run = try Program.run(arguments, in: folder(), language: "en_US.UTF-8")
    #expect(
      run.errors == """
        3 rows written. Masked in texte: e-mail addresses 0, telephones 2, SIRET 0, names after a title 1, names of the list 1.
        A name without a title, a postal address or what only the context tells may remain: read before you publish.

        """)
  }
}
