import Charts
import CurvesKit
import FigureKinds
import Findings
import JSONText
import Languages
import Reports
import RunRecords
import SeedStatistics
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
    // Two factors, one of them a number, so that no kind has nothing to show.
    var comparison = try SampleRecords.comparison(labels: ["A", "B", "C", "D"], seeds: 3)
    for arm in comparison.arms.indices {
      for run in comparison.arms[arm].runs.indices {
        comparison.arms[arm].runs[run].record.run.varies = [
          "activation": .string(["relu", "tanh"][arm / 2]), "learning_rate": .number([0.01, 0.1][arm % 2]),
        ]
      }
    }
    let made = try ReportMaking(findings: Findings(comparison), language: .english, template: .standard()).make()
    let page = try #require(made.files.first { $0.name == "index.html" }).text
    for kind in FigureCatalogue.kinds {
      #expect(made.files.contains { $0.name == ReportFigure.fileStem(kind) + ".pdf" }, "\(kind.id)")
      #expect(page.contains("class=\"figure-\(kind.id)\""), "\(kind.id)")
    }
    #expect(made.messages == [])
  }

  /// Where nothing varies but a name, the kinds that go by factors have no place.
  @Test func kindsOfFactorsStayAwayWhereNoneVaries() throws {
    let made = try make()
    #expect(!made.files.contains { ["response.pdf", "heatmap.pdf"].contains($0.name) })
    #expect(made.files.contains { $0.name == "profile.pdf" } && made.messages == [])
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
