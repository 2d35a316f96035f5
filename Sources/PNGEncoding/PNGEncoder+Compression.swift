internal import CZlib

extension PNGEncoder {
  /// Figures are long runs of one colour between a few edges that stand nearly where they stood in the row above. zlib's
  /// lazy levels from 4 on look at every byte of a run twice. Level 3 keeps only the beginnings of long matches in its
  /// dictionary, and so misses some edges of the row above: a 1728×720 figure of 144 kB in 14 ms. Told to keep all, it
  /// makes 135 kB in 18 ms (level 4: 139 kB in 23 ms). Cairo's writer takes 49 ms for a larger file than either; but of
  /// larger images its files are smaller than the first way's: a 3600×1500 figure took the second 315 kB and 72 ms,
  /// level 4 322 kB and 92 ms, Cairo some 370 kB and 200 ms.
  static func compressed(_ bytes: [UInt8], keepsAll: Bool) throws(PNGError) -> [UInt8] {
    var stream = z_stream()
    var status = deflateInit2_(
      &stream, 3, Z_DEFLATED, 15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw PNGError(description: "zlib could not start compressing: status \(status)") }
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
      throw PNGError(description: "zlib could not compress an image: status \(status)")
    }
    return result
  }

  /// A zlib stream (RFC 1950) of stored blocks (RFC 1951, 3.2.4).
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    var start = 0
    repeat {
      let end = min(start + 65_535, bytes.count)
      let length = UInt16(end - start)
      result.append(end == bytes.count ? 1 : 0)
      result += [UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)]
      result += bytes[start..<end]
      start = end
    } while start < bytes.count
    let checksum = bytes.withUnsafeBufferPointer { adler32_z(1, $0.baseAddress, $0.count) }
    return result + PNGFile.bigEndian(UInt32(truncatingIfNeeded: checksum))
  }
}
