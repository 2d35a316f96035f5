internal import CHashing

/// CRC-32C (Castagnoli; RFC 3720, appendix B.4), which guards the records of TensorBoard's event files.
public enum CRC32C {
  /// The checksum of `bytes`; 0 of none.
  public static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    bytes.baseAddress.map { curves_crc32c($0, bytes.count) } ?? 0
  }

  /// The checksum as it is stored beside what it guards: turned by 15 bits and moved, since the checksum of data that
  /// hold their own checksum is worthless (TensorFlow's and LevelDB's `crc32c::Mask`).
  public static func maskedChecksum(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    let checksum = checksum(of: bytes)
    return ((checksum >> 15) | (checksum << 17)) &+ 0xa282_ead8
  }
}
