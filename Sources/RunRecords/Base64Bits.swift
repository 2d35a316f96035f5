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
    let letters = Array(text.utf8)
    guard letters.count == (count + 2) / 3 * 4 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 2)
    var word: UInt32 = 0
    for (index, letter) in letters.enumerated() {
      var value = UInt32(values[Int(letter)])
      if value == 255 {
        // Padding, and only where the last bytes are none.
        guard letter == UInt8(ascii: "="), index >= letters.count - (letters.count / 4 * 3 - count) else { return nil }
        value = 0
      }
      word = word << 6 | value
      if index % 4 == 3 {
        bytes.append(UInt8(truncatingIfNeeded: word >> 16))
        bytes.append(UInt8(truncatingIfNeeded: word >> 8))
        bytes.append(UInt8(truncatingIfNeeded: word))
      }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// The first `count` bits; nil when the text is not base64 of just so many.
  static func decode(_ text: String, count: Int) -> [Bool]? {
    guard let bytes = decodeBytes(text, count: (count + 7) / 8) else { return nil }
    return (0..<count).map { bytes[$0 / 8] >> UInt8(7 - $0 % 8) & 1 == 1 }
  }

  /// The value of each letter; 255 for what is none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()
}
