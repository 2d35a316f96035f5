internal import CPangoCairo
internal import Charts

/// A Cairo surface and the context that paints on it.
final class CairoSurface {
  let surface: OpaquePointer
  let context: OpaquePointer

  /// Takes over `surface`.
  ///
  /// - Throws: `ChartError` `backend` when Cairo could not make it.
  init(_ surface: OpaquePointer?) throws(ChartError) {
    guard let surface else { throw ChartError(.backend, "Cairo made no surface") }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw Self.error(status, "making a surface")
    }
    self.surface = surface
    self.context = context
  }

  deinit {
    // What was drawn holds fonts.
    FontLock.lock()
    defer { FontLock.unlock() }
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Throws what went wrong on the context or the surface, if anything did, `while` doing what the caller did.
  func check(while doing: String) throws(ChartError) {
    for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw Self.error(status, doing)
    }
  }

  /// Ends a page of a vector surface, whose text Cairo writes only now.
  func showPage() {
    FontLock.lock()
    defer { FontLock.unlock() }
    cairo_show_page(context)
  }

  /// Completes the file of a vector surface; nothing can be painted afterwards.
  func finish() throws(ChartError) {
    FontLock.lock()
    defer { FontLock.unlock() }
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    if status != CAIRO_STATUS_SUCCESS { throw Self.error(status, "finishing the file") }
  }

  private static func error(_ status: cairo_status_t, _ doing: String) -> ChartError {
    let text = cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown error"
    return ChartError(.backend, "Cairo failed while \(doing): \(text)")
  }
}
