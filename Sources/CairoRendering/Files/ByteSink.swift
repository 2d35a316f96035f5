internal import CPangoCairo
internal import Charts

/// Where Cairo's streams end up.
final class ByteSink {
  var bytes: [UInt8] = []

  /// A surface that writes a PDF with pages of `size` into `bytes`. The sink must outlive it.
  func pdfSurface(_ size: Size) -> OpaquePointer? {
    cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(self).toOpaque(), size.width, size.height)
  }
}
