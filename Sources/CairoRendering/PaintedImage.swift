public import Charts
internal import PNGEncoding

/// A drawing in pixels, to be made a file of.
///
/// Any thread may have it: nothing paints on the surface any more, and the last owner gives it back.
public final class PaintedImage: @unchecked Sendable {
  /// Owns the pixels.
  let surface: CairoSurface
  let image: PNGEncoder.Image
  private let dotsPerInch: Double
  private let texts: [PNGEncoder.Text]

  init(surface: CairoSurface, image: PNGEncoder.Image, dotsPerInch: Double, texts: [PNGEncoder.Text]) {
    self.surface = surface
    self.image = image
    self.dotsPerInch = dotsPerInch
    self.texts = texts
  }

  /// The bytes of a PNG file.
  ///
  /// - Throws: `ChartError` `backend` when memory runs out.
  public func png() throws(ChartError) -> [UInt8] {
    try PNGEncoder.file(image, dotsPerInch: dotsPerInch, texts: texts)
  }
}
