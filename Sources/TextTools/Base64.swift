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
    guard count >= 0, text.utf8.count == (count + 2) / 3 * 4 else { return nil }
    var text = text
    return text.withUTF8 { letters in
      var isSound = true
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        isSound = decode(letters, into: buffer[..<count])
        initialized = isSound ? count : 0
      }
      return isSound ? bytes : nil
    }
  }

  /// Four letters at a time, all of them whole but the last.
  private static func decode(
    _ letters: UnsafeBufferPointer<UInt8>, into bytes: Slice<UnsafeMutableBufferPointer<UInt8>>
  ) -> Bool {
    values.withUnsafeBufferPointer { values in
      var seen: UInt8 = 0
      var (letter, byte) = (0, 0)
      func next() -> UInt32 {
        let value = values[Int(letters[letter])]
        letter += 1
        seen |= value
        return UInt32(value)
      }
      let base = bytes.base
      while byte + 3 <= bytes.count {
        let word = next() << 18 | next() << 12 | next() << 6 | next()
        base[byte] = UInt8(truncatingIfNeeded: word >> 16)
        base[byte + 1] = UInt8(truncatingIfNeeded: word >> 8)
        base[byte + 2] = UInt8(truncatingIfNeeded: word)
        byte += 3
      }
      let rest = bytes.count - byte
      if rest > 0 {
        // Padding stands where the last bytes are none, and nowhere else.
        var word = next() << 18 | next() << 12
        if rest == 2 { word |= next() << 6 }
        base[byte] = UInt8(truncatingIfNeeded: word >> 16)
        if rest == 2 { base[byte + 1] = UInt8(truncatingIfNeeded: word >> 8) }
        guard letters[letter...].allSatisfy({ $0 == UInt8(ascii: "=") }) else { return false }
      }
      return seen < 64
    }
  }

  /// The value of each letter; 255 for what is none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()
}
