internal import CZlib
internal import Charts

/// Writes PNG files (ISO/IEC 15948). Cairo's own writer knows neither resolution nor text and takes several times as long.
enum PNGEncoder {
  /// Cairo's pixels: 32-bit native words `0xAARRGGBB`, colours multiplied by alpha.
  struct Image {
    var pixels: UnsafeRawBufferPointer
    /// Bytes from a row to the next.
    var stride: Int
    var columns: Int
    var rows: Int
    /// The alpha bits mean nothing.
    var isOpaque: Bool
  }

  /// A text chunk.
  struct Text: Equatable {
    /// 1 to 79 Latin characters; PNG knows Title, Author, Description, Copyright, Creation Time, Software and more.
    var keyword: String
    var text: String
  }

  /// - Parameter dotsPerInch: for pHYs.
  /// - Throws: `ChartError` `backend` when zlib fails, which it does only when memory runs out.
  static func encode(_ image: Image, dotsPerInch: Double, texts: [Text]) throws(ChartError) -> [UInt8] {
    let samples = PNGSamples(image)
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    var header = bigEndian(UInt32(image.columns)) + bigEndian(UInt32(image.rows))
    header += [8, samples.colorType.rawValue, 0, 0, 0]
    append("IHDR", header, to: &file)
    // Perceptual intent; cairo's colours are sRGB as ours are.
    append("sRGB", [0], to: &file)
    // Pixels a metre.
    let density = bigEndian(UInt32((dotsPerInch / 0.0254).rounded()))
    append("pHYs", density + density + [1], to: &file)
    for text in texts { append(text, to: &file) }
    if !samples.palette.isEmpty {
      append(
        "PLTE", samples.palette.flatMap { [UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)] }, to: &file)
      if !image.isOpaque { append("tRNS", samples.palette.map { UInt8($0 >> 24) }, to: &file) }
    }
    append("IDAT", try compressed(samples.bytes, keepsAll: image.rows * image.columns > 1_500_000), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  /// What a figure's file says of it.
  static func texts(of metadata: Drawing.Metadata) -> [Text] {
    let pairs = [
      ("Title", metadata.title), ("Author", metadata.author), ("Description", metadata.description),
      ("Software", metadata.creator), (RecordIdentities.key, metadata.records.joined(separator: " ")),
    ]
    return pairs.filter { !$0.1.isEmpty }.map { Text(keyword: $0.0, text: $0.1) }
  }

  private static func append(_ text: Text, to file: inout [UInt8]) {
    if text.text.utf8.allSatisfy({ $0 < 0x80 }) {
      append("tEXt", Array(text.keyword.utf8) + [0] + Array(text.text.utf8), to: &file)
    } else {
      // Not compressed, no language, no translated keyword.
      append("iTXt", Array(text.keyword.utf8) + [0, 0, 0, 0, 0] + Array(text.text.utf8), to: &file)
    }
  }

  private static func append(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
    file += bigEndian(UInt32(data.count))
    let start = file.count
    file += Array(type.utf8)
    file += data
    let checksum = file[start...].withUnsafeBytes { bytes in
      crc32(0, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(bytes.count))
    }
    file += bigEndian(UInt32(truncatingIfNeeded: checksum))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
  }

  /// Figures are long runs of one colour between a few edges that stand nearly where they stood in the row above. zlib's
  /// lazy levels from 4 on look at every byte of a run twice. Level 3 keeps only the beginnings of long matches in its
  /// dictionary, and so misses some edges of the row above: a 1728×720 figure of 144 kB in 14 ms. Told to keep all, it
  /// makes 135 kB in 18 ms (level 4: 139 kB in 23 ms). Cairo's writer takes 49 ms for a larger file than either; but of
  /// larger images its files are smaller than the first way's: a 3600×1500 figure took the second 315 kB and 72 ms,
  /// level 4 322 kB and 92 ms, Cairo some 370 kB and 200 ms.
  private static func compressed(_ bytes: [UInt8], keepsAll: Bool) throws(ChartError) -> [UInt8] {
    var stream = z_stream()
    var status = deflateInit2_(
      &stream, 3, Z_DEFLATED, 15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw ChartError(.backend, "zlib could not start compressing: status \(status)") }
    defer { deflateEnd(&stream) }
    if keepsAll { deflateTune(&stream, 8, 258, 258, 16) } else { deflateTune(&stream, 8, 64, 258, 128) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    let result = bytes.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        status = deflate(&stream, Z_FINISH)
        count = Int(stream.total_out)
      }
    }
    guard status == Z_STREAM_END else {
      throw ChartError(.backend, "zlib could not compress an image: status \(status)")
    }
    return result
  }
}
