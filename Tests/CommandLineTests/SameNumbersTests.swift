import CairoRendering
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
import TextTools

@testable import curves

/// One set of findings through every output: each number reads the same wherever it is printed.
@Suite struct SameNumbersTests {
  /// Five seeds, in all of which ReLU is ahead: no outcome could have a p below 0.0625. Its mean is 0.87125, which the
  /// nearest double falls short of.
  private static func findings(
    _ accuracies: [[Double]] = [[0.87, 0.871, 0.8715, 0.872, 0.87175], [0.86, 0.8604, 0.8611, 0.8603, 0.8612]]
  ) throws -> Findings {
    try Findings(
      Comparison(
        accuracies.enumerated().flatMap { arm, values in
          values.enumerated().map { seed, accuracy in
            var stored = KindSamples.record(arm: arm, seed: seed)
            stored.record.test?.accuracy = accuracy
            stored.record.test?.correct = nil
            return stored
          }
        }))
  }

  /// Of ReLU, by the column's name: worked out by hand. t(0.975, 4) · 0.00079057 / √5 = 0.00098162.
  static let expected = [
    "n": "5", "mean": "0.8713", "sd": "0.0008", "ci95": "0.8703 to 0.8722", "median": "0.8715",
    "range": "0.8700–0.8720", "parameters": "101,770",
  ]

  /// Whose t-intervals leave 0…1: ReLU’s from −0.0900 to 0.4900, the other’s from 0.6767 to 1.0814.
  private static let wild = [[0.01, 0.6, 0.09, 0.2, 0.1], [0.999, 0.998, 0.997, 0.7, 0.701]]
  private static let clipped = "Intervals are clipped at 0 and 1; no value can lie beyond."

  private static func report(_ findings: Findings) -> Report {
    Report(findings: findings, figures: [], language: .english)
  }

  private static func file(_ name: String, of report: Report) throws -> String {
    try #require(report.writersPieces().first { $0.name == name }).text
  }

  /// ReLU’s row of the accuracy table under each heading, as an output prints it.
  struct Output: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var row: @Sendable (Findings) throws -> [(String, String)]

