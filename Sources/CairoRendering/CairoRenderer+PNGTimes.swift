internal import CPangoCairo
public import Charts
internal import PNGEncoding

/// What it took to write the same pixels as PNG with our writer and with Cairo's own.
public struct PNGTimes: Sendable {
  public var dotsPerInch: Double
  public var columns: Int
  public var rows: Int
  /// Median seconds, and bytes, without the texts that Cairo's writer knows nothing of.
  public var ours: (seconds: Double, bytes: Int)
  /// The same of `cairo_surface_write_to_png_stream`, into memory.
  public var cairo: (seconds: Double, bytes: Int)
}

extension CairoRenderer {
  /// Times both writers in turn, so that a slow moment of the machine meets both.
  ///
  /// - Throws: As `png(_:dotsPerInch:)`.
  public func pngTimes(_ drawing: Drawing, dotsPerInch: Double, repeats: Int) throws(ChartError) -> PNGTimes {
    let painted = try painted(drawing, dotsPerInch: dotsPerInch)
    let image = painted.image
    let clock = ContinuousClock()
    var seconds: (ours: [Double], cairo: [Double]) = ([], [])
    var bytes = (ours: 0, cairo: 0)
    for _ in 0..<max(1, repeats) {
      var start = clock.now
      bytes.ours = try PNGEncoder.file(image, dotsPerInch: dotsPerInch, texts: []).count
      seconds.ours.append((clock.now - start) / .seconds(1))
      start = clock.now
      bytes.cairo = 0
      cairo_surface_write_to_png_stream(
        painted.surface.surface,
        { count, _, length in
          count?.assumingMemoryBound(to: Int.self).pointee += Int(length)
          return CAIRO_STATUS_SUCCESS
        }, &bytes.cairo)
      seconds.cairo.append((clock.now - start) / .seconds(1))
    }
    func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    return PNGTimes(
      dotsPerInch: dotsPerInch, columns: image.columns, rows: image.rows, ours: (median(seconds.ours), bytes.ours),
      cairo: (median(seconds.cairo), bytes.cairo))
  }
}
