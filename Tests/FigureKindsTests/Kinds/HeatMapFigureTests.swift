import Charts
import FigureKinds
import Findings
import JSONText
import Languages
import RunRecords
import SeedStatistics
import Testing

@Suite struct HeatMapFigureTests {
  private func heatMap(
    _ comparison: Comparison, _ change: (inout FigureOptions) -> Void = { _ in }
  ) throws -> SampleFigure { try SampleFigure(HeatMapKind.self, of: comparison, change) }

  private func maps(_ drawn: SampleFigure) -> [Layer.HeatMap] {
    drawn.figure.panels.flatMap(\.layers).compactMap { if case .heatMap(let map) = $0 { map } else { nil } }
  }

  /// A page that is higher than the map needs is not left empty below it.
  @Test func aHighPageIsNotLeftEmpty() throws {
    let comparison = try ResponseFigureTests.comparison([ResponseFigureTests.rates, ResponseFigureTests.functions]) {
      arm, _ in 0.8 + 0.01 * Double(arm)
    }
    let figure = try heatMap(comparison).figure
    func height(_ most: Double) throws -> Double {
      try figure.placedWithRoom(measuring: FixedWidthMeasurer(), size: FigureSize(width: 400, height: most)).size.height
    }
    let natural = try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: 400)).size.height
    #expect(try height(natural + 200) == natural && height(natural - 20) == natural - 20)
  }

  @Test func aCellForEachPairOfValues() throws {
    let comparison = try ResponseFigureTests.comparison([ResponseFigureTests.rates, ResponseFigureTests.functions]) {
      arm, seed in 0.8 + 0.01 * Double(arm) + 0.002 * Double(seed)
    }
    let drawn = try heatMap(comparison)
    let map = try #require(maps(drawn).first)
    // Numbers run from left to right, rising: arms 2 and 4 have the rates 0.001 and 0.01.
    #expect(map.rows == 2 && map.columns == 3)
    let means = [0.821, 0.841, 0.801, 0.831, 0.851, 0.811]
    #expect(zip(map.values, means).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(map.labels == ["0.8210", "0.8410", "0.8010", "0.8310", "0.8510", "0.8110"])
    #expect(map.details[0] == "± 0.0014" && map.colorBar?.label == "Test accuracy")
    let panel = drawn.figure.panels[0]
    #expect(panel.x.kind == .category(["0.001", "0.01", "0.1"]) && panel.y.kind == .category(["ReLU", "Tanh"]))
    #expect(panel.x.label == "Learning rate" && panel.y.label == "Activation")
    let caption = drawn.figure.caption ?? ""
    #expect(caption.contains("Best mean: learning rate 0.01, Tanh (0.8510)."))
    let turned = try heatMap(comparison) { $0.factors = FactorChoice(columns: "activation", rows: "learning_rate") }
    #expect(maps(turned)[0].rows == 3)
    let drawing = try drawn.figure.placed(measuring: FixedWidthMeasurer())
    #expect(Set(map.labels).isSubset(of: drawing.texts.map(\.text)))
    #expect(drawing.groups("color-bar").count == 1)
  }

  @Test func marksWhatIsMissingAndWhatDiverged() throws {
    var comparison = try ResponseFigureTests.comparison([ResponseFigureTests.functions, ResponseFigureTests.rates]) {
      arm, _ in arm == 0 ? nil : 0.8
    }
    comparison.arms.remove(at: 5)
    let drawn = try heatMap(comparison)
    #expect(maps(drawn)[0].labels == ["0.8000", "0.8000", "×", "0.8000", "–", "0.8000"])
    let caption = drawn.figure.caption ?? ""
    #expect(caption.contains("×: no run has a value, as the loss was not finite."))
    #expect(
      caption.contains("–: no run has a value.") && caption.contains("not finite: 2 (ReLU, learning rate 0.1: 2)"))
    let drawing = try drawn.figure.placed(measuring: FixedWidthMeasurer())
    #expect(Set(["×", "–"]).isSubset(of: drawing.texts.map(\.text)))
    #expect(
      try heatMap(comparison) { $0.language = .traditionalChinese }.figure.caption?.contains("–：沒有任何執行有值。") == true)
  }

  /// A lead that the seeds agree on is clear, one that they do not is not.
  @Test func saysWhereTheLeadIsUnclear() throws {
    let comparison = try ResponseFigureTests.comparison(
      [ResponseFigureTests.functions, ResponseFigureTests.rates], seeds: 4
    ) { arm, seed in
      arm == 0 ? 0.9 + 0.001 * Double(seed) : arm == 1 ? 0.9 + 0.002 * Double((seed + 2) % 4) - 0.002 : 0.7
    }
    let caption = try heatMap(comparison).figure.caption ?? ""
    #expect(caption.contains("Best mean: ReLU, learning rate 0.1 (0.9015)."))
    #expect(caption.contains("not corrected) over ReLU, learning rate 0.001.") == true)
  }

  /// A third factor has a grid each, on one scale with one key.
  @Test func furtherFactorsAreGridsOfTheirOwn() throws {
    let dropout: (String, [JSON]) = ("dropout", [.null, .number(0.5)])
    let comparison = try ResponseFigureTests.comparison(
      [ResponseFigureTests.functions, ResponseFigureTests.rates, dropout]
    ) { arm, _ in 0.8 + 0.001 * Double(arm) }
    let error = #expect(throws: ChartError.self) { try self.heatMap(comparison) }
    #expect(error?.code == .invalidOption)
    #expect(error?.message.hasPrefix("3 factors vary between the arms (activation, learning_rate, dropout)") == true)
    let choice = FactorChoice(columns: "learning_rate", rows: "activation", mustCross: true)
    let drawn = try heatMap(comparison) { $0.factors = choice }
    #expect(drawn.figure.panels.map(\.title) == ["no dropout", "dropout 0.5"])
    #expect(maps(drawn).map { $0.colorBar != nil } == [false, true])
    #expect(Set(maps(drawn).map(\.limit)).count == 1 && Set(maps(drawn).map { "\($0.ramp)" }).count == 1)
    #expect(HeatMapKind.reportOptions(drawn.findings).factors == choice)
  }

  /// A number that counts up from arm to arm says all of them, and is neither an axis of a report's map nor of its response.
  @Test func countersAreNoAxis() throws {
    var comparison = try ResponseFigureTests.comparison([ResponseFigureTests.rates, ResponseFigureTests.functions]) {
      arm, seed in 0.8 + 0.01 * Double(arm) + 0.002 * Double(seed)
    }
    for arm in comparison.arms.indices {
      for run in comparison.arms[arm].runs.indices {
        comparison.arms[arm].runs[run].record.run.varies["job"] = .integer(1000 + arm)
      }
    }
    let findings = try Findings(comparison)
    #expect(findings.factors.contains { $0.key == "job" })
    let choice = try #require(HeatMapKind.reportOptions(findings).factors)
    #expect([choice.rows, choice.columns] == ["learning_rate", "activation"])
    #expect(ResponseKind.reportOptions(findings).factors?.columns == "learning_rate")
  }

  /// Optimisers that differ in their arguments too: a grid for each argument, and most of every grid empty.
  @Test func aReportHasNoMapThatIsMostlyEmpty() throws {
    var comparison = try ResponseFigureTests.comparison([ResponseFigureTests.rates, ResponseFigureTests.functions]) {
      arm, _ in 0.8 + 0.01 * Double(arm)
    }
    let full = try Findings(comparison)
    let choice = HeatMapKind.reportOptions(full).factors
    #expect(try maps(heatMap(comparison) { $0.factors = choice }).count == 1)
    for arm in comparison.arms.indices {
      for run in comparison.arms[arm].runs.indices {
        comparison.arms[arm].runs[run].record.run.varies["momentum"] = .number(Double(arm % 3))
      }
    }
    let options = try HeatMapKind.reportOptions(Findings(comparison)).factors
    let error = #expect(throws: ChartError.self) { try self.heatMap(comparison) { $0.factors = options } }
    #expect(error?.code == .noData && error?.message.contains("would be empty") == true)
  }

  @Test func needsTwoFactors() throws {
    let comparison = try ResponseFigureTests.comparison([ResponseFigureTests.rates]) { _, _ in 0.8 }
    let error = #expect(throws: ChartError.self) { try self.heatMap(comparison) }
    #expect(error?.code == .noData && error?.message.contains("only learning_rate varies") == true)
    let twice = try ResponseFigureTests.comparison([ResponseFigureTests.rates, ResponseFigureTests.functions]) { _, _ in
      0.8
    }
    var along = comparison
    for arm in along.arms.indices {
      for run in along.arms[arm].runs.indices { along.arms[arm].runs[run].record.run.varies["job"] = .integer(arm) }
    }
    // Asked for, it is drawn; a report leaves it out.
    #expect(try maps(heatMap(along)).count == 1)
    let inReport = try HeatMapKind.reportOptions(Findings(along)).factors
    let alone = #expect(throws: ChartError.self) { try self.heatMap(along) { $0.factors = inReport } }
    #expect(alone?.code == .noData && alone?.message.contains("no two cross") == true)
    let same = #expect(throws: ChartError.self) {
      try self.heatMap(twice) { $0.factors = FactorChoice(columns: "activation", rows: "activation") }
    }
    #expect(same?.code == .invalidOption && same?.message.contains("both rows and columns") == true)
  }
}
