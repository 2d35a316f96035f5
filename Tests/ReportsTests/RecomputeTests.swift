import Foundation
import JSONText
import Languages
import RunRecords
import SeedStatistics
import Testing

@testable import Reports

/// Every number of a page, worked out again from its records in Python by other code, where Python is installed.
@Suite(.enabled(if: Program.isInstalled(["python3"]), "python3 is not installed")) struct RecomputeTests {
  /// A page and its records in a folder that goes with the value.
  private final class Rendered {
    let folder = FileManager.default.temporaryDirectory.appending(path: "curves-recompute-\(UUID().uuidString)")
    private(set) var page = ""
    private let arguments: [String]

    /// - Parameter arguments: what the script must be told of how the report was made.
    init(
      _ comparison: Comparison, language: Language = .english, options: Summary.Options = Summary.Options(),
      arguments: [String] = []
    ) throws {
      self.arguments = arguments
      let history = folder.appending(path: "history")
      try FileManager.default.createDirectory(at: history, withIntermediateDirectories: true)
      for arm in comparison.arms {
        for run in arm.runs {
          let name = run.file.split(separator: "/").last.map(String.init) ?? run.file
          try Data(run.record.json.text.utf8).write(to: history.appending(path: name))
        }
      }
      let report = try SampleRecords.report(
        comparison, language: language, options: options,
        figures: { findings in try ReportFigure.all(of: findings, language: language) })
      page = report.page(template: try .standard()).text
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// What the script says of the page, or of a changed one.
    func check(_ changed: String? = nil) throws -> (isRight: Bool, lines: [String]) {
      try Data((changed ?? page).utf8).write(to: folder.appending(path: "index.html"))
      let script = Repository.path("Tests/ReportsTests/Recompute/recompute.py")
      do {
        let output = try Program.run("python3", ["-B", script, "index.html", "history"] + arguments, in: folder)
        return (true, String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init))
      } catch let failure as Program.Failure {
        return (false, failure.description.split(separator: "\n").map(String.init))
      }
    }
  }

  static let comparisons: [(name: String, make: @Sendable () throws -> Comparison, fewest: Int)] = [
    ("two arms", { try SampleRecords.comparison(seeds: 7) }, 700),
    ("ten seeds, validated apart", { try SampleRecords.comparison(seeds: 10, validation: .holdout(10_000)) }, 700),
    ("a clear difference", { try SampleRecords.comparison(seeds: 8, gap: 0.02) }, 700),
    ("four seeds", { try SampleRecords.comparison(seeds: 4) }, 500),
    ("one run an arm", { try SampleRecords.comparison(seeds: 1) }, 400),
    ("three arms", { try SampleRecords.comparison(labels: ["A", "B", "C"], seeds: 6) }, 800),
    ("thirteen arms", { try SampleRecords.comparison(labels: (0..<13).map { "Arm \($0)" }, seeds: 2) }, 1800),
    ("diverged runs", { try SampleRecords.comparison(seeds: 8, diverged: [1, 4]) }, 700),
    ("an arm of diverged runs", { try SampleRecords.comparison(seeds: 6, diverged: Array(0..<6)) }, 470),
    ("other seeds", { try SampleRecords.comparison(seeds: 7, shift: 20) }, 700),
    ("some seeds shared", { try SampleRecords.comparison(seeds: 8, shift: 3) }, 700),
    ("many pairs", { try SampleRecords.comparison(seeds: 25) }, 1100),
    ("pairs that are drawn", { try SampleRecords.comparison(seeds: 42) }, 1450),
    ("wild accuracies", { try SampleRecords.comparison(seeds: 5, spread: 1.2, level: 0.4) }, 600),
    ("six arms of ten seeds", { try SampleRecords.comparison(labels: (0..<6).map { "Arm \($0)" }, seeds: 10) }, 2000),
    ("losses alone", SampleRecords.withoutAccuracy, 300),
    ("outlying seeds of both arms", SampleRecords.outlying, 700),
    ("two data sets", { try SampleRecords.dataSets() }, 1000),
    ("activations with parameters", { try SampleRecords.leaks() }, 700),
  ]

  /// The Chinese page has the numbers of the English one; a few are enough.
  static let pages: [(name: String, language: Language)] =
    comparisons.map { ($0.name, .english) }
    + (comparisons.prefix(5) + comparisons.suffix(6)).map { ($0.name, .traditionalChinese) }

  @Test(arguments: pages) func everyNumberIsThatOfTheRecords(name: String, language: Language) throws {
    let (_, make, fewest) = try #require(Self.comparisons.first { $0.name == name })
    let (isRight, lines) = try Rendered(make(), language: language).check()
    let checked = lines.last.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
    #expect(isRight && checked >= fewest, "\(lines.suffix(20).joined(separator: "\n"))")
  }

  /// The studies that are committed, with their factors, many arms and axes that end before a few far outside.
  @Test(
    arguments: [
      ("cost", Language.traditionalChinese, 4300), ("dying-relu", .english, 3800),
      ("dying-relu", .traditionalChinese, 3800),
      ("vanishing-gradients", .english, 7200),
    ])
  func everyNumberOfAStudyIsThatOfItsRecords(name: String, language: Language, fewest: Int) throws {
    let records = try RecordStore.files(at: [Repository.path("reports/\(name)/history")])
      .map { try RecordStore.load($0) }
    let (isRight, lines) = try Rendered(Comparison(records), language: language).check()
    let checked = lines.last.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
    #expect(isRight && checked >= fewest, "\(lines.suffix(20).joined(separator: "\n"))")
  }

  /// The other arm is compared with, or other values are.
  @Test(arguments: [
    (Summary.Options(baseline: "sigmoid"), ["--baseline", "sigmoid"]),
    (Summary.Options(quantity: Quantity(named: "val_loss")), ["--quantity", "val_loss"]),
    (
      Summary.Options(baseline: "sigmoid", quantity: .validationAccuracy),
      ["--baseline", "sigmoid", "--quantity", "val_accuracy"]
    ),
  ]) func everyNumberIsThatOfWhatWasAsked(options: Summary.Options, arguments: [String]) throws {
    let rendered = try Rendered(SampleRecords.comparison(seeds: 7), options: options, arguments: arguments)
    let (isRight, lines) = try rendered.check()
    #expect(isRight, "\(lines.suffix(20).joined(separator: "\n"))")
  }

  /// Each place where a page could say another number, changed by one in its last digit.
  @Test(arguments: [
    "class=\"accuracy\"", "id=\"seeds\"", "id=\"measures\"", "id=\"layers\"", "id=\"cost\"", "id=\"convergence\"",
    "id=\"classes\"", "id=\"mistakes\"", "id=\"settings\"", "id=\"figure-1-numbers\"", "shared seeds, the mean",
  ]) func aChangedNumberIsFound(place: String) throws {
    let rendered = try Rendered(SampleRecords.comparison(seeds: 7))
    let start = try #require(rendered.page.firstRange(of: place)).upperBound
    let rest = rendered.page[start...]
    let tail = place.hasPrefix("shared") ? rest : rest.drop { $0 != "/" }
    let number = try #require(tail.firstRange(of: /(>|−|\+|= |[a-z] )[0-9][0-9.,]*/))
    let digit = try #require(rendered.page[number].last { $0.isNumber }?.wholeNumberValue)
    let last = try #require(rendered.page[number].lastIndex { $0.isNumber })
    var changed = rendered.page
    changed.replaceSubrange(last...last, with: "\((digit + 1) % 10)")
    let (isRight, lines) = try rendered.check(changed)
    #expect(!isRight && lines.contains { $0.contains("expected") || $0.contains("no rule") }, "\(changed[number])")
  }

  /// A table that no rule is known for is not passed over.
  @Test func aTableWithoutARuleIsFound() throws {
    let rendered = try Rendered(SampleRecords.comparison(seeds: 5))
    let changed = rendered.page.replacing(
      "</main>", with: "<table id=\"novel\"><tr><th>Arm</th><th>n</th></tr><tr><th>A</th><td>3</td></tr></table></main>"
    )
    let (isRight, lines) = try rendered.check(changed)
    #expect(!isRight && lines.contains { $0.contains("novel") && $0.contains("no rule") }, "\(lines)")
  }
}
