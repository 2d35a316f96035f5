internal import CPangoCairo
internal import Charts

/// A Cairo surface, the context that paints on it, and the bytes that it writes.
///
/// It owns what it writes into: a surface that is given up in the middle, as when painting fails, still writes when it is
/// destroyed.
final class CairoSurface {
  let surface: OpaquePointer
  let context: OpaquePointer
  /// Nil for a surface of pixels.
  private let sink: ByteSink?

  /// A surface of pixels.
  ///
  /// - Throws: `ChartError` `backend` when Cairo could not make it.
  convenience init(pixels format: cairo_format_t, columns: Int, rows: Int) throws(ChartError) {
    try self.init(cairo_image_surface_create(format, Int32(columns), Int32(rows)), sink: nil)
  }

  /// A PDF with pages of `size`.
  ///
  /// - Throws: As `init(pixels:columns:rows:)`.
  convenience init(pdf size: Size) throws(ChartError) {
    let sink = ByteSink()
    try self.init(
      cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, size.width, size.height), sink: sink)
    // 1.4 is the oldest version with transparency, and what journals' checkers know best.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
  }

  /// An EPS (Encapsulated PostScript, level 3) of one page of `size`.
  ///
  /// - Throws: As `init(pixels:columns:rows:)`.
  convenience init(eps size: Size, comments: [String]) throws(ChartError) {
    let sink = ByteSink()
    try self.init(
      cairo_ps_surface_create_for_stream(ByteSink.write, sink.closure, size.width, size.height), sink: sink)
    cairo_ps_surface_restrict_to_level(surface, CAIRO_PS_LEVEL_3)
    cairo_ps_surface_set_eps(surface, 1)
    for comment in comments { cairo_ps_surface_dsc_comment(surface, comment) }
  }

  /// Takes over `surface`, which writes into `sink` if into any.
  private init(_ surface: OpaquePointer?, sink: ByteSink?) throws(ChartError) {
    guard let surface else { throw ChartError(.backend, "Cairo made no surface") }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw Self.error(status, "making a surface")
    }
    self.surface = surface
    self.context = context
    self.sink = sink
  }

  deinit {
    // What was drawn holds fonts. The sink is let go after this.
    FontLock.held {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
  }

  /// Throws what went wrong on the context or the surface, if anything did, `while` doing what the caller did.
  func check(while doing: String) throws(ChartError) {
    for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw Self.error(status, doing)
    }
  }

  /// Ends a page of a vector surface, whose text Cairo writes only now.
  func showPage() {
    FontLock.held { cairo_show_page(context) }
  }

  /// Completes the file of a vector surface and returns it; nothing can be painted afterwards.
  func finish() throws(ChartError) -> [UInt8] {
    let status = FontLock.held {
      cairo_surface_finish(surface)
      return cairo_surface_status(surface)
    }
    if status != CAIRO_STATUS_SUCCESS { throw Self.error(status, "finishing the file") }
    return sink?.bytes ?? []
  }

  private static func error(_ status: cairo_status_t, _ doing: String) -> ChartError {
    let text = cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown error"
    return ChartError(.backend, "Cairo failed while \(doing): \(text)")
  }
}
