import Survey
import SurveyFiles

/// How far a long work is, on one line of a terminal.
///
/// Nothing is shown in the first second, nor when standard error is no terminal.
struct ProgressLine {
  private let isShown: Bool
  private let clock = ContinuousClock()
  private var next: ContinuousClock.Instant
  private var isOnScreen = false

  /// - Parameter isQuiet: whether nothing is to be shown at all.
  init(isQuiet: Bool) {
    isShown = !isQuiet && Console.errorIsTerminal
    next = clock.now + .seconds(1)
  }

  /// Shows the rows read so far and their share of the file, at most five times a second.
  mutating func update(_ reader: TableReader, rows: Int) {
    update(reader.progress, rows: rows)
  }

  /// As above, with what was read so far and the file's size where it is known, in bytes.
  mutating func update(_ progress: @autoclosure () -> (read: Int, total: Int?), rows: Int) {
    guard isShown, clock.now >= next else { return }
    next = clock.now + .milliseconds(200)
    isOnScreen = true
    let progress = progress()
    let share = progress.total.map { total in
      total > 0 ? min(100, 100 * progress.read / total) : 100
    }
    let sentence =
      share.map {
        Speaker.current.sentence("progress.share", [.count("count", rows), .position("share", $0)])
      } ?? Speaker.current.sentence("progress.rows", [.count("count", rows)])
    Console.writeError("\r\u{1b}[K" + sentence)
  }

  /// Takes the line away.
  mutating func clear() {
    if isOnScreen { Console.writeError("\r\u{1b}[K") }
    isOnScreen = false
  }
}
