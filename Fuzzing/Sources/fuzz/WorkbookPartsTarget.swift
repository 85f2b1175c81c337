import SurveyFiles

/// The XML inside a workbook: the input is the parts themselves, which the target packs, so that the
/// fuzzer does not stop at the archive's checksums.
///
/// A part is a line `@@ name` and what follows up to the next such line.
struct WorkbookPartsTarget: FuzzTarget {
  private let format: FileFormat
  private let file = MemoryFile()

  init(_ format: FileFormat) { self.format = format }

  func check(_ bytes: [UInt8]) {
    file.fill(StoredArchive.bytes(of: WorkbookPartsTarget.parts(of: bytes)))
    _ = ReadTable(path: file.path, format: format)
  }

  private static func parts(of bytes: [UInt8]) -> [(name: [UInt8], content: [UInt8])] {
    var parts: [(name: [UInt8], content: [UInt8])] = []
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      if line.starts(with: "@@ ".utf8), parts.count < 16 {
        parts.append((name: Array(line.dropFirst(3)), content: []))
      } else if !parts.isEmpty {
        parts[parts.count - 1].content += line + [10]
      }
    }
    return parts
  }

  var seeds: [[UInt8]] {
    (format == .xlsx ? [WorkbookSeeds.xlsx] : [WorkbookSeeds.ods]).map { Array($0.utf8) }
  }
}

/// Workbooks composed for the fuzzer, as their parts.
enum WorkbookSeeds {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let open = "urn:oasis:names:tc:opendocument:xmlns:"

  static let xlsx = """
    @@ _rels/.rels
    <Relationships xmlns="\(package)"><Relationship Id="rId1" Type="\(office)/officeDocument" \
    Target="xl/workbook.xml"/></Relationships>
    @@ xl/workbook.xml
    <workbook xmlns="\(main)" xmlns:r="\(office)"><workbookPr date1904="1"/><sheets>\
    <sheet name="S" sheetId="1" r:id="rId1"/><sheet name="T" sheetId="2" state="hidden" \
    r:id="rId2"/></sheets></workbook>
    @@ xl/_rels/workbook.xml.rels
    <Relationships xmlns="\(package)"><Relationship Id="rId1" Type="\(office)/worksheet" \
    Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="\(office)/worksheet" \
    Target="worksheets/sheet1.xml"/><Relationship Id="s" Type="\(office)/sharedStrings" \
    Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="\(office)/styles" \
    Target="../xl/./styles.xml"/></Relationships>
    @@ xl/sharedStrings.xml
    <sst xmlns="\(main)"><si><t>id</t></si><si><r><t>é_x000D_</t></r><r><t> été</t></r></si></sst>
    @@ xl/styles.xml
    <styleSheet xmlns="\(main)"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt \
    numFmtId="165" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/>\
    <xf numFmtId="165"/></cellXfs></styleSheet>
    @@ xl/worksheets/sheet1.xml
    <worksheet xmlns="\(main)"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" \
    t="inlineStr"><is><t>texte</t></is></c></row><row r="2"><c r="A2" s="2"><v>1234</v></c>\
    <c r="B2" t="s"><v>1</v></c></row><row r="4"><c r="A4" s="1"><v>45356.5</v></c><c r="B4" \
    t="b"><v>1</v></c></row><row r="5"><c r="A5" t="str"><f>1+1</f><v>2</v></c><c r="B5" t="e">\
    <v>#REF!</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>
    """

  static let ods = """
    @@ mimetype
    application/vnd.oasis.opendocument.spreadsheet
    @@ content.xml
    <office:document-content xmlns:office="\(open)office:1.0" xmlns:table="\(open)table:1.0" \
    xmlns:text="\(open)text:1.0"><office:body><office:spreadsheet><table:table table:name="S">\
    <table:table-row><table:table-cell office:value-type="string"><text:p>id</text:p>\
    </table:table-cell><table:table-cell office:value-type="string" \
    table:number-columns-spanned="2"><text:p>x<text:s text:c="2"/>y</text:p></table:table-cell>\
    <table:covered-table-cell/></table:table-row><table:table-row table:number-rows-repeated="3">\
    <table:table-cell office:value-type="date" office:date-value="2024-03-05"><text:p>05/03/24\
    </text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1.5" \
    table:number-columns-repeated="2"><text:p>1,50</text:p></table:table-cell></table:table-row>\
    <table:table-row><table:table-cell office:value-type="boolean" office:boolean-value="true"/>\
    <table:table-cell office:value-type="time" office:time-value="PT14H30M00S"/></table:table-row>\
    </table:table></office:spreadsheet></office:body></office:document-content>
    """
}
