import Messages
import Survey
import SurveyFiles

/// How far a long work is, on one line of a terminal: rows, share, rate and time left.
///
/// Nothing is shown in the first second, nor when standard error is no terminal.
struct ProgressLine {
  private let isShown: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var next: ContinuousClock.Instant
  private var isOnScreen = false

  /// - Parameter isQuiet: whether nothing is to be shown at all.
  init(isQuiet: Bool) {
    isShown = !isQuiet && Console.errorIsTerminal
    start = clock.now
    next = start + .seconds(1)
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
    let state = ProgressState(
      rows: rows, read: progress.read, total: progress.total,
      seconds: (clock.now - start) / .seconds(1))
    Console.writeError("\r\u{1b}[K" + state.sentence(Speaker.current))
  }

  /// Takes the line away.
  mutating func clear() {
    if isOnScreen { Console.writeError("\r\u{1b}[K") }
    isOnScreen = false
  }
}

/// A moment of a long work.
struct ProgressState {
  let rows: Int
  /// Bytes.
  let read: Int
  /// Bytes; `nil` for a pipe.
  let total: Int?
  /// Since the start; over 0.
  let seconds: Double

  /// Rows a second, to two figures, so that the line does not flicker.
  var rate: Int {
    let exact = Double(rows) / max(seconds, 0.001)
    var unit = 1.0
    while exact / unit >= 100 { unit *= 10 }
    return Int((exact / unit).rounded() * unit)
  }

  /// Seconds until the end at this pace; `nil` where the size is unknown or nothing was read.
  var left: Int? {
    guard let total, total > 0, read > 0 else { return nil }
    return Int((seconds * Double(max(0, total - read)) / Double(read)).rounded(.up))
  }

  func sentence(_ speaker: Speaker) -> String {
    guard let total, let left else {
      return speaker.sentence("progress.rows", [.count("count", rows), .count("rate", rate)])
    }
    let (minutes, seconds) = (left / 60, left % 60)
    return speaker.sentence(
      minutes == 0 ? "progress.share" : "progress.share_minutes",
      [
        .count("count", rows), .position("share", min(100, 100 * read / total)),
        .count("rate", rate), .count("minutes", minutes), .count("seconds", seconds),
      ])
  }
}
