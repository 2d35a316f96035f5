internal import ContentHashing

/// The frame around each record of TensorFlow's files: `length` (8 bytes), masked CRC-32C of those eight, the data, masked
/// CRC-32C of the data; all little-endian.
enum RecordFrame {
  static let headerSize = 12
  static let trailerSize = 4
  /// A protobuf message is shorter than 2 GiB, so a longer record is none, whatever its checksum says.
  static let longest: UInt64 = 1 << 31

  /// The length that the header at `offset` says; nil where no whole header stands there or its checksum denies it.
  static func length(in bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64? {
    guard let length = bytes.littleEndian(UInt64.self, at: offset),
      let checksum = bytes.littleEndian(UInt32.self, at: offset + 8),
      CRC32C.maskedChecksum(of: bytes.part(offset, 8)) == checksum
    else { return nil }
    return length
  }
}