    init(_ name: String, _ row: @escaping @Sendable (Findings) throws -> [(String, String)]) {
      (testDescription, self.row) = (name, row)
    }
  }

  static let outputs: [Output] = [
    Output("page") { findings in
      let page = SameNumbersTests.report(findings).page(template: try .standard()).text
      let row = try #require(page.firstRange(of: ">ReLU</bdi></th>"))
      let cells = page[row.upperBound...].prefix { $0 != "\n" }.split(separator: "</td>")
      return cells.compactMap { cell in
        guard let label = cell.firstRange(of: "data-label=\""), let end = cell.lastIndex(of: ">") else { return nil }
        return (String(cell[label.upperBound...].prefix { $0 != "\"" }), String(cell[cell.index(after: end)...]))
      }
    },
    Output("paper") { findings in
      let tables = SameNumbersTests.report(findings).pagedDocument().blocks.compactMap { block in
        if case .table(let table) = block { table } else { nil }
      }
      let table = try #require(tables.first)
      let row = try #require(table.rows.first { $0[0].plainText == "ReLU" })
      return zip(table.columns, row).map { ($0.header.plainText, $1.plainText) }
    },
    Output("table.tex") { findings in
      let rows = try SameNumbersTests.file("table.tex", of: SameNumbersTests.report(findings)).split(separator: "\n")
        .filter { $0.contains(" & ") }
        .map { line in
          // The best mean is in bold.
          [(" \\\\", ""), ("\\textbf{0.8713}", "0.8713"), ("\\%", "%"), ("\\textendash{}", "–"), ("~", "\u{A0}")]
            .reduce(String(line)) {
              $0.replacing($1.0, with: $1.1)
            }.components(separatedBy: " & ")
        }
      let row = try #require(rows.first { $0[0] == "ReLU" })
      return Array(zip(rows[0], row))
    },
    Output("table.md") { findings in
      let rows = try SameNumbersTests.file("table.md", of: SameNumbersTests.report(findings)).split(separator: "\n")
        .filter { $0.hasPrefix("| ") }
        .map { $0.dropFirst(2).dropLast(2).split(separator: " | ").map(String.init) }
      let row = try #require(rows.first { $0[0] == "ReLU" })
      return Array(zip(rows[0], row))
    },
    Output("terminal") { findings in
      let rows = FinalTable(findings).text.split(separator: "\n").map { $0.components(separatedBy: "  ") }
        .map { $0.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty } }
      let row = try #require(rows.firstIndex { $0[0] == "ReLU" })
      let heading = try #require(rows.first { $0[0] == "Arm" })
      return Array(zip(heading, rows[row]))
    },
    Output("accuracy figure's numbers") { findings in
      let table = findings.text(try FigureCatalogue.figure(AccuracyKind.self, of: findings).table, .english)
      let row = try #require(table.rows.first { $0.cells[0] == "ReLU" })
      return zip(table.columns, row.cells).map { ($0.heading, $1) }
    },
  ]

  @Test(arguments: outputs) func accuraciesReadTheSame(output: Output) throws {
    let findings = try Self.findings()
    let row = Dictionary(try output.row(findings)) { first, _ in first }
    for column in findings.accuracyTable.columns {
      guard let expected = Self.expected[column.key] else { continue }
      #expect(row[column.heading(.english)] == expected, "\(column.key)")
    }
  }

  /// No output gives an accuracy an end that it cannot reach.
  @Test(arguments: outputs) func intervalsEndWhereAccuraciesEnd(output: Output) throws {
    let findings = try Self.findings(Self.wild)
    let row = Dictionary(try output.row(findings)) { first, _ in first }
    #expect(row[Language.english.terms.interval] == "0.0000 to 0.4900", "\(row)")
  }

  @Test func eachOutputSaysOnceThatIntervalsAreClipped() throws {
    let findings = try Self.findings(Self.wild)
    let figure = try FigureCatalogue.figure(AccuracyKind.self, of: findings)
    var report = Self.report(findings)
    report.options.table = LaTeXTable(.full)
    let paper = report.pagedDocument().blocks.compactMap { block in
      if case .table(let table) = block { table.caption?.plainText } else { nil }
    }
    let page = report.page(template: try .standard()).text
    for (name, text) in [
      ("page", page), ("paper", paper.joined(separator: "\n")), ("caption", figure.figure.caption ?? ""),
      ("table.tex", try Self.file("table.tex", of: report)), ("table.md", try Self.file("table.md", of: report)),
      ("terminal", FinalTable(findings).text),
    ] {
      #expect(text.components(separatedBy: Self.clipped).count == 2, "\(name)")
    }
    #expect(page.contains("<span>0.000</span><span>1.000</span>"), "the strips have no place beyond")
    let panel = figure.figure.panels[0]
    #expect(panel.rowLabels.map(\.long).contains("0.2000 [0.0000, 0.4900]"), "\(panel.rowLabels)")
    let macros = try Self.file("macros.tex", of: report)
    #expect(macros.contains("\\newcommand{\\reluTestAccuracyLow}{0.0000}\n"))
    #expect(macros.contains("\\newcommand{\\sigmoidTestAccuracyHigh}{1.0000}\n"))
    let arms = findings.summary.json.objectValue?["arms"]?.arrayValue?.compactMap { arm in
      arm.objectValue?["test_accuracy"]?.objectValue?["interval_95_clipped_at"]
    }
    #expect(arms == [.doubles([0]), .doubles([1])])
    // Where nothing is clipped, nothing says so.
    let tame = try Self.findings()
    #expect(!Self.report(tame).page(template: try .standard()).text.contains("clipped at"))
    #expect(try FigureCatalogue.figure(AccuracyKind.self, of: tame).figure.caption?.contains("clipped at") == false)
  }

  @Test func theFigureSaysThemAtTheRight() throws {
    let panel = try FigureCatalogue.figure(AccuracyKind.self, of: Self.findings()).figure.panels[0]
    #expect(panel.rowLabels.map(\.long)[0] == "0.8713 [0.8703, 0.8722]")
  }

  /// Programs get what the texts were rounded from.
  @Test func filesForProgramsHoldTheSame() throws {
    let findings = try Self.findings()
    let lines = try Self.file("summary.csv", of: Self.report(findings)).split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let row = Dictionary(uniqueKeysWithValues: zip(lines[0], lines[1]))
    #expect(row["mean"] == "0.87125" && row["median"] == "0.8715" && row["min"] == "0.87" && row["max"] == "0.872")
    let rounded = { (name: String) in NumberText.standard.fixed(row[name].flatMap { Double($0) }, 4) }
    #expect(rounded("mean") == Self.expected["mean"] && rounded("sd") == Self.expected["sd"])
    #expect("\(rounded("ci95_low")) to \(rounded("ci95_high"))" == Self.expected["ci95"])
    #expect("\(rounded("min"))–\(rounded("max"))" == Self.expected["range"])

    let json = try JSON.parse(Array(Self.file("summary.json", of: Self.report(findings)).utf8), file: "summary.json")
    let first = try #require(json.objectValue?["accuracy"]?.arrayValue?.first?.objectValue)
    let mean = try #require(first["mean"]?.doubleValue)
    #expect(NumberText.standard.fixed(mean, 4) == "0.8713")
    #expect(first["median"]?.doubleValue == 0.8715 && first["range"]?.arrayValue?.first?.doubleValue == 0.87)
  }

  @Test func macrosReadTheSame() throws {
    let macros = try Self.file("macros.tex", of: Self.report(Self.findings()))
    for (name, value) in [
      ("reluTestAccuracy", "0.8713"), ("reluTestAccuracyMedian", "0.8715"), ("reluTestAccuracyMin", "0.8700"),
      ("reluTestAccuracyMax", "0.8720"), ("reluTestAccuracyLow", "0.8703"), ("reluTestAccuracyHigh", "0.8722"),
    ] {
      #expect(macros.contains("\\newcommand{\\\(name)}{\(value)}\n"), "\(name)")
    }
  }

  /// p = 0.0625 is 0.063 under a sentence that none can come below 0.0625.
  @Test func probabilitiesReadTheSame() throws {
    let findings = try Self.findings()
    let report = Self.report(findings)
    let verdict = findings.verdictText(.english)
    #expect(verdict.sentences.contains { $0.contains("p =\u{A0}0.063") }, "\(verdict.sentences)")
    #expect(try Self.file("macros.tex", of: report).contains("\\newcommand{\\sigmoidMinusReluP}{0.063}"))
    let page = report.page(template: try .standard()).text
    let paper = report.pagedDocument().blocks.flatMap { block -> [String] in
      guard case .table(let table) = block else { return [] }
      return table.rows.joined().map(\.plainText)
    }
    #expect(page.contains("0.063") && paper.contains { $0.contains("0.063") })
    for text in [page, paper.joined(separator: "\n"), verdict.sentences.joined(separator: "\n")] {
      #expect(!text.contains("0.062 ") && !text.contains("0.062<") && !text.contains("0.062;"))
    }
    #expect(try Self.file("figure.tex", of: report).contains("0.063"))
    let baseline = findings.baselineTable
    let p = try #require(baseline.columns.firstIndex { $0.key.hasPrefix("p") })
    #expect(findings.text(baseline, .english).rows[1].cells[p] == "0.063")
  }

  /// The difference of the means, in the sentence, the table, the figure and the macros.
  @Test func differencesReadTheSame() throws {
    let findings = try Self.findings()
    // 0.87125 − 0.8606 = 1.065 percentage points: half away from zero.
    let difference = try #require(findings.verdictText(.english).difference)
    #expect(difference.value.hasSuffix("1.07"))
    let panel = try FigureCatalogue.figure(DifferencesKind.self, of: findings).figure.panels[0]
    #expect(panel.rowLabels[0].long.dropFirst().hasPrefix("1.07"))
    let macros = try Self.file("macros.tex", of: Self.report(findings))
    #expect(macros.contains("\\newcommand{\\sigmoidMinusRelu}{-1.07}"))
    let table = findings.text(findings.baselineTable, .english)
    #expect(table.rows[1].cells.contains("−1.07"), "\(table.rows[1].cells)")
  }
}
