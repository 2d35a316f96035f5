/// Text as PDF objects write it.
enum PDFText {
  /// A string object: literal for ASCII, else UTF-16 in hexadecimal digits (ISO 32000-1, 7.9.2.2).
  static func string(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
      return "<FEFF" + text.utf16.map { hexadecimal($0) }.joined() + ">"
    }
    var result = "("
    for character in text {
      if character == "(" || character == ")" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result + ")"
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
