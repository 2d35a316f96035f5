internal import Findings
internal import SeedStatistics
internal import TextTools

/// The colour of an arm on the page: the variable that its figures use, so that one rule restyles both.
enum ArmColor {
  /// An arm without a colour in figures has none on the page.
  static func css(_ arm: Arm) -> String {
    arm.colorIndex.map { "var(--curves-arm-\($0 + 1))" } ?? "var(--curves-muted)"
  }
}

/// A line of dots, one a seed, with the mean and its interval: a row of the accuracy table as a picture.
enum Strip {
  private static let width = 160.0
  private static let height = 20.0

  /// An `<svg>` that says nothing to a screen reader, as the numbers stand beside it.
  static func svg(_ sample: SampleStatistics, bounds: ClosedRange<Double>, color: String) -> String {
    func x(_ value: Double) -> String {
      let share = (value - bounds.lowerBound) / (bounds.upperBound - bounds.lowerBound)
      return short(4 + (width - 8) * min(max(share, 0), 1))
    }
    var out =
      "<svg class=\"strip\" viewBox=\"0 0 160 20\" aria-hidden=\"true\" focusable=\"false\" style=\"color:\(color)\">"
    out += "<path class=\"strip-axis\" d=\"M4 10H156\"/>"
    if let interval = sample.interval {
      out += "<path class=\"strip-interval\" d=\"M\(x(interval.lower)) 10H\(x(interval.upper))\"/>"
    }
    for value in sample.values { out += "<circle cx=\"\(x(value))\" cy=\"10\" r=\"2.6\"/>" }
    return out + "<path class=\"strip-mean\" d=\"M\(x(sample.mean)) 3V17\"/></svg>"
  }

  /// An interval of a difference against zero, in its own unit.
  static func difference(_ value: Double, lower: Double?, upper: Double?, zeroLabel: String) -> String {
    let low = min(0, lower ?? value)
    let high = max(0, upper ?? value)
    let span = max(high - low, 1e-9)
    func place(_ value: Double) -> Double { 12 + 216 * (value - low) / span }
    func x(_ value: Double) -> String { short(place(value)) }
    let zero = place(0)
    let anchor = zero < 60 ? "start" : zero > 180 ? "end" : "middle"
    var out = "<svg class=\"difference\" viewBox=\"0 0 240 44\" aria-hidden=\"true\" focusable=\"false\">"
    out += "<path class=\"strip-axis\" d=\"M4 16H236\"/><path class=\"zero\" d=\"M\(x(0)) 4V28\"/>"
    if let lower, let upper { out += "<path class=\"strip-interval\" d=\"M\(x(lower)) 16H\(x(upper))\"/>" }
    out += "<circle cx=\"\(x(value))\" cy=\"16\" r=\"5\"/>"
    out += "<text x=\"\(x(0))\" y=\"41\" text-anchor=\"\(anchor)\">\(Escaping.xml(zeroLabel))</text></svg>"
    return out
  }

  /// One decimal, without a trailing zero.
  private static func short(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
