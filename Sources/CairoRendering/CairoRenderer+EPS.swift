internal import CPangoCairo
public import Charts
internal import TextTools

extension CairoRenderer {
  /// `drawing` as an Encapsulated PostScript file of exactly its size: vectors and embedded font subsets.
  ///
  /// PostScript knows no transparency: bands are painted below everything else in the colour that they have over the page,
  /// and where they overlap in the colour that they have together (see `OverlappingAreas`), so that nothing becomes pixels.
  ///
  /// - Throws: `ChartError` when a font or glyph is missing, or an image is larger than Cairo can hold.
  public func eps(_ drawing: Drawing) throws(ChartError) -> [UInt8] {
    try check(drawing.size)
    let title = Self.comment("Title", drawing.metadata.title)
    let surface = try CairoSurface(eps: drawing.size, comments: title.map { [$0] } ?? [])
    let painter = MarkPainter(context: surface.context, fonts: fonts, medium: .vectors)
    let opaque = OpaqueDrawing(drawing)
    painter.paint(background: opaque.background)
    try painter.paint(opaque.below)
    for overlap in opaque.overlaps { painter.paint(overlap) }
    try painter.paint(opaque.above)
    surface.showPage()
    try surface.check(while: "painting the EPS")
    return try PostScriptDate.fixed(in: surface.finish(), creationDate)
  }

  /// A comment of the document structuring conventions: ASCII, one line, 255 characters at most; nil for no words.
  private static func comment(_ key: String, _ text: String) -> String? {
    let words = String(text.onOneLine.unicodeScalars.map { (" "..."~").contains($0) ? Character($0) : "?" }.prefix(200))
    return words.isEmpty ? nil : "%%\(key): \(words)"
  }
}
