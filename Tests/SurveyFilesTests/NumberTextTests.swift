import Testing

@testable import SurveyFiles

@Suite("Numbers and dates of spreadsheets")
struct NumberTextTests {
  @Test(
    "the shortest digits",
    arguments: [
      (1.1, "1.1"), (3, "3"), (-0.0, "0"), (0.1 + 0.2, "0.30000000000000004"), (1e-7, "0.0000001"),
      (1.5e-5, "0.000015"), (-2.5e-3, "-0.0025"), (1e16, "10000000000000000"),
      (1.25e20, "125000000000000000000"), (1e21, "1e+21"), (1e-8, "1e-08"),
      (123456.789, "123456.789"),
    ] as [(Double, String)])
  func shortest(_ number: Double, _ digits: String) {
    #expect(DecimalText.shortest(number) == digits)
    #expect(Double(digits) == number)
  }

  @Test(
    "serial numbers are dates",
    arguments: [
      // serial, with a date, with a time, elapsed, text, why
      (1, true, false, false, "1900-01-01", "the first day"),
      (59, true, false, false, "1900-02-28", "before the day that never was"),
      (60, true, false, false, "1900-02-29", "Excel's calendar has it"),
      (61, true, false, false, "1900-03-01", "and goes on"),
      (25_569, true, false, false, "1970-01-01", "the epoch of Unix"),
      (45_351, true, false, false, "2024-02-29", "a leap day"),
      (2_958_465, true, false, false, "9999-12-31", "the last day"),
      (2_958_466, true, false, false, nil, "beyond"), (-1, true, false, false, nil, "before"),
      (45_356, true, true, false, "2024-03-05T00:00:00", "midnight is shown where times are"),
      (45_356.999_999_999, true, true, false, "2024-03-06T00:00:00", "rounded to the next day"),
      (0.5, false, true, false, "12:00:00", "noon"),
      (0.000_011_574, false, true, false, "00:00:01", "a second"),
      (0.000_005_787, false, true, false, "00:00:00.500", "half a second"),
      (4.5, false, true, true, "108:00:00", "hours beyond a day"),
    ] as [(Double, Bool, Bool, Bool, String?, String)])
  func serial(
    _ serial: Double, _ hasDate: Bool, _ hasTime: Bool, _ isElapsed: Bool, _ text: String?,
    _ why: String
  ) {
    let found = SerialDate.text(
      serial: serial, hasDate: hasDate, hasTime: hasTime, isElapsed: isElapsed, from1904: false)
    #expect(found == text, "\(why)")
  }

  @Test("SPSS counts seconds since the Gregorian calendar")
  func spss() {
    #expect(SerialDate.text(spssSeconds: 0, hasDate: true, hasTime: false) == "1582-10-14")
    #expect(
      SerialDate.text(spssSeconds: 12_219_379_200, hasDate: true, hasTime: true)
        == "1970-01-01T00:00:00")
    #expect(SerialDate.text(spssSeconds: 3661, hasDate: false, hasTime: true) == "01:01:01")
    #expect(SerialDate.text(spssSeconds: -1, hasDate: true, hasTime: false) == nil)
  }

  private static let date = NumberFormat.date(hasDate: true, hasTime: false, isElapsed: false)
  private static let time = NumberFormat.date(hasDate: false, hasTime: true, isElapsed: false)
  private static let both = NumberFormat.date(hasDate: true, hasTime: true, isElapsed: false)

  @Test(
    "formats are known by their codes",
    arguments: [
      ("General", .general), ("Standard", .general), ("@", .general), ("0", .general),
      ("#,##0.00", .general), ("0%", .general), ("0.00E+00", .general), ("\"jour\" 0", .general),
      ("[Red]0.00", .zeros(whole: 1, decimals: 2)), ("00000", .zeros(whole: 5, decimals: 0)),
      ("0.00;[Red]-0.00", .zeros(whole: 1, decimals: 2)), ("dd/mm/yyyy", date),
      ("jj/mm/aaaa", date), ("mmm yy", date), ("[$-40C]d mmmm yyyy;@", date), ("mmmm", date),
      ("hh:mm", time), ("mm:ss.0", time), ("h:mm AM/PM", time), ("yyyy-mm-dd\\Thh:mm", both),
      ("[h]:mm:ss", .date(hasDate: false, hasTime: true, isElapsed: true)),
      ("", .general), ("\"", .general), ("[", .general), ("\\", .general),
    ] as [(String, NumberFormat)])
  func formats(_ code: String, _ format: NumberFormat) {
    #expect(NumberFormat(code: code) == format)
  }

  @Test(
    "references name cells",
    arguments: [
      ("A1", 1, 1), ("Z9", 26, 9), ("AA10", 27, 10), ("XFD1048576", 16_384, 1_048_576),
    ] as [(String, Int, Int)])
  func references(_ text: String, _ column: Int, _ row: Int) throws {
    let place = try #require(SheetLimits.place(Array(text.utf8)))
    #expect(place.column == column && place.row == row)
    #expect(SheetLimits.letters(column) + "\(row)" == text)
  }

  @Test(
    "what is no reference names none", arguments: ["", "A", "1", "A0", "a1", "XFE1", "A-1", "ÀA1"])
  func noReferences(_ text: String) {
    #expect(SheetLimits.place(Array(text.utf8)) == nil)
  }
}
