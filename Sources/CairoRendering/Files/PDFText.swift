/// Text as PDF objects write it.
enum PDFText {
  /// A string object: literal for ASCII, else UTF-16 in hexadecimal digits (ISO 32000-1, 7.9.2.2).
  ///
  /// - Complexity: linear in the text's length.
  static func string(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return hexadecimal(text) }
    var bytes: [UInt8] = [UInt8(ascii: "(")]
    for byte in text.utf8 {
      if "()\\".utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: ")"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes = Array("<FEFF".utf8)
    bytes.reserveCapacity(4 * text.utf16.count + 6)
    for unit in text.utf16 {
      for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
    }
    bytes.append(UInt8(ascii: ">"))
    return String(decoding: bytes, as: UTF8.self)
  }
}
