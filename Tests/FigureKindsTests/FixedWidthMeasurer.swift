import Charts

/// Every character 0.55 em wide (Han 1 em), lines 1.2 em tall: layout without a font.
struct FixedWidthMeasurer: TextMeasuring {
  func extent(of text: String, style: TextStyle) throws(ChartError) -> TextExtent {
    let ems = text.unicodeScalars.reduce(0.0) { $0 + ($1.value >= 0x2E80 ? 1 : 0.55) }
    return TextExtent(width: ems * style.size, ascent: 0.95 * style.size, descent: 0.25 * style.size)
  }
}
