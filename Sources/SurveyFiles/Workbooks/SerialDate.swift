/// Dates as spreadsheets and SPSS count them, written as ISO 8601 text.
enum SerialDate {
  /// Days before 1970 of the day 0 of the 1900 system, from 1 March 1900 on.
  private static let epoch1900 = 25_569
  private static let milliseconds = 86_400_000

  /// The ISO text of a spreadsheet's day number; `nil` outside of the years 1900 to 9999.
  ///
  /// Excel's calendar has a 29 February 1900, which never was (serial 60), so days before it are
  /// counted from one day later.
  static func text(
    serial: Double, hasDate: Bool, hasTime: Bool, isElapsed: Bool, from1904: Bool
  ) -> String? {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    var day = Int(serial)
    var time = Int((serial - Double(day)) * Double(milliseconds) + 0.5)
    if time >= milliseconds {
      day += 1
      time = 0
    }
    if isElapsed { return clock(day * milliseconds + time) }
    if !hasDate { return clock(time) }
    if from1904 {
      day += 1462
    } else if day == 60 {
      return time == 0 && !hasTime ? "1900-02-29" : "1900-02-29T" + clock(time)
    } else if day < 60 {
      day += 1
    }
    let date = self.date(daysSince1970: day - epoch1900)
    return time == 0 && !hasTime ? date : date + "T" + clock(time)
  }

  /// The ISO text of SPSS's seconds since 14 October 1582; `nil` outside of the years 1582 to 9999.
  static func text(spssSeconds seconds: Double, hasDate: Bool, hasTime: Bool) -> String? {
    guard seconds.isFinite, abs(seconds) < 265_621_939_200 else { return nil }
    let total = Int((seconds * 1000).rounded())
    if !hasDate { return total < 0 ? nil : clock(total) }
    guard total >= 0 else { return nil }
    let date = self.date(daysSince1970: total / milliseconds - 141_428)
    return hasTime ? date + "T" + clock(total % milliseconds) : date
  }

  /// Hours, minutes and seconds of a number of milliseconds; fractions only where there are any.
  static func clock(_ time: Int) -> String {
    let seconds = time / 1000
    let text =
      two(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60)
    guard time % 1000 != 0 else { return text }
    let fraction = String(1000 + time % 1000).dropFirst()
    return text + "." + fraction
  }

  /// The Gregorian date of a day.
  ///
  /// Source: Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms* (2013), `civil_from_days`.
  static func date(daysSince1970 days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let isAfterFebruary = month < 10
    let year = yearOfEra + era * 400 + (isAfterFebruary ? 0 : 1)
    let padding = String(repeating: "0", count: max(0, 4 - String(year).count))
    return padding + "\(year)-" + two(isAfterFebruary ? month + 3 : month - 9) + "-" + two(day)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
