internal import RunRecords
internal import SeedStatistics

extension Arm {
  /// The arms with the best mean final value, in the experiment's order: of test accuracy where an arm has it, else of the
  /// last validation accuracy, accuracy, validation loss or loss that any arm has. Of equals the first.
  static func best(_ count: Int, of comparison: Comparison) -> [Int] {
    for measure in measures {
      let means = comparison.arms.enumerated().compactMap { place, arm -> (place: Int, mean: Double)? in
        let values = arm.runs.compactMap { measure.value($0.record) }.filter(\.isFinite)
        return values.isEmpty ? nil : (place, measure.sign * values.reduce(0, +) / Double(values.count))
      }
      guard !means.isEmpty else { continue }
      return means.sorted { ($0.mean, $1.place) > ($1.mean, $0.place) }.prefix(count).map(\.place).sorted()
    }
    return []
  }

  private static let measures: [(sign: Double, value: @Sendable (RunRecord) -> Double?)] = [
    (1, { $0.test?.accuracy }), (1, { $0.history["val_accuracy"]?.last(where: \.isFinite) }),
    (1, { $0.history["accuracy"]?.last(where: \.isFinite) }), (-1, { $0.history["val_loss"]?.last(where: \.isFinite) }),
    (-1, { $0.history["loss"]?.last(where: \.isFinite) }),
  ]
}
