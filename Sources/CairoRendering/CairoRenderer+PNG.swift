internal import CPangoCairo
public import Charts
internal import PNGEncoding

extension CairoRenderer {
  /// `drawing` as a PNG file.
  ///
  /// - Parameter dotsPerInch: pixels an inch, written into the file too; the page is rounded up to whole pixels.
  /// - Throws: `ChartError` when a font or glyph is missing, or the image would have more than 32,767 pixels a side.
  public func png(_ drawing: Drawing, dotsPerInch: Double = 144) throws(ChartError) -> [UInt8] {
    try painted(drawing, dotsPerInch: dotsPerInch).png()
  }

  /// `drawing` in pixels: what of its PNG file needs fonts. The rest may be done on another thread.
  ///
  /// - Throws: As `png(_:dotsPerInch:)`.
  public func painted(_ drawing: Drawing, dotsPerInch: Double = 144) throws(ChartError) -> PaintedImage {
    try check(drawing.size)
    let scale = dotsPerInch / 72
    // Without the small allowance 12 in at 144 dpi could come out as 1729 pixels.
    let columns = (drawing.size.width * scale - 1e-6).rounded(.up)
    let rows = (drawing.size.height * scale - 1e-6).rounded(.up)
    guard dotsPerInch.isFinite, columns >= 1, rows >= 1, columns <= Double(CairoRenderer.greatestSide),
      rows <= Double(CairoRenderer.greatestSide)
    else {
      throw ChartError(
        .invalidOption,
        "\(dotsPerInch) dots an inch make a page of \(drawing.size.width)×\(drawing.size.height) points an image Cairo cannot hold, "
          + "expected 1 to \(CairoRenderer.greatestSide) pixels a side: choose another resolution")
    }
    let isOpaque = drawing.background.map { $0.color.alpha == 1 } ?? false
    let surface = try CairoSurface(
      pixels: isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, columns: Int(columns), rows: Int(rows))
    cairo_scale(surface.context, scale, scale)
    let painter = MarkPainter(context: surface.context, fonts: fonts, medium: .pixels(perPoint: scale))
    painter.paint(background: drawing.background)
    try painter.paint(drawing.marks)
    try surface.check(while: "painting the PNG")
    cairo_surface_flush(surface.surface)
    guard let data = cairo_image_surface_get_data(surface.surface) else {
      throw ChartError(.backend, "Cairo gave no pixels")
    }
    let stride = Int(cairo_image_surface_get_stride(surface.surface))
    let image = PNGEncoder.Image(
      pixels: UnsafeRawBufferPointer(start: data, count: stride * Int(rows)), stride: stride, columns: Int(columns),
      rows: Int(rows), isOpaque: isOpaque)
    return PaintedImage(
      surface: surface, image: image, dotsPerInch: dotsPerInch, texts: PNGEncoder.texts(of: drawing.metadata))
  }
}
