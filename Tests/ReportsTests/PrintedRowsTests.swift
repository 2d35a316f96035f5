import FigureKinds
import Findings
import Foundation
import Languages
import RunRecords
import SeedStatistics
import Testing

@testable import Reports

/// What the page prints of a figure, and what a phone shows of one that is large.
struct PrintedRowsTests {
  /// - Parameter layers: hidden ones.
  private static func figures(layers: Int) throws -> [ReportFigure] {
    try ReportFigure.all(of: Findings(comparison(layers: layers)))
  }

  private static func comparison(layers: Int, labels: [String] = ["ReLU", "Sigmoid"]) throws -> Comparison {
    var comparison = try SampleRecords.comparison(labels: labels, seeds: 2)
    for arm in comparison.arms.indices {
      for run in comparison.arms[arm].runs.indices {
        let measured = try #require(comparison.arms[arm].runs[run].record.diagnostics)
        let hidden = (1...layers).map { number in
          var layer = measured.layers[0]
          layer.name = "hidden_\(number)"
          return layer
        }
        comparison.arms[arm].runs[run].record.diagnostics?.layers = hidden + measured.layers.suffix(1)
      }
    }
    return comparison
  }

  /// What is printed of a figure without a layout for a tablet is the one for a desk, 680 px wide.
  @Test func aWideLayoutThatIsPrintedHasTextOfSixPoints() throws {
    let findings = try Findings(Self.comparison(layers: 1))
    for kind in [GradientsKind.self, CurvesKind.self, AccuracyKind.self] as [any FigureKind.Type] {
      let tabled = try FigureCatalogue.figure(kind, of: findings, options: FigureOptions())
      let figure = try ReportFigure(kind, tabled, mostSmallBytes: 0, measuring: FixedWidthMeasurer())
      #expect(figure.mediumSVG == nil)
      let width = try #require(figure.svg.firstMatch(of: /viewBox="0 0 ([\d.]+)/).flatMap { Double($0.1) })
      let sizes = figure.svg.matches(of: /font-size="([\d.]+)"/).compactMap { Double($0.1) }
      #expect((sizes.min() ?? 99) * 680 / width * 0.75 >= 6, "\(figure.kind)")
    }
  }

  /// Tops and heights of what is printed of a figure, the axis last.
  private static func stretches(_ figure: ReportFigure) throws -> [(top: Double, height: Double)] {
    try (figure.printedRows + [figure.printedAxis].compactMap(\.self)).map { window in
      let match = try #require(window.firstMatch(of: /viewBox="0 ([\d.]+) ([\d.]+) ([\d.]+)"/))
      return (top: try #require(Double(match.1)), height: try #require(Double(match.3)))
    }
  }

  /// That they meet, from the top to the end, and that what they show stands on the page, as `shown`.
  private static func expectWhole(_ figure: ReportFigure, of shown: String) throws {
    var reached = 0.0
    for stretch in try stretches(figure) {
      #expect(abs(stretch.top - reached) < 0.02)
      reached = stretch.top + stretch.height
    }
    let whole = try #require(shown.firstMatch(of: /viewBox="0 0 [\d.]+ ([\d.]+)"/))
    #expect(abs(reached - (try #require(Double(whole.1)))) < 0.02)
    let id = try #require(figure.printedRows[0].firstMatch(of: /href="#([^"]+)"/)).1
    #expect(shown.contains("id=\"\(id)\""))
  }

  @Test func tallFiguresArePrintedInRows() throws {
    let figure = try #require(Self.figures(layers: 8).first { $0.kind == "gradients" })
    let stretches = try Self.stretches(figure)
    // None needs more than half a sheet, and the key stands with the last panels.
    #expect(stretches.count > 4 && stretches.allSatisfy { $0.height < 600 })
    let tallest = try #require(stretches.map(\.height).max())
    #expect(stretches.allSatisfy { $0.height > tallest * 0.6 })
    try Self.expectWhole(figure, of: try #require(figure.mediumSVG))
  }

  /// Where there is none for a tablet, the wide layout is printed, in rows of its own.
  @Test func theWideLayoutIsPrintedInRowsWhereItIsTheOnlyOne() throws {
    let findings = try Findings(Self.comparison(layers: 8))
    let tabled = try GradientsKind.figure(of: findings, options: FigureOptions())
    let figure = try ReportFigure(GradientsKind.self, tabled, mostSmallBytes: 0, measuring: FixedWidthMeasurer())
    #expect(figure.mediumSVG == nil && figure.narrowSVG == nil)
    let stretches = try Self.stretches(figure)
    #expect(stretches.count > 4 && stretches.allSatisfy { $0.height < 600 })
    try Self.expectWhole(figure, of: figure.svg)
  }

  /// Eight layers of twelve arms have a layout for phones, a panel below the other, that weighs little more than the wide one.
  @Test func aPhoneHasItsLayoutOfManyLayers() throws {
    let comparison = try Self.comparison(layers: 8, labels: (0..<12).map { "Network \($0) of twelve" })
    let figure = try #require(ReportFigure.all(of: Findings(comparison)).first { $0.kind == "gradients" })
    let narrow = try #require(figure.narrowSVG)
    #expect(narrow.utf8.count > 400_000 && narrow.utf8.count < figure.svg.utf8.count * 5 / 4)
    let sizes = narrow.matches(of: /font-size="([\d.]+)"/).compactMap { Double($0.1) }
    #expect(sizes.count > 100 && sizes.allSatisfy { $0 >= 11 - 0.01 })
  }

  /// Figures of a third of a sheet begin where a page has room for a row, rather than leave it empty.
  @Test func whatIsLowIsPrintedWhole() throws {
    let figures = try Self.figures(layers: 1)
    for kind in ["curves", "accuracy"] {
      let figure = try #require(figures.first { $0.kind == kind })
      #expect(figure.printedRows == [] && figure.printedAxis == nil)
    }
    #expect(figures.first { $0.kind == "confusion" }?.printedRows.count == 2)
  }

  /// Rows of many arms go on over sheets as a table does, with the axis below them on each.
  @Test func manyArmsArePrintedInStretchesAboveOneAxis() throws {
    let comparison = try Self.comparison(layers: 1, labels: (0..<13).map { "Network \($0) of thirteen" })
    let figures = try ReportFigure.all(of: Findings(comparison))
    for kind in ["accuracy", "differences", "cost"] {
      let figure = try #require(figures.first { $0.kind == kind })
      #expect(figure.printedAxis != nil)
      let stretches = try Self.stretches(figure)
      // Three arms each, the last with what is left; the axis is no higher than they are.
      #expect(stretches.count == 5 && stretches[4].height < 80, "\(kind)")
      #expect(abs(stretches[1].height - stretches[2].height) < 0.02)
      try Self.expectWhole(figure, of: try #require(figure.mediumSVG))
    }
  }
}
