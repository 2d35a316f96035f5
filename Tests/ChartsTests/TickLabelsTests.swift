import Testing

@testable import Charts

@Suite struct TickLabelsTests {
  @Test(arguments: [
    ([0.82, 0.84, 0.86], ["0.82", "0.84", "0.86"], 0),
    ([0, 0.0005, 0.001, 0.0015], ["0.0", "0.5", "1.0", "1.5"], -3),
    ([1_000_000, 2_000_000], ["1", "2"], 6),
    ([5000, 10_000], ["5,000", "10,000"], 0), ([500, 1000], ["500", "1,000"], 0),
    ([-4, 0, 4], ["−4", "0", "4"], 0), ([-2e-7, 0, 2e-7], ["−2", "0", "2"], -7),
  ])
  func saysAFactorOnce(ticks: [Double], texts: [String], exponent: Int) {
    #expect(
      TickFormat.automatic.labels(for: ticks, sharesFactor: true) == TickLabels(texts: texts, exponent: exponent))
  }

  @Test(arguments: [
    ([1e-6, 1e-3, 1], ["10⁻⁶", "10⁻³", "10⁰"], 0), ([0.01, 0.1, 1], ["0.01", "0.1", "1"], 0),
    ([1, 100, 10_000], ["1", "100", "10,000"], 0), ([2e-5, 5e-5, 1e-4, 2e-4], ["2", "5", "10", "20"], -5),
    ([1e9, 1e12], ["10⁹", "10¹²"], 0),
  ])
  func writesPowersAlike(ticks: [Double], texts: [String], exponent: Int) {
    #expect(
      TickFormat.automatic.labels(for: ticks, on: .logarithmic, sharesFactor: true)
        == TickLabels(texts: texts, exponent: exponent))
  }

  @Test func withoutATitleEveryLabelSaysIt() {
    #expect(TickFormat.automatic.labels(for: [0, 2e-6, 4e-6]).texts == ["0", "2×10⁻⁶", "4×10⁻⁶"])
    #expect(
      TickFormat.automatic.labels(for: [2e-5, 5e-5, 2e-4], on: .logarithmic).texts == ["2×10⁻⁵", "5×10⁻⁵", "2×10⁻⁴"])
  }

  @Test(arguments: [
    (Axis("Loss (nats)"), -3, "Loss (nats, × 10⁻³)"), (Axis("Loss"), 6, "Loss (× 10⁶)"), (Axis("Loss"), 0, "Loss"),
    (Axis(""), -3, ""), (Axis("Loss", kind: .logarithmic, lower: 1, upper: 3), 0, "Loss (log scale)"),
    (Axis("Loss (nats)", kind: .logarithmic, lower: 1, upper: 3), -4, "Loss (nats, × 10⁻⁴, log scale)"),
    (Axis("Loss", kind: .logarithmic, lower: 1, upper: 300), 0, "Loss"),
  ])
  func titlesSayWhatLabelsLeaveOut(axis: Axis, exponent: Int, expected: String) throws {
    let built = try BuiltAxis(axis, values: AxisValues(axis), panel: "p")
    #expect(FigurePlacer.label(of: built, exponent: exponent) == expected)
  }
}
