internal import Charts
internal import PNGEncoding
internal import TextTools

/// Small images inside an SVG file.
enum ImageData {
  /// `image` as a `data:` URL of a PNG.
  static func pngDataURL(_ image: Mark.ImageMark) -> String {
    let png = PNGEncoder.encodeStored(
      image.pixels, columns: image.columns, rows: image.rows, channels: image.channels)
    return "data:image/png;base64," + Base64.encode(png)
  }
}
