import Foundation
import Testing

/// Models of each format that was released, with what they gave for ten composed answers. A folder is
/// added when the format changes, and none is ever taken away or made anew.
@Suite("Models of earlier formats")
struct GoldenModelTests {
  private static let formats = ["model-2"]

  @Test(
    "still load, and give the codes, confidences and reasons that they gave",
    arguments: formats, ["logistic", "nb"])
  func still(_ format: String, _ classifier: String) throws {
    let fixtures = "\(Project.folder)/Tests/VerbatimTests/Fixtures/\(format)/"
    let folder = try Folder()
    let run = try Program.run(
      [
        "code", fixtures + "answers.csv", "--model", fixtures + "\(classifier).model", "--explain",
        "--scores", "-o", "-",
      ], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let golden = try Data(contentsOf: URL(filePath: fixtures + "\(classifier).csv"))
    #expect(run.bytes == golden)
  }
}
