internal import CZlib

/// A PNG file being written, chunk by chunk (ISO/IEC 15948, 5.3).
struct PNGFile {
  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// - Parameter colorType: 0 grey, 2 RGB, 3 palette, 6 RGB and alpha; eight bits a sample.
  init(columns: Int, rows: Int, colorType: UInt8) {
    append("IHDR", Self.bigEndian(UInt32(columns)) + Self.bigEndian(UInt32(rows)) + [8, colorType, 0, 0, 0])
  }

  mutating func append(_ type: StaticString, _ data: [UInt8]) {
    bytes += Self.bigEndian(UInt32(data.count))
    let start = bytes.count
    type.withUTF8Buffer { bytes += $0 }
    bytes += data
    let checksum = bytes[start...].withUnsafeBytes { bytes in
      crc32(0, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(bytes.count))
    }
    bytes += Self.bigEndian(UInt32(truncatingIfNeeded: checksum))
  }

  mutating func append(_ text: PNGEncoder.Text) {
    if text.text.utf8.allSatisfy({ $0 < 0x80 }) {
      append("tEXt", Array(text.keyword.utf8) + [0] + Array(text.text.utf8))
    } else {
      // Not compressed, no language, no translated keyword.
      append("iTXt", Array(text.keyword.utf8) + [0, 0, 0, 0, 0] + Array(text.text.utf8))
    }
  }

  static func bigEndian(_ value: UInt32) -> [UInt8] {
    [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
  }
}
