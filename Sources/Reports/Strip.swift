internal import SeedStatistics

/// The colour of an arm on the page: the variable that its figures use, so that one rule restyles both.
enum ArmColor {
  static func css(_ index: Int) -> String { "var(--curves-arm-\(index + 1), var(--curves-muted))" }
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

  /// One decimal, without a trailing zero.
  private static func short(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
