import ContentHashing

/// A record in TensorFlow's frame, its checksums right; `length` may lie.
func framed(length: UInt64, data: [UInt8]) -> [UInt8] {
  func bytes(_ number: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: number.littleEndian) { Array($0) } }
  func checksum(_ data: [UInt8]) -> [UInt8] { bytes(data.withUnsafeBytes { CRC32C.maskedChecksum(of: $0) }) }
  return bytes(length) + checksum(bytes(length)) + data + checksum(data)
}

/// An `Event` of a step that says that a program begins.
func restart(at step: UInt8) -> [UInt8] {
  let event: [UInt8] = [0x09, 0, 0, 0, 0, 0, 0, 0, 0x40, 0x10, step, 0x3a, 0x02, 0x08, 0x01]
  return framed(length: UInt64(event.count), data: event)
}
