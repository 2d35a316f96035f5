/// An image's samples as PNG lays them out: a filter byte, then the row.
struct PNGSamples {
  enum ColorType: UInt8 { case rgb = 2, palette = 3, rgba = 6 }

  private(set) var colorType: ColorType
  /// `0xAARRGGBB`, alpha not multiplied in; empty unless the image has at most 256 colours.
  private(set) var palette: [UInt32]
  private(set) var bytes: [UInt8]

  init(_ image: PNGEncoder.Image) {
    if let indexed = PNGSamples(indexing: image) {
      self = indexed
      return
    }
    palette = []
    colorType = image.isOpaque ? .rgb : .rgba
    let channels = image.isOpaque ? 3 : 4
    let rowLength = 1 + image.columns * channels
    bytes = [UInt8](unsafeUninitializedCapacity: rowLength * image.rows) { buffer, count in
      for row in 0..<image.rows {
        var place = row * rowLength
        // No filter: figures are runs of one colour, which the filters only break up.
        buffer[place] = 0
        place += 1
        let line = UnsafeRawBufferPointer(
          rebasing: image.pixels[row * image.stride..<row * image.stride + image.columns * 4])
        for column in 0..<image.columns {
          var pixel = line.loadUnaligned(fromByteOffset: column * 4, as: UInt32.self)
          if !image.isOpaque { pixel = Self.straight(pixel) }
          buffer[place] = UInt8(truncatingIfNeeded: pixel >> 16)
          buffer[place + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
          buffer[place + 2] = UInt8(truncatingIfNeeded: pixel)
          if channels == 4 { buffer[place + 3] = UInt8(truncatingIfNeeded: pixel >> 24) }
          place += channels
        }
      }
      count = rowLength * image.rows
    }
  }

  /// Nil when the image has more than 256 colours.
  private init?(indexing image: PNGEncoder.Image) {
    var indices: [UInt32: UInt8] = [:]
    var colors: [UInt32] = []
    var samples: [UInt8] = []
    samples.reserveCapacity((1 + image.columns) * image.rows)
    var (lastPixel, lastIndex): (UInt32?, UInt8) = (nil, 0)
    for row in 0..<image.rows {
      samples.append(0)
      for column in 0..<image.columns {
        var pixel = image.pixels.loadUnaligned(fromByteOffset: row * image.stride + column * 4, as: UInt32.self)
        if image.isOpaque { pixel |= 0xFF00_0000 }
        if pixel != lastPixel {
          if let known = indices[pixel] {
            lastIndex = known
          } else {
            guard colors.count < 256 else { return nil }
            lastIndex = UInt8(colors.count)
            indices[pixel] = lastIndex
            colors.append(Self.straight(pixel))
          }
          lastPixel = pixel
        }
        samples.append(lastIndex)
      }
    }
    colorType = .palette
    palette = colors
    bytes = samples
  }

  /// `pixel` with its colours no longer multiplied by alpha, rounded.
  private static func straight(_ pixel: UInt32) -> UInt32 {
    let alpha = pixel >> 24
    guard alpha != 255 else { return pixel }
    guard alpha != 0 else { return 0 }
    func divided(_ shift: UInt32) -> UInt32 { min(255, ((pixel >> shift & 255) * 255 + alpha / 2) / alpha) << shift }
    return alpha << 24 | divided(16) | divided(8) | divided(0)
  }
}
