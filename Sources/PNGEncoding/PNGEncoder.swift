/// Writes PNG files (ISO/IEC 15948). Cairo's own writer knows neither resolution nor text and takes several times as long.
public enum PNGEncoder {
  /// - Parameter dotsPerInch: for pHYs.
  /// - Throws: `PNGError` when zlib fails, which it does only when memory runs out.
  public static func encode(_ image: Image, dotsPerInch: Double, texts: [Text]) throws(PNGError) -> [UInt8] {
    let samples = PNGSamples(image)
    var file = PNGFile(columns: image.columns, rows: image.rows, colorType: samples.colorType.rawValue)
    // Perceptual intent; cairo's colours are sRGB as ours are.
    file.append("sRGB", [0])
    // Pixels a metre.
    let density = PNGFile.bigEndian(UInt32((dotsPerInch / 0.0254).rounded()))
    file.append("pHYs", density + density + [1])
    for text in texts { file.append(text) }
    if !samples.palette.isEmpty {
      file.append("PLTE", samples.palette.flatMap { [UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)] })
      if !image.isOpaque { file.append("tRNS", samples.palette.map { UInt8($0 >> 24) }) }
    }
    file.append("IDAT", try compressed(samples.bytes, keepsAll: image.rows * image.columns > 1_500_000))
    file.append("IEND", [])
    return file.bytes
  }

  /// A small image, stored and not compressed: its bytes are then the same whatever zlib's version, and a test image of
  /// 28×28 has 784 samples.
  ///
  /// - Parameters:
  ///   - samples: `[rows, columns, channels]`, row-major.
  ///   - channels: 1 grey or 3 RGB.
  public static func encodeStored(_ samples: [UInt8], columns: Int, rows: Int, channels: Int) -> [UInt8] {
    precondition(channels == 1 || channels == 3, "\(channels) channels, expected 1 or 3")
    precondition(samples.count == columns * rows * channels, "\(samples.count) samples for \(columns)×\(rows)")
    var lines: [UInt8] = []
    let length = columns * channels
    lines.reserveCapacity((length + 1) * rows)
    for row in 0..<rows {
      // No filter.
      lines.append(0)
      lines += samples[row * length..<(row + 1) * length]
    }
    var file = PNGFile(columns: columns, rows: rows, colorType: channels == 1 ? 0 : 2)
    file.append("IDAT", stored(lines))
    file.append("IEND", [])
    return file.bytes
  }
}
