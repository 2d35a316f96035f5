internal import CPangoCairo
public import Charts

extension CairoRenderer {
  /// `drawing` as a PDF file of one page of exactly its size: vectors, embedded font subsets, real text, and a tagged figure
  /// whose alternative text is the drawing's description.
  ///
  /// - Throws: `ChartError` when a font or glyph is missing, or an image is larger than Cairo can hold.
  public func pdf(_ drawing: Drawing) throws(ChartError) -> [UInt8] {
    try check(drawing.size)
    let surface = try CairoSurface(pdf: drawing.size)
    let metadata = PDFMetadata(drawing.metadata, creationDate: creationDate)
    metadata.apply(to: surface.surface)
    let painter = MarkPainter(context: surface.context, fonts: fonts, medium: .vectors)
    // Before the tags: an opaque paint over the whole page makes Cairo forget what came before it, tags included.
    painter.paint(background: drawing.background)
    cairo_tag_begin(surface.context, "Document", nil)
    cairo_tag_begin(surface.context, "Figure", nil)
    try painter.paint(drawing.marks)
    cairo_tag_end(surface.context, "Figure")
    cairo_tag_end(surface.context, "Document")
    surface.showPage()
    try surface.check(while: "painting the PDF")
    return try metadata.complete(try surface.finish(), alternatives: [drawing.metadata.description])
  }
}
