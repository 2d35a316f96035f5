import Findings
import Foundation
import Languages
import RunRecords
import SeedStatistics
import Testing

@testable import Reports

/// What the page prints of a figure that is taller than a sheet.
struct PrintedRowsTests {
  /// - Parameter layers: hidden ones.
  private static func figures(layers: Int) throws -> [ReportFigure] {
    var comparison = try SampleRecords.comparison(seeds: 2)
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
    return try ReportFigure.all(of: Findings(comparison))
  }

  @Test func tallFiguresArePrintedInRows() throws {
    let figure = try #require(Self.figures(layers: 8).first { $0.kind == "gradients" })
    let windows = figure.printedRows.map { $0.matches(of: /viewBox="0 ([\d.]+) ([\d.]+) ([\d.]+)"/) }
    let stretches = try windows.map { window in
      let match = try #require(window.first)
      return (top: try #require(Double(match.1)), height: try #require(Double(match.3)))
    }
    #expect(stretches.count > 4)
    // They meet, from the top to the end, and none needs more than half a sheet.
    var reached = 0.0
    for stretch in stretches {
      #expect(abs(stretch.top - reached) < 0.02)
      #expect(stretch.height < 600)
      reached = stretch.top + stretch.height
    }
    let shown = try #require(figure.mediumSVG)
    let whole = try #require(shown.firstMatch(of: /viewBox="0 0 [\d.]+ ([\d.]+)"/))
    #expect(abs(reached - (try #require(Double(whole.1)))) < 0.02)
    // What they show is on the page.
    let id = try #require(figure.printedRows[0].firstMatch(of: /href="#([^"]+)"/)).1
    #expect(shown.contains("id=\"\(id)\""))
  }

  @Test func whatASheetHoldsIsPrintedWhole() throws {
    let figures = try Self.figures(layers: 1)
    #expect(figures.first { $0.kind == "curves" }?.printedRows == [])
    #expect(figures.first { $0.kind == "gradients" }?.printedRows == [])
  }
}
