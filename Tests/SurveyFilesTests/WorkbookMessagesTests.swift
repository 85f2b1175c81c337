import Messages
import Survey
import Testing

@testable import SurveyFiles

@Suite("Sentences of workbook errors")
struct WorkbookMessagesTests {
  private static let sentences: [(WorkbookError, String, String)] = [
    (
      WorkbookError.damagedArchive(file: "a.xlsx"),
      "a.xlsx : ce classeur est abîmé ou incomplet. Recopiez-le, ou ouvrez-le dans Excel ou LibreOffice et enregistrez-le de nouveau.",
      "a.xlsx: this workbook is damaged or incomplete. Copy it again, or open it in Excel or LibreOffice and save it anew."
    ),
    (
      WorkbookError.encrypted(file: "a.xlsx"),
      "a.xlsx : ce classeur est protégé par un mot de passe, ou dans l'ancien format .xls. Enregistrez-le sans mot de passe en .xlsx ou .ods.",
      "a.xlsx: this workbook is protected by a password, or in the old .xls format. Save it without a password as .xlsx or .ods."
    ),
    (
      WorkbookError.missingPart(file: "a.xlsx", part: "xl/workbook.xml"),
      "a.xlsx : il manque au classeur sa partie xl/workbook.xml. Ouvrez-le dans Excel ou LibreOffice et enregistrez-le de nouveau.",
      "a.xlsx: the workbook lacks its part xl/workbook.xml. Open it in Excel or LibreOffice and save it anew."
    ),
    (
      WorkbookError.damagedPart(file: "a.xlsx", part: "xl/styles.xml"),
      "a.xlsx, partie xl/styles.xml : contenu abîmé. Recopiez le fichier, ou ouvrez-le dans Excel ou LibreOffice et enregistrez-le de nouveau.",
      "a.xlsx, part xl/styles.xml: the contents are damaged. Copy the file again, or open it in Excel or LibreOffice and save it anew."
    ),
    (
      WorkbookError.damagedRow(file: "a.xlsx", sheet: "Réponses", row: 1200),
      "a.xlsx, feuille « Réponses », ligne 1200 : contenu abîmé à partir d'ici. Recopiez le fichier, ou ouvrez-le dans Excel ou LibreOffice et enregistrez-le de nouveau.",
      "a.xlsx, sheet \"Réponses\", row 1200: the contents are damaged from here on. Copy the file again, or open it in Excel or LibreOffice and save it anew."
    ),
    (
      WorkbookError.documentType(file: "a.ods", part: "content.xml"),
      "a.ods, partie content.xml : elle déclare un type de document, ce qu'aucun tableur ne fait et qui n'est pas lu par sécurité. Demandez un autre fichier à qui vous l'a donné.",
      "a.ods, part content.xml: it declares a document type, which no spreadsheet program does and which is not read, for safety. Ask whoever gave you the file for another."
    ),
    (
      WorkbookError.hugePart(file: "a.xlsx", part: "xl/styles.xml", limit: 67_108_864),
      "a.xlsx, partie xl/styles.xml : elle dépasse 67\u{202f}108\u{202f}864 octets une fois décompressée, et n'est pas lue par sécurité. Enregistrez la feuille en .csv.",
      "a.xlsx, part xl/styles.xml: it is larger than 67,108,864 bytes once inflated, and is not read, for safety. Save the sheet as .csv."
    ),
    (
      WorkbookError.tooManyRows(file: "a.xlsx", sheet: "S", limit: 1_048_576),
      "a.xlsx, feuille « S » : plus de 1\u{202f}048\u{202f}576 lignes. Enregistrez la feuille en .csv.",
      "a.xlsx, sheet \"S\": more than 1,048,576 rows. Save the sheet as .csv."
    ),
    (
      WorkbookError.noSheet(file: "a.xlsx", sheet: "x", sheets: ["Réponses", "Notes"]),
      "a.xlsx : pas de feuille « x ». Feuilles du classeur : Réponses et Notes.",
      "a.xlsx: no sheet \"x\". Sheets of the workbook: Réponses and Notes."
    ),
    (
      WorkbookError.noSheets(file: "a.xlsx"),
      "a.xlsx : ce classeur n'a aucune feuille de cellules. Mettez-y une feuille avec une ligne d'en-tête et une ligne par réponse.",
      "a.xlsx: this workbook has no sheet of cells. Give it a sheet with a header row and a row per answer."
    ),
    (
      WorkbookError.emptySheet(file: "a.xlsx", sheet: "S"),
      "a.xlsx : la feuille « S » est vide. Choisissez-en une autre avec --sheet, par son nom ou son numéro.",
      "a.xlsx: the sheet \"S\" is empty. Choose another with --sheet, by its name or number."
    ),
    (
      WorkbookError.cellBeyondHeader(file: "a.xlsx", row: 2, column: "AB"),
      "a.xlsx, ligne 2, colonne AB : cette cellule est remplie, mais sa colonne n'a pas d'en-tête. Donnez un nom à la colonne AB, ou videz-la.",
      "a.xlsx, row 2, column AB: this cell is filled, but its column has no header. Give column AB a name, or empty it."
    ),
    (
      WorkbookError.damagedSAV(file: "a.sav", row: 12),
      "a.sav, après la ligne 12 : ce fichier SPSS est abîmé ou incomplet. Recopiez-le, ou enregistrez-le de nouveau dans SPSS ou PSPP.",
      "a.sav, after row 12: this SPSS file is damaged or incomplete. Copy it again, or save it anew in SPSS or PSPP."
    ),
    (
      WorkbookError.longText(file: "a.xlsx", row: 3, column: "texte", limit: 32_767),
      "a.xlsx, ligne 3, colonne « texte » : le texte dépasse 32\u{202f}767 caractères, la limite d'Excel. Écrivez plutôt en .csv ou en .jsonl.",
      "a.xlsx, row 3, column \"texte\": the text is longer than 32,767 characters, Excel's limit. Write .csv or .jsonl instead."
    ),
    (
      WorkbookError.controlCharacter(file: "a.ods", row: 3, column: "texte"),
      "a.ods, ligne 3, colonne « texte » : le texte contient un caractère de commande, qu'un .ods ne peut contenir. Écrivez plutôt en .xlsx ou en .csv.",
      "a.ods, row 3, column \"texte\": the text holds a control character, which an .ods cannot hold. Write .xlsx or .csv instead."
    ),
    (
      WorkbookError.longTable(file: "a.xlsx", limit: 1_048_576),
      "a.xlsx : une feuille ne contient que 1\u{202f}048\u{202f}576 lignes. Écrivez plutôt en .csv ou en .jsonl.",
      "a.xlsx: a sheet holds 1,048,576 rows only. Write .csv or .jsonl instead."
    ),
    (
      WorkbookError.wideTable(file: "a.xlsx", columns: 16_385, limit: 16_384),
      "a.xlsx : 16\u{202f}385 colonnes, alors qu'une feuille en contient 16\u{202f}384 au plus. Écrivez plutôt en .csv ou en .jsonl.",
      "a.xlsx: 16,385 columns, and a sheet holds 16,384 at most. Write .csv or .jsonl instead."
    ),
    (
      WorkbookError.badSheetName(file: "a.xlsx", sheet: "a/b"),
      "a.xlsx : « a/b » ne peut pas nommer une feuille. Prenez au plus 31 caractères, sans []:*?/\\, et un nom différent par feuille.",
      "a.xlsx: \"a/b\" cannot name a sheet. Take at most 31 characters, without []:*?/\\, and a different name for each sheet."
    ),
  ]

  @Test("say place, problem and remedy", arguments: sentences)
  func exact(_ error: WorkbookError, _ french: String, _ english: String) {
    let catalogue = Catalogue.standard
    #expect(catalogue.sentence(of: error.report, in: .french) == french)
    #expect(catalogue.sentence(of: error.report, in: .english) == english)
  }
}
