/// What layout needs to know of fonts. Handed in, so that a test can hand in one of fixed widths.
public protocol TextMeasuring {
  /// The room that `text`, one line, takes in `style`.
  ///
  /// - Throws: `ChartError` when a font is missing or has no glyph for a character.
  func extent(of text: String, style: TextStyle) throws(ChartError) -> TextExtent
}
