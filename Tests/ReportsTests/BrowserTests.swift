import CairoRendering
import Findings
import Foundation
import Languages
import Reports
import RunRecords
import SeedStatistics
import Testing

/// The page in a real browser, where one is installed: no message on the console, no request, nothing that scrolls
/// sideways, and nothing that axe-core finds serious, at two widths, light and dark.
@Suite(.enabled(if: Program.isInstalled(["chromium", "chromium-browser", "google-chrome"]), "no browser is installed"))
struct BrowserTests {
  private struct Finding: Decodable {
    struct Violation: Decodable {
      var id: String
      var impact: String?
      var nodes: [String]
    }
    var page: String
    var width: Int
    var scheme: String
    var errors: [String]
    var requests: [String]
    var violations: [Violation]
    var sideways: Bool
    var wide: [String]
  }

  @Test(.timeLimit(.minutes(10))) func opensCleanly() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "curves-pages-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let samples: [(String, Comparison, Language)] = [
      ("two-arms", try SampleRecords.comparison(), .english),
      ("two-arms-zh", try SampleRecords.comparison(), .traditionalChinese),
      ("hostile", try SampleRecords.comparison(labels: HostileLabels.all, seeds: 3), .english),
    ]
    var arguments = [Repository.path("Tests/ReportsTests/Browser/check_page.py")]
    for (name, comparison, language) in samples {
      let fonts = try FontLibrary(uncoveredCharacters: .replace)
      let report = try SampleRecords.report(comparison, language: language) { findings in
        try ReportFigure.all(of: findings, language: language, measuring: PangoTextMeasurer(fonts: fonts))
      }
      let place = folder.appending(path: name)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      let file = place.appending(path: "index.html")
      try Data(report.page(template: .standard()).bytes).write(to: file)
      arguments.append(file.path())
    }
    if let axe = axe() { arguments += ["--axe", axe] }
    let output = try Program.run("python3", arguments)
    let findings = try JSONDecoder().decode([Finding].self, from: output)
    #expect(findings.count == samples.count * 4)
    for found in findings {
      let place = Comment(rawValue: "\(found.page) at \(found.width) px, \(found.scheme)")
      #expect(found.errors == [], place)
      #expect(found.requests == [], place)
      #expect(!found.sideways && found.wide == [], place)
      #expect(
        found.violations.filter { ["serious", "critical"].contains($0.impact) }.map { "\($0.id): \($0.nodes)" } == [],
        place)
    }
  }

  /// axe-core as the Python package `axe-core-python` carries it: where `CURVES_AXE` says, else where Python finds it, else
  /// nil.
  private func axe() -> String? {
    if let path = ProcessInfo.processInfo.environment["CURVES_AXE"], !path.isEmpty { return path }
    let script =
      "import axe_core_python, os; print(os.path.join(os.path.dirname(axe_core_python.__file__), 'axe.min.js'))"
    guard let output = try? Program.run("python3", ["-c", script]) else { return nil }
    return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
