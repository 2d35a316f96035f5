/// Letters that set the panels of a figure apart.
enum PanelLetters {
  /// `(a)` … `(z)`, `(aa)`, …
  static func letter(_ index: Int) -> String {
    var index = index
    var text = ""
    repeat {
      text = String(UnicodeScalar(UInt8(97 + index % 26))) + text
      index = index / 26 - 1
    } while index >= 0
    return "(\(text))"
  }
}
