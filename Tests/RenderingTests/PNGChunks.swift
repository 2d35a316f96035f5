import CZlib

/// A PNG file cut into chunks whose checksums hold.
struct PNGChunks {
  private(set) var chunks: [(type: String, data: [UInt8])] = []

  init?(_ file: [UInt8]) {
    guard file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    var place = 8
    while place < file.count {
      guard place + 12 <= file.count else { return nil }
      let length = Int(Self.word(file, place))
      guard place + 12 + length <= file.count else { return nil }
      let content = Array(file[place + 4..<place + 8 + length])
      guard UInt32(truncatingIfNeeded: crc32(0, content, UInt32(content.count))) == Self.word(file, place + 8 + length)
      else {
        return nil
      }
      chunks.append((String(decoding: content.prefix(4), as: UTF8.self), Array(content.dropFirst(4))))
      place += 12 + length
    }
  }

  func first(_ type: String) -> [UInt8]? { chunks.first { $0.type == type }?.data }

  func all(_ type: String) -> [[UInt8]] { chunks.filter { $0.type == type }.map(\.data) }

  static func word(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
