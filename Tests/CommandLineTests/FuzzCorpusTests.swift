import Foundation
import Testing

/// What `make fuzz` begins with is read by every `make test` too.
@Suite struct FuzzCorpusTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fuzz/corpus")

  @Test(arguments: ["records", "experiments", "templates", "csv", "npz", "idx", "histories"])
  func isReadWithoutACrash(subject: String) throws {
    let program = URL(fileURLWithPath: try Program.path).deletingLastPathComponent().appendingPathComponent("fuzz")
    let folder = Self.corpus.appendingPathComponent(subject)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    try #require(!files.isEmpty)
    let work = try Folder()
    let script = "TMPDIR=. CURVES_FUZZ=\(subject) exec '\(program.path)' '\(folder.path)'/*"
    let run = try Program.run(script, in: work)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "\(files.count) inputs of \(subject) read\n")
  }
}
