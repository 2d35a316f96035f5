#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// s = χ/√ν: what a sample's SD is to the true one.
struct ScaledChi {
  let degreesOfFreedom: Double

  /// ∫ f(s) · value(s) ds by 16-point Gauss–Legendre over the ±9/√ν beyond which the density is below e⁻⁴⁰.
  ///
  /// - Parameter breaks: where `value` turns; panels end there.
  func mean(breaks: [Double], _ value: (Double) -> Double) -> Double {
    let reach = 9 / degreesOfFreedom.squareRoot()
    let bottom = max(0, 1 - reach)
    let top = 1 + reach
    let ends = ([bottom, top] + breaks.filter { $0 > bottom && $0 < top }).sorted()
    let panels = 8
    var total = 0.0
    for (low, high) in zip(ends, ends.dropFirst()) {
      let width = (high - low) / Double(panels)
      for panel in 0..<panels {
        let start = low + Double(panel) * width
        var sum = 0.0
        for (node, weight) in Self.rule {
          let s = start + (node + 1) / 2 * width
          sum += weight * value(s) * density(s)
        }
        total += sum * width / 2
      }
    }
    return total
  }

  /// At `s` > 0.
  private func density(_ s: Double) -> Double {
    let half = degreesOfFreedom / 2
    return degreesOfFreedom / s * Deviance.poissonTerm(half, half * s * s)
  }

  /// Nodes and weights of 16-point Gauss–Legendre on −1…1, by Newton's method on P₁₆.
  private static let rule: [(node: Double, weight: Double)] = (1...16).map { i in
    let n = 16
    var x = cos(.pi * (Double(i) - 0.25) / (Double(n) + 0.5))
    var slope = 1.0
    for _ in 0..<100 {
      var previous = 1.0
      var current = x
      for k in 2...n {
        (previous, current) = (current, (Double(2 * k - 1) * x * current - Double(k - 1) * previous) / Double(k))
      }
      slope = Double(n) * (x * current - previous) / (x * x - 1)
      let step = current / slope
      x -= step
      if abs(step) < 1e-16 { break }
    }
    return (node: x, weight: 2 / ((1 - x * x) * slope * slope))
  }
}
