internal import CPangoCairo
public import Charts

extension CairoRenderer {
  /// `drawing` as a PDF file of one page of exactly its size: vectors, embedded font subsets, real text, and a tagged figure
  /// whose alternative text is the drawing's description.
  ///
  /// - Throws: `ChartError` when a font or glyph is missing.
  public func pdf(_ drawing: Drawing) throws(ChartError) -> [UInt8] {
    try check(drawing.size)
    let sink = ByteSink()
    let surface = try CairoSurface(sink.pdfSurface(drawing.size))
    // 1.4 is the oldest version with transparency, and what journals' checkers know best.
    cairo_pdf_surface_restrict_to_version(surface.surface, CAIRO_PDF_VERSION_1_4)
    let metadata = PDFMetadata(drawing.metadata, creationDate: creationDate)
    metadata.apply(to: surface.surface)
    let painter = MarkPainter(context: surface.context, fonts: fonts, medium: .vectors)
    // Before the tags: an opaque paint over the whole page makes Cairo forget what came before it, tags included.
    painter.paintBackground(of: drawing)
    cairo_tag_begin(surface.context, "Document", nil)
    cairo_tag_begin(surface.context, "Figure", nil)
    try painter.paint(drawing.marks)
    cairo_tag_end(surface.context, "Figure")
    cairo_tag_end(surface.context, "Document")
    surface.showPage()
    try surface.check(while: "painting the PDF")
    try surface.finish()
    return try metadata.complete(sink.bytes, alternatives: [drawing.metadata.description])
  }
}
