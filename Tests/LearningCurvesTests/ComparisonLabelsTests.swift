import LearningCurves
import SeedStatistics
import Testing

@Suite struct ComparisonLabelsTests {
  @Test func everyArmHasALabel() {
    let comparison = Comparison(arms: [
      .init(id: "relu", label: "ReLU", runs: []), .init(id: "tanh", label: " ", runs: []),
      .init(id: "", label: "", runs: []),
    ])
    #expect(comparison.labeled.arms.map(\.label) == ["ReLU", "tanh", "#3"])
    #expect(comparison.labeled.arms.map(\.id) == ["relu", "tanh", ""])
  }
}
