internal import CZlib

/// The records of a file in LevelDB's log format (github.com/google/leveldb, doc/log_format.md), as W&B and SwanLab write
/// it: blocks of 32 KiB, in them fragments of `checksum` (4 bytes), `length` (2), `type` (1: whole, 2: first, 3: middle,
/// 4: last) and the data. The checksum is zlib's CRC-32 of type and data, not LevelDB's masked CRC-32C. Seven bytes of the
/// first block are the file's own header.
struct LogBlocks {
  static let fileHeaderSize = 7
  private static let fragmentHeaderSize = 7
  private static let blockSize = 32_768

  private let bytes: UnsafeRawBufferPointer
  private var offset = fileHeaderSize
  /// The fragments so far of a record of several.
  private var parts: [UInt8] = []
  private var isInRecord = false
  private(set) var records = 0
  /// Why reading ended before the file did, in one line without the file's name.
  private(set) var damage: String?

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Calls `body` with each record until the end, a damage, or a record that `body` refuses.
  ///
  /// - Parameter body: Returns what is wrong with the record, or nil. The bytes are gone when it has returned.
  mutating func forEach(_ body: (UnsafeRawBufferPointer) -> String?) {
    while damage == nil, let fragment = nextFragment() {
      let refusal: String?
      switch (fragment.type, isInRecord) {
      case (1, false): refusal = body(fragment.data)
      case (2, false), (3, true):
        parts.append(contentsOf: fragment.data)
        isInRecord = true
        continue
      case (4, true):
        parts.append(contentsOf: fragment.data)
        refusal = parts.withUnsafeBytes(body)
        parts.removeAll(keepingCapacity: true)
        isInRecord = false
      default: refusal = "a part of a record stands there alone"
      }
      if let refusal {
        setDamage(refusal, at: fragment.start)
      } else {
        records += 1
      }
    }
    if damage == nil, isInRecord { setDamage("the last record is cut short", at: bytes.count) }
  }

  private mutating func nextFragment() -> (type: UInt8, start: Int, data: UnsafeRawBufferPointer)? {
    let rest = Self.blockSize - offset % Self.blockSize
    // A header does not stand across blocks; zeros fill the place.
    if rest < Self.fragmentHeaderSize { offset += rest }
    guard offset < bytes.count else { return nil }
    guard let checksum = bytes.littleEndian(UInt32.self, at: offset),
      let length = bytes.littleEndian(UInt16.self, at: offset + 4),
      let type = bytes.littleEndian(UInt8.self, at: offset + 6)
    else {
      setDamage("the last record is cut short", at: offset)
      return nil
    }
    let start = offset + Self.fragmentHeaderSize
    guard Int(length) <= bytes.count - start else {
      setDamage("the last record is cut short", at: offset)
      return nil
    }
    let guarded = bytes.part(offset + 6, Int(length) + 1)
    let actual = guarded.baseAddress.map {
      crc32(0, $0.assumingMemoryBound(to: UInt8.self), UInt32(guarded.count))
    }
    guard actual == UInt(checksum) else {
      setDamage("the record there does not agree with its checksum", at: offset)
      return nil
    }
    defer { offset = start + Int(length) }
    return (type, offset, bytes.part(start, Int(length)))
  }

  private mutating func setDamage(_ what: String, at offset: Int) {
    damage = "damaged at byte \(offset), \(what); read the \(records) records before it"
  }
}
