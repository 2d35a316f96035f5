internal import CPangoCairo
internal import Charts
internal import TextTools

/// Rich text with a style for each run and a font for each stretch, ready for a layout.
struct StyledText {
  /// More of a text than this is no help on paper, and takes as long to shape as it is long.
  private static let longestRun = 10_000

  private var text = ""
  private var parts: [(offset: Int, runs: FontRuns, style: TextStyle)] = []

  init(_ rich: RichText, style: TextStyle, fonts: FontLibrary) throws(ChartError) {
    for run in rich.runs where !run.text.isEmpty {
      let runStyle = Self.style(style, for: run.style)
      let primary = try fonts.primaryFace(for: runStyle)
      let runs = try FontRuns(
        TextLine.singleLine(run.text.cut(to: Self.longestRun)), style: runStyle, primary: primary, fonts: fonts)
      let offset = text.utf8.count
      text += runs.text
      parts.append((offset, runs, runStyle))
    }
  }

  private static func style(_ base: TextStyle, for style: RichText.Style) -> TextStyle {
    var result = base
    switch style {
    case .plain: break
    case .bold: result.weight = .bold
    case .muted: result.paint = PageStyle.muted
    }
    return result
  }

  func apply(to layout: OpaquePointer) {
    pango_layout_set_text(layout, text, -1)
    pango_layout_set_auto_dir(layout, 0)
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
    if let language = parts.first?.style.language {
      pango_attr_list_insert(attributes, pango_attr_language_new(pango_language_from_string(language)))
    }
    for part in parts {
      let end = part.offset + part.runs.text.utf8.count
      part.runs.insertFonts(into: attributes, offset: part.offset, style: part.style)
      let color = part.style.paint.color
      func sixteen(_ value: UInt8) -> UInt16 { UInt16(value) * 257 }
      FontRuns.insert(
        pango_attr_foreground_new(sixteen(color.red), sixteen(color.green), sixteen(color.blue)), part.offset..<end,
        attributes)
    }
    pango_layout_set_attributes(layout, attributes)
  }
}
