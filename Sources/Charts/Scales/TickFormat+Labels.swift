extension TickFormat {
  /// One label a tick, all with the same number of decimals, except on a logarithmic axis of about a decade or more, where
  /// each has its own.
  func labels(for ticks: [Double], logarithmic: Bool = false) -> [String] {
    switch self {
    case .automatic:
      let largest = ticks.lazy.map(\.magnitude).max() ?? 0
      let smallest = ticks.lazy.map(\.magnitude).min() ?? 1
      if logarithmic, largest > 5 * smallest {
        let extreme = largest >= 1e5 || smallest < 1e-3
        return ticks.map { extreme ? Self.powerLabel($0) : NumberText.significant($0, digits: 6) }
      }
      let decimals = NumberText.decimalsNeeded(for: ticks)
      // Far from 1 the zeros say nothing: 2e−6.
      if largest >= 1e7 || (decimals > 4 && largest < 0.01) {
        return ticks.map { NumberText.scientific($0, digits: 4) }
      }
      return ticks.map { NumberText.fixed($0, decimals: decimals) }
    case .percent: return TickFormat.scaled(by: 100, suffix: "%").labels(for: ticks)
    case .scaled(let factor, let suffix):
      let scaled = ticks.map { $0 * factor }
      let decimals = NumberText.decimalsNeeded(for: scaled)
      return scaled.map { NumberText.fixed($0, decimals: decimals) + suffix }
    }
  }

  /// A number near 1 in full, else as `1e−5`.
  private static func powerLabel(_ value: Double) -> String {
    value >= 0.01 && value <= 1000 ? NumberText.significant(value, digits: 6) : NumberText.scientific(value, digits: 4)
  }
}
