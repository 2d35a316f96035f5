internal import CPangoCairo
internal import Charts

extension MarkPainter {
  /// The samples as they are, each a rectangle with hard edges: scaled by the viewer, never resampled by us.
  func paint(_ image: Mark.ImageMark) throws(ChartError) {
    guard image.columns > 0, image.rows > 0, image.frame.width > 0, image.frame.height > 0 else { return }
    guard max(image.columns, image.rows) <= CairoRenderer.greatestSide else {
      throw ChartError(
        .backend,
        "found an image of \(image.columns)×\(image.rows) pixels, expected at most \(CairoRenderer.greatestSide) a side: "
          + "leave it out, or write SVG")
    }
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(image.columns), Int32(image.rows)) else {
      throw ChartError(.backend, "Cairo made no image of \(image.columns)×\(image.rows)")
    }
    defer { cairo_surface_destroy(surface) }
    guard let data = cairo_image_surface_get_data(surface) else {
      throw ChartError(.backend, "Cairo made no image of \(image.columns)×\(image.rows)")
    }
    cairo_surface_flush(surface)
    let stride = Int(cairo_image_surface_get_stride(surface))
    for row in 0..<image.rows {
      let line = UnsafeMutableRawPointer(data + row * stride)
      for column in 0..<image.columns {
        let sample = (row * image.columns + column) * image.channels
        let red = UInt32(image.pixels[sample])
        let green = image.channels == 3 ? UInt32(image.pixels[sample + 1]) : red
        let blue = image.channels == 3 ? UInt32(image.pixels[sample + 2]) : red
        line.storeBytes(of: red << 16 | green << 8 | blue, toByteOffset: column * 4, as: UInt32.self)
      }
    }
    cairo_surface_mark_dirty(surface)

    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_rectangle(context, image.frame.x, image.frame.y, image.frame.width, image.frame.height)
    cairo_clip(context)
    cairo_translate(context, image.frame.x, image.frame.y)
    cairo_scale(context, image.frame.width / Double(image.columns), image.frame.height / Double(image.rows))
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST)
    cairo_paint(context)
  }
}
