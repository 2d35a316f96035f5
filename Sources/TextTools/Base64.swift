/// Bytes as text of 64 letters (RFC 4648, section 4), padded with `=`.
public enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// `bytes` on one line, four letters for three of them.
  public static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var word: UInt32 = 0
      for offset in 0..<3 { word = word << 8 | (offset < count ? UInt32(bytes[start + offset]) : 0) }
      for place in 0..<4 {
        text.append(place <= count ? alphabet[Int(word >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Just `count` bytes; nil when the text is not base64 of so many.
  public static func decode(_ text: String, count: Int) -> [UInt8]? {
    let letters = Array(text.utf8)
    guard count >= 0, letters.count == (count + 2) / 3 * 4 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 2)
    var word: UInt32 = 0
    let padding = letters.count / 4 * 3 - count
    for (index, letter) in letters.enumerated() {
      var value = UInt32(values[Int(letter)])
      // Padding stands where the last bytes are none, and nowhere else.
      guard (value == 255) == (index >= letters.count - padding) else { return nil }
      if value == 255 {
        guard letter == UInt8(ascii: "=") else { return nil }
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

  /// The value of each letter; 255 for what is none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()
}
