public import Charts

/// Measures text as the renderers will draw it: shaped by Pango, unhinted, the same for PNG and PDF at every resolution.
public struct PangoTextMeasurer: TextMeasuring {
  public let fonts: FontLibrary

  public init(fonts: FontLibrary) { self.fonts = fonts }

  public func extent(of text: String, style: TextStyle) throws(ChartError) -> TextExtent {
    try fonts.line(text, style: style).extent
  }
}
