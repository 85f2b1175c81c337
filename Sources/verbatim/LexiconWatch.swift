import AnswerCoding
import FrenchText
import Glibc
import LexiconRenewal
import Messages
import Survey
import SurveyFiles

/// Codes the same answers again whenever their lexicon is saved, and shows what that changed.
struct LexiconWatch {
  let answers: [RenewalAnswer]
  let lexicon: String
  let wordList: FrenchWordList?
  let threads: Int
  let seal: SealOptions

  /// How often the file is looked at, in microseconds.
  private static let pause: UInt32 = 100_000

  /// Watches until it is interrupted. A lexicon that cannot be read is said and waited for.
  ///
  /// - Throws: when the lexicon cannot be read at the start, or standard output takes no more.
  func run() throws -> Never {
    var state = FileState(lexicon)
    try seal.check(lexicon)
    var current = try coding()
    Speaker.current.say(
      "code.watch.start", [.text("lexicon", lexicon), .count("count", answers.count)])
    while true {
      usleep(LexiconWatch.pause)
      let now = FileState(lexicon)
      // A file that an editor is replacing is not there for a moment.
      guard now != state, now.size > 0 else { continue }
      state = now
      do {
        let start = ContinuousClock.now
        let next = try coding()
        let effect = CodingEffect(from: current, to: next, answers: answers)
        let time = start.duration(to: .now)
        try Console.writeOutput(
          CodingEffectView.text(of: effect, answerCount: answers.count) + "\n")
        Speaker.current.say(
          "code.watch.time",
          [.count("milliseconds", Int(time.components.attoseconds / 1_000_000_000_000_000))])
        current = next
      } catch let error as OutputError {
        throw error
      } catch let error as any ReportableError {
        Console.writeError(
          Catalogue.standard.sentence(of: error.report, in: Speaker.current.language) + "\n")
      }
    }
  }

  private func coding() throws -> CodingEffect.Coding {
    try CodingEffect.Coding(
      of: answers, by: try CoderLoading.lexicon(lexicon).1, wordList: wordList,
      threads: threads)
  }

  /// What tells that a file was saved.
  private struct FileState: Equatable {
    var size = 0
    private var inode: UInt64 = 0
    private var seconds = 0
    private var nanoseconds = 0

    init(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return }
      size = Int(status.st_size)
      inode = UInt64(status.st_ino)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }
}
