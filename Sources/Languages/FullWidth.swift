/// Brackets and quotes as wide as a Chinese character, half of which is empty: no space stands beside that half.
enum FullWidth {
  static func opens(_ text: String) -> Bool { text.utf8.first ?? 0 >= 0xE3 && "「『（".contains(text.first ?? " ") }

  static func closes(_ text: String) -> Bool { text.utf8.last ?? 0 >= 0x80 && "」』）".contains(text.last ?? " ") }
}
