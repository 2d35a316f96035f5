import Charts
import CurvesKit
import FigureKinds
import Findings
import Languages
import Reports
import Testing

/// The report as the program puts it together.
@Suite struct ReportMakingTests {
  private func make(_ language: Language = .english) throws -> ReportMaking.Made {
    let findings = try Findings(SampleRecords.comparison())
    return try ReportMaking(findings: findings, language: language, template: .standard()).make()
  }

  /// Every file is what its name says.
  @Test func filesAreOfTheirFormat() throws {
    let files = try make().files
    let starts = [
      "png": "\u{89}PNG", "pdf": "%PDF-", "svg": "<?xml", "html": "<!doctype html>", "csv": "arm,", "json": "{",
      "tex": "% Made by", "md": "| ", "methods.md": "The data",
    ]
    for file in files {
      let ending = String(file.name.split(separator: ".").last ?? "")
      let start = try #require(starts[file.name] ?? starts[ending], "\(file.name)")
      let bytes = ending == "png" ? [0x89, 0x50, 0x4E, 0x47] : Array(start.utf8)
      #expect(file.bytes.starts(with: bytes), "\(file.name)")
    }
    #expect(Set(files.map(\.name)).count == files.count)
    for name in ["figure.pdf", "figure.png", "figure.svg", "index.html", "report.pdf"] {
      #expect(files.contains { $0.name == name }, "\(name)")
    }
  }

  /// A kind that the records have data for has a figure on the page, a file beside it and a place on paper.
  @Test func everyKindHasItsFigure() throws {
    let made = try make()
    let page = try #require(made.files.first { $0.name == "index.html" }).text
    for kind in FigureCatalogue.kinds {
      #expect(made.files.contains { $0.name == ReportFigure.fileStem(kind) + ".pdf" }, "\(kind.id)")
      #expect(page.contains("class=\"figure-\(kind.id)\""), "\(kind.id)")
    }
    #expect(made.messages == [])
  }

  @Test func theSameFindingsAreTheSameBytes() throws {
    #expect(try make().files == make().files)
  }

  @Test func linksToWhatIsBesideIt() throws {
    let made = try make()
    let page = try #require(made.files.first { $0.name == "index.html" }).text
    let figures = made.files.map(\.name).filter { $0.hasSuffix(".pdf") || $0.hasSuffix(".svg") || $0.hasSuffix(".png") }
    for name in figures { #expect(page.contains("href=\"\(name)\""), "\(name)") }
  }
}
