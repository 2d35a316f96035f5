internal import TextTools

/// What stands at the ticks of one axis.
struct TickLabels: Equatable {
  /// One a tick.
  var texts: [String]
  /// All of them are to be multiplied by ten to this power, which the axis's title says.
  var exponent = 0
}

extension TickFormat {
  /// One label a tick, all with the same number of decimals, except on an axis of powers, where each has its own.
  ///
  /// - Parameter sharesFactor: Whether a power of ten may stand in the axis's title instead of in every label.
  func labels(for ticks: [Double], on transform: ScaleTransform = .linear, sharesFactor: Bool = false) -> TickLabels {
    switch self {
    case .automatic:
      let magnitudes = ticks.lazy.map(\.magnitude).filter { $0 > 0 }
      let (smallest, largest) = (magnitudes.min() ?? 1, magnitudes.max() ?? 0)
      switch transform {
      case .logarithmic, .symmetricLogarithmic:
        if largest > 5 * smallest { return Self.powerLabels(ticks, smallest, largest, sharesFactor) }
      case .logit: return TickLabels(texts: ticks.map(Self.shareLabel))
      case .linear: break
      }
      return Self.evenLabels(ticks, largest, sharesFactor)
    case .percent: return TickFormat.scaled(by: 100, suffix: "\u{A0}%").labels(for: ticks, on: transform)
    case .scaled(let factor, let suffix):
      let scaled = ticks.map { $0 * factor }
      let decimals = TickNumbers.decimalsNeeded(for: scaled)
      return TickLabels(texts: scaled.map { NumberText.standard.fixed($0, decimals) + suffix })
    }
  }

  /// Labels of ticks at equal steps. Far from 1 the zeros say nothing: 0.5, 1.0, 1.5 and × 10⁻³ in the axis's title.
  private static func evenLabels(_ ticks: [Double], _ largest: Double, _ sharesFactor: Bool) -> TickLabels {
    let decimals = TickNumbers.decimalsNeeded(for: ticks)
    if largest >= 1e6 || (decimals > 3 && largest < 0.01 && largest > 0) {
      let exponent = Int((decimalLogarithm(largest) + 1e-9).rounded(.down))
      let mantissas = shifted(ticks, by: -exponent)
      if sharesFactor { return TickLabels(texts: evenTexts(mantissas), exponent: exponent) }
      let digits = TickNumbers.decimalsNeeded(for: mantissas) + 1
      return TickLabels(texts: ticks.map { TickNumbers.powerOfTenNotation($0, digits: digits) })
    }
    return TickLabels(texts: evenTexts(ticks))
  }

  private static func evenTexts(_ ticks: [Double]) -> [String] {
    let decimals = TickNumbers.decimalsNeeded(for: ticks)
    return ticks.map { NumberText.standard.fixed($0, decimals) }
  }

  /// Labels of ticks at equal factors: all in full, or all as powers of ten; of mixed ones, the power in the title.
  private static func powerLabels(
    _ ticks: [Double], _ smallest: Double, _ largest: Double, _ sharesFactor: Bool
  ) -> TickLabels {
    guard largest >= 1e5 || smallest < 1e-3 else {
      return TickLabels(texts: ticks.map { NumberText.standard.significant($0, digits: 6) })
    }
    let arePowers = ticks.allSatisfy { $0 == 0 || TickNumbers.exponentOfPower($0.magnitude) != nil }
    if !arePowers, sharesFactor {
      let exponent = Int((decimalLogarithm(smallest) + 1e-9).rounded(.down))
      return TickLabels(
        texts: shifted(ticks, by: -exponent).map { NumberText.standard.significant($0, digits: 6) }, exponent: exponent)
    }
    return TickLabels(texts: ticks.map { TickNumbers.powerOfTenNotation($0, digits: 4) })
  }

  /// A share near 0 or 1 needs its decimals: 0.999.
  private static func shareLabel(_ value: Double) -> String {
    let decimals = TickNumbers.decimalsNeeded(for: [value, 0, 1])
    return NumberText.standard.fixed(value, decimals)
  }

  /// `ticks` times a power of ten with one rounding each.
  private static func shifted(_ ticks: [Double], by exponent: Int) -> [Double] {
    ticks.map { exponent < 0 && exponent >= -22 ? $0 / powerOfTen(-exponent) : $0 * powerOfTen(exponent) }
  }
}
