internal import Survey
internal import SurveyFiles

/// What comes in from earlier files, and what goes out to the other commands.
extension ReviewSite {
  func exchange(_ session: Session) async -> PageResponse {
    let frame = await frame(session, back: "/exchange")
    let words = frame.words
    let open = frame.openDisagreements
    return page(
      "exchange",
      frame.context(
        title: words.fixed["exchange"] ?? "", current: "/exchange",
        [
          "exports": ["gold", "final", "log"].map { name -> PageContext in
            let label = words.say("export." + name)
            return [
              "name": label, "text": words.say("export.\(name)_text"),
              "files": ["csv", "xlsx"].map { format -> PageContext in
                [
                  "file": "\(name).\(format)", "format": format.uppercased(),
                  "spoken": words.say(
                    "export.spoken",
                    [.text("name", label), .text("format", format.uppercased())]),
                ]
              },
            ]
          },
          "openRemark": Shown.text(
            open > 0 ? words.say("open_remark", [.count("count", open)]) : nil),
        ]))
  }

  func export(
    _ export: ReviewRoute.Export, format: String, _ session: Session
  ) async throws -> PageResponse {
    let book = await desk.book
    let bytes: [UInt8]
    switch export {
    case .gold: bytes = try self.bytes(ReviewTables.gold(book), format, book)
    case .final:
      let table = ReviewTables.final(
        book, header: desk.header, cells: try desk.store.rows())
      bytes = try self.bytes(table, format, book)
    case .log:
      bytes = try self.bytes(ReviewTables.log(try desk.store.history(), book), format, book)
    case .patch:
      let text = EntryPatch.text(
        try desk.store.entries(), for: await desk.machine.lexicon,
        heading: PageWords.of(session.language).say("patch_heading"))
      bytes = Array(text.utf8)
    case .model:
      guard let model = await desk.machine.modelBytes else { return await missing(session) }
      bytes = model
    }
    return PageResponse(
      type: ReviewSite.type(of: format), body: bytes,
      fileName: "\(book.codeframe.question)-\(export.rawValue).\(format)")
  }

  private func bytes(
    _ table: ReviewTable, _ format: String, _ book: ReviewBook
  ) throws -> [UInt8] {
    try PrivateFolder.bytes(
      of: table, format: format, codeframe: book.codeframe, beside: desk.store.path)
  }

  private static func type(of format: String) -> String {
    switch format {
    case "csv": "text/csv; charset=utf-8"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "yaml": "application/yaml; charset=utf-8"
    default: "application/octet-stream"
    }
  }

  /// Takes earlier codes from a file's bytes; what became of it is said in one sentence.
  func takeGold(_ request: PageRequest, _ session: Session) async -> PageResponse {
    let words = PageWords.of(session.language)
    let name = ShortText.of(request.query["name"] ?? "", 100)
    do {
      let folder = try PrivateFolder(beside: desk.store.path)
      let ending = FileFormat(path: name)?.rawValue ?? "csv"
      let path = folder.file("earlier.\(ending)")
      try AtomicFile.write(request.body, to: path)
      let book = await desk.book
      let earlier = try EarlierCodes(
        path: path, name: name, columns: AnswerIntake.Columns(), codeframe: book.codeframe)
      let placed = earlier.placed(in: book)
      let new = try await desk.take(placed)
      return PageResponse(
        type: "text/plain; charset=utf-8",
        body: Array(
          words.say(
            "brought",
            [
              .count("count", new), .count("known", placed.count - new),
              .count("strangers", earlier.golds.count - placed.count),
            ]
          ).utf8))
    } catch let error as any ReportableError {
      return PageResponse(
        status: 422, type: "text/plain; charset=utf-8",
        body: Array(words.sentence(of: error.report).utf8))
    } catch {
      return PageResponse(status: 500, type: "text/plain; charset=utf-8")
    }
  }
}
