/// Brackets and quotes as wide as a Chinese character, half of which is empty: no space stands beside that half.
enum FullWidth {
  static func opens(_ text: String) -> Bool { text.utf8.first ?? 0 >= 0xE3 && "「『（".contains(text.first ?? " ") }

  static func closes(_ text: String) -> Bool { text.utf8.last ?? 0 >= 0x80 && "」』）".contains(text.last ?? " ") }

  /// A letter of ASCII.
  static func isLatin(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  static func beginsWithHan(_ text: Substring) -> Bool { isHan(text.unicodeScalars.first) }

  static func endsInHan(_ text: Substring) -> Bool { isHan(text.unicodeScalars.last) }

  private static func isHan(_ scalar: Unicode.Scalar?) -> Bool { (0x4E00...0x9FFF).contains(scalar?.value ?? 0) }
}
