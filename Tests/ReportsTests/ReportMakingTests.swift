import Charts
import FigureKinds
import Findings
import Foundation
import JSONText
import Languages
import Reports
import RunRecords
import SeedStatistics
import Testing

@testable import CurvesKit

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

  /// `figure.tex` sets title and caption itself: the picture that it takes says neither, those that stand alone say both.
  @Test(.enabled(if: Program.isInstalled(["pdftotext"]), "pdftotext is not installed"), arguments: [nil, "neurips"])
  func noCaptionStandsTwice(venue: String?) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "curves-pictures-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let findings = try Findings(SampleRecords.comparison())
    let options = Report.Options(venue: try venue.map { try Venue.named($0) })
    let made = try ReportMaking(findings: findings, template: .standard(), options: options).make()
    let files = Dictionary(uniqueKeysWithValues: made.files.map { ($0.name, $0.bytes) })
    func words(_ name: String) throws -> String {
      try Data(try #require(files[name])).write(to: folder.appending(path: name))
      return String(decoding: try Program.run("pdftotext", ["-raw", name, "-"], in: folder), as: UTF8.self)
    }
    let tex = String(decoding: try #require(files["figure.tex"]), as: UTF8.self)
    let picture = try #require(tex.firstMatch(of: /\\curvesPath ([^}]*)\}/)).1
    let inPaper = try words(String(picture))
    #expect(tex.contains("\\caption{") && inPaper.contains("Epoch"))
    #expect(!inPaper.contains(findings.title) && !inPaper.contains("Lines:") && !inPaper.contains("n = 5"))
    #expect(files["figure-latex.pdf"] == nil || venue == nil)
    if venue == nil {
      let alone = try words("figure.pdf")
      #expect(alone.contains(findings.title) && alone.contains("n = 5"))
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
      #expect(page.contains("class=\"figure-\(kind.id) has-medium has-narrow"), "\(kind.id)")
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

  /// Which thread draws which figure is chance: no byte goes by it, nor by how many there are.
  @Test(arguments: [2, 5]) func moreThreadsDrawTheSameBytes(writers: Int) throws {
    var making = ReportMaking(findings: try Findings(SampleRecords.comparison()), template: try .standard())
    making.writers = 1
    let alone = try making.make()
    making.writers = writers
    let shared = try making.make()
    #expect(alone.files.map(\.name) == shared.files.map(\.name) && alone.files.count > 10)
    for (one, other) in zip(alone.files, shared.files) { #expect(one.bytes == other.bytes, "\(one.name)") }
    #expect(alone.messages == shared.messages)
  }

  @Test func linksToWhatIsBesideIt() throws {
    let made = try make()
    let page = try #require(made.files.first { $0.name == "index.html" }).text
    let figures = made.files.map(\.name).filter { $0.hasSuffix(".pdf") || $0.hasSuffix(".svg") || $0.hasSuffix(".png") }
    for name in figures { #expect(page.contains("href=\"\(name)\""), "\(name)") }
  }
}
