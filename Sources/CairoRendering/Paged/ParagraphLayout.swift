internal import CPangoCairo
internal import Charts

/// A paragraph broken into lines of one height.
final class ParagraphLayout {
  let lineHeight: Double
  private let layout: OpaquePointer
  private let baseline: Double

  /// - Parameters:
  ///   - style: of what is not set apart.
  ///   - width: of the lines; nil for one line as wide as it comes.
  ///   - leading: line height as a multiple of the type size.
  init(
    _ text: RichText, style: TextStyle, width: Double?, alignment: PagedDocument.Table.Alignment = .start,
    leading: Double, fonts: FontLibrary
  ) throws(ChartError) {
    let extent = try fonts.line("x", style: style).extent
    let styled = try StyledText(text, style: style, fonts: fonts)
    layout = try FontLock.held { () throws(ChartError) in
      guard let layout = pango_layout_new(fonts.context) else {
        throw ChartError(.backend, "Pango could not make a layout")
      }
      styled.apply(to: layout)
      pango_layout_set_width(layout, width.map { Int32(($0 * Double(PANGO_SCALE)).rounded()) } ?? -1)
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
      switch alignment {
      case .start: pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT)
      case .end: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
      }
      return layout
    }
    lineHeight = style.size * leading
    // Every line stands on the same grid, whatever fonts are on it.
    baseline = (lineHeight - extent.height) / 2 + extent.ascent
  }

  deinit {
    FontLock.held { g_object_unref(UnsafeMutableRawPointer(layout)) }
  }

  var lineCount: Int {
    // The first question breaks the lines.
    FontLock.held { Int(pango_layout_get_line_count(layout)) }
  }
  var height: Double { Double(lineCount) * lineHeight }

  /// The widest line's width.
  var width: Double {
    var logical = PangoRectangle()
    FontLock.held { pango_layout_get_extents(layout, nil, &logical) }
    return Double(logical.width) / Double(PANGO_SCALE)
  }

  /// Paints line `index` with its top at `y` and the paragraph's left edge at `x`.
  func paint(line index: Int, x: Double, y: Double, on context: OpaquePointer) {
    FontLock.held {
      guard let line = pango_layout_get_line_readonly(layout, Int32(index)) else { return }
      cairo_move_to(context, x + start(of: index), y + baseline)
      pango_cairo_show_layout_line(context, line)
      cairo_new_path(context)
    }
  }

  /// How far alignment moves a line in. Only while the lock is held.
  private func start(of index: Int) -> Double {
    guard let iterator = pango_layout_get_iter(layout) else { return 0 }
    defer { pango_layout_iter_free(iterator) }
    for _ in 0..<index { pango_layout_iter_next_line(iterator) }
    var logical = PangoRectangle()
    pango_layout_iter_get_line_extents(iterator, nil, &logical)
    return Double(logical.x) / Double(PANGO_SCALE)
  }
}
