/// Bits packed into bytes, first bit highest, and those bytes as base64 (RFC 4648): how a record keeps which test
/// examples were right. In Python: `numpy.unpackbits(numpy.frombuffer(base64.b64decode(text), "u1"))[:count]`.
enum Base64Bits {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bits: [Bool]) -> String {
    var bytes = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
    for (index, bit) in bits.enumerated() where bit { bytes[index / 8] |= 0x80 >> UInt8(index % 8) }
    return encode(bytes)
  }

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var word: UInt32 = 0
      for index in 0..<3 { word = word << 8 | UInt32(start + index < bytes.count ? bytes[start + index] : 0) }
      for position in 0..<4 {
        text.append(position <= group.count ? alphabet[Int(word >> UInt32(18 - 6 * position) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Just `count` bytes; nil when the text is not base64 of so many.
  static func decodeBytes(_ text: String, count: Int) -> [UInt8]? {
    guard count <= Int.max / 8, let bits = decode(text, count: count * 8) else { return nil }
    return (0..<count).map { index in bits[index * 8..<index * 8 + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) } }
  }

  /// The first `count` bits; nil when the text is not base64 of just so many.
  static func decode(_ text: String, count: Int) -> [Bool]? {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    let letters = Array(text.utf8)
    let byteCount = (count + 7) / 8
    guard letters.count == (byteCount + 2) / 3 * 4 else { return nil }
    var bits: [Bool] = []
    bits.reserveCapacity(count)
    for (index, letter) in letters.enumerated() {
      let value = values[Int(letter)]
      if value == 255 {
        guard letter == UInt8(ascii: "="), index >= letters.count - 2, bits.count >= count else { return nil }
        continue
      }
      for position in 0..<6 where bits.count < count { bits.append(value >> UInt8(5 - position) & 1 == 1) }
    }
    return bits.count == count ? bits : nil
  }
}
