internal import CPangoCairo
internal import Charts
internal import TextTools

/// One shaped line of text, ready to be measured and drawn.
final class TextLine {
  let layout: OpaquePointer
  let extent: TextExtent

  /// - Throws: `ChartError` `fontMissing`, or `glyphMissing` when no font has a character and the library refuses such.
  init(_ text: String, style: TextStyle, fonts: FontLibrary) throws(ChartError) {
    let primary = try fonts.primaryFace(for: style)
    let runs = try FontRuns(Self.singleLine(text), style: style, primary: primary, fonts: fonts)
    (layout, extent) = try FontLock.held { () throws(ChartError) in
      try Self.shaped(runs, text, style: style, fonts: fonts)
    }
  }

  private static func shaped(
    _ runs: FontRuns, _ text: String, style: TextStyle, fonts: FontLibrary
  ) throws(ChartError) -> (layout: OpaquePointer, extent: TextExtent) {
    guard let layout = pango_layout_new(fonts.context) else {
      throw ChartError(.backend, "Pango could not make a layout")
    }
    runs.apply(to: layout, style: style)

    let unknown = pango_layout_get_unknown_glyphs_count(layout)
    if unknown > 0 {
      g_object_unref(UnsafeMutableRawPointer(layout))
      throw ChartError(
        .glyphMissing,
        "\(unknown) glyphs of “\(text.cut(to: 80))” are in no font, though its characters are: change the text")
    }

    var logical = PangoRectangle()
    pango_layout_get_extents(layout, nil, &logical)
    let height = runs.primary.withDescription(size: style.size) { description -> (ascent: Double, descent: Double) in
      let metrics = pango_context_get_metrics(fonts.context, description, nil)
      defer { pango_font_metrics_unref(metrics) }
      return (
        Double(pango_font_metrics_get_ascent(metrics)) / Double(PANGO_SCALE),
        Double(pango_font_metrics_get_descent(metrics)) / Double(PANGO_SCALE)
      )
    }
    let extent = TextExtent(
      width: Double(logical.width) / Double(PANGO_SCALE), ascent: height.ascent, descent: height.descent)
    return (layout, extent)
  }

  deinit {
    FontLock.held { g_object_unref(UnsafeMutableRawPointer(layout)) }
  }

  /// Baseline below the layout's top, in points.
  var baseline: Double {
    // Shapes the line anew where its context has changed.
    FontLock.held { Double(pango_layout_get_baseline(layout)) / Double(PANGO_SCALE) }
  }

  /// `text` with line breaks, tabs and control characters, which no font draws, as spaces.
  static func singleLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isControl) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar.isControl ? " " : scalar) }
    return String(scalars)
  }
}
