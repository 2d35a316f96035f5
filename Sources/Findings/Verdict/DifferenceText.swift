public import Languages
public import SeedStatistics
internal import TextTools

/// Differences of what is judged, in a language: with so many digits that nothing which is not zero reads as zero.
public struct DifferenceText: Sendable {
  let quantity: Quantity
  let language: Language
  /// So many that none of the values that are shown together reads as zero: two at least of percentage points, of other
  /// units three digits of the largest.
  private let decimals: Int

  /// - Parameter values: what is shown together.
  public init(_ quantity: Quantity, _ language: Language, showing values: [Double] = []) {
    self.quantity = quantity
    self.language = language
    let least = quantity.differsInPercentagePoints ? 2 : Self.decimals(ofLargest: values)
    decimals = NumberText.decimals(toShow: values, least: least)
  }

  /// For all that is said of two arms: difference, interval and what could be resolved with the same decimals.
  init(_ quantity: Quantity, _ language: Language, _ contrast: Contrast) {
    let resolvable = contrast.outcome == .unresolved ? contrast.resolvable : nil
    let shown = [
      contrast.difference, contrast.interval?.lower, contrast.interval?.upper, resolvable?.value,
      resolvable?.range.lower, resolvable?.range.upper,
    ]
    self.init(quantity, language, showing: shown.compactMap(\.self))
  }

  /// With which the largest value has three digits.
  private static func decimals(ofLargest values: [Double]) -> Int {
    var largest = values.filter(\.isFinite).map(\.magnitude).max() ?? 0
    guard largest > 0 else { return 0 }
    var decimals = 0
    while largest < 100, decimals < 12 {
      largest *= 10
      decimals += 1
    }
    return decimals
  }

  /// `−0.15`, `+0.012`.
  public func signed(_ value: Double) -> String { number(value, signed: true) }

  /// `0.15`: of a margin, an SD or a magnitude.
  func unsigned(_ value: Double) -> String { number(value, signed: false) }

  /// `−0.15 percentage points`.
  public func signedWithUnit(_ value: Double) -> String { withUnit(signed(value)) }

  /// `0.15 percentage points`.
  func unsignedWithUnit(_ value: Double) -> String { withUnit(unsigned(value)) }

  /// For a column or a number beside which a whole unit has no place; empty where the quantity has its own.
  var unit: String { quantity.differsInPercentagePoints ? language.terms.percentagePointsShort : "" }

  /// `95 % interval −0.41 to +0.25`, with an end that is not bounded said.
  func interval(_ interval: TestInterval?) -> String {
    guard let interval else { return language.verdict.intervalEmpty }
    let level = language.confidence(interval.level)
    switch (interval.lower, interval.upper) {
    case (nil, nil): return language.verdict.intervalUnbounded(["level": level])
    case (let low?, nil): return language.verdict.intervalOpenAbove(["level": level, "low": signed(low)])
    case (nil, let high?): return language.verdict.intervalOpenBelow(["level": level, "high": signed(high)])
    case (let low?, let high?):
      return language.verdict.interval(["level": level, "low": signed(low), "high": signed(high)])
    }
  }

  func interval(_ interval: ConfidenceInterval, level: Double) -> String {
    language.verdict.interval([
      "level": language.confidence(level), "low": signed(interval.lower), "high": signed(interval.upper),
    ])
  }

  /// `0.5 percentage points`, as it was typed.
  func margin(_ margin: Double) -> String { withUnit(language.numbers.setting(margin)) }

  private func number(_ value: Double, signed: Bool) -> String {
    // What was not known when the decimals were chosen has at least its own.
    let least = decimals > 0 || quantity.differsInPercentagePoints ? decimals : Self.decimals(ofLargest: [value])
    return language.numbers.fixed(value, NumberText.decimals(toShow: [value], least: least), signed: signed)
  }

  private func withUnit(_ number: String) -> String {
    quantity.differsInPercentagePoints ? language.verdict.points(["value": number]) : number
  }
}

extension Language {
  /// `95 %`, `98.33 %`.
  public func confidence(_ level: Double) -> String { numbers.significant(level * 100) + numbers.percentGap + "%" }

  /// A share in whole per cent.
  func share(_ fraction: Double) -> String { numbers.percent(fraction, 0) }

  /// A probability that something is so: three decimals, never 1.
  func probability(_ value: Double) -> String {
    value > 0.999 ? verdict.almostOne : value < 0.001 ? numbers.p(value) : numbers.fixed(value, 3)
  }
}
