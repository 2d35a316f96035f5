internal import TextTools

/// Sizes and widths that follow from one base size, in points.
struct Typography {
  /// Axis labels.
  let base: Double
  let title: Double
  let panelTitle: Double
  let tick: Double
  let legend: Double
  let caption: Double
  let note: Double

  let lineWidth: Double
  let hairline: Double
  let markerDiameter: Double
  let tickLength: Double
  /// Between neighbouring things, such as ticks and their labels.
  let gap: Double
  /// Between the page's edge and everything.
  let margin: Double

  /// The least size any text may have on the page.
  static let minimum = 6.0

  /// - Throws: `ChartError` with code `tooSmall` for a base size under 6 pt.
  init(theme: Theme, width: Double) throws(ChartError) {
    // 8 pt in a journal's column, 9 at a text width, 12 on a screen's 12 in.
    base = theme.baseSize ?? min(12, max(7.5, 6.4 + width / 154))
    guard base >= Self.minimum else {
      throw ChartError(
        .tooSmall,
        "text of \(NumberText.standard.significant(base)) pt is too small to read; expected 6 pt or more; set a larger font size"
      )
    }
    guard theme.lineScale.isFinite, theme.lineScale > 0, theme.lineScale <= 10 else {
      throw ChartError(
        .invalidOption,
        "lines of \(NumberText.standard.significant(theme.lineScale)) times their width; expected more than 0 and at most 10"
      )
    }
    title = base * 1.25
    panelTitle = base * 1.06
    tick = max(Self.minimum, base * 0.9)
    legend = max(Self.minimum, base * 0.93)
    caption = max(Self.minimum, base * 0.87)
    note = max(Self.minimum, base * 0.8)
    lineWidth = min(1.9, max(0.9, base * 0.145)) * theme.lineScale
    hairline = min(0.7, max(0.4, base * 0.055))
    markerDiameter = min(5.2, max(2.9, base * 0.42)) * theme.lineScale
    tickLength = base * 0.27
    gap = base * 0.33
    margin = max(1.5, width > 500 ? base * 0.9 : base * 0.25)
  }
}
