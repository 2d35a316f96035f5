import Files
import Reports
import RunRecords
import Testing

/// Files of the repository that the program can make itself.
@Suite struct DocumentationTests {
  @Test func templatesReadmeSaysWhatTheContextHolds() throws {
    let path = Repository.path("templates/README.md")
    if Repository.isRecording { try FileAccess.write(Array(ReportTemplate.documentation.utf8), to: path) }
    let found = String(decoding: try FileAccess.read(path), as: UTF8.self)
    #expect(
      found == ReportTemplate.documentation, "run the tests with CURVES_RECORD=1 to write templates/README.md again")
  }

  @Test func everyTagIsExplained() {
    for line in ReportTemplate.documentation.split(separator: "\n") where line.contains("- `") {
      #expect(line.contains("): ") && !line.hasSuffix("): "), "\(line)")
    }
  }
}
