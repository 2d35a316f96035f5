/// Text made safe for each language a report is written in. The words come out as they went in, whatever they hold.
///
/// All of it works on Unicode scalars, not characters: `<` followed by a combining mark is one `Character` that equals
/// no `"<"`, but a browser still sees the `<`.
public enum Escaping {
  /// For element contents and quoted attributes of HTML and XML. Characters that one of them forbids become U+FFFD.
  public static func xml(_ text: String) -> String {
    var text = text
    // By bytes, as a page holds megabytes of figures: what is to be escaped is ASCII, and the rest goes over in stretches.
    let (escaped, holdsForbidden) = text.withUTF8 { bytes in markup(bytes) }
    guard let escaped else { return holdsForbidden ? text.withoutForbidden : text }
    return holdsForbidden ? escaped.withoutForbidden : escaped
  }

  /// `bytes` with references for what is markup; nil where nothing is. Also tells whether there may be characters that are
  /// forbidden.
  private static func markup(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: String?, holdsForbidden: Bool) {
    var out: [UInt8] = []
    var start = 0
    var holdsForbidden = false
    for (index, byte) in bytes.enumerated() {
      let reference: StaticString
      switch byte {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      case UInt8(ascii: "'"): reference = "&#39;"
      case UInt8(ascii: "\r"): reference = "\n"
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): continue
      // C0 and DEL; and the leading bytes of C1, U+FDD0… and U+FFFE (EF), and of the noncharacters of other planes (F0…).
      case 0..<0x20, 0x7F, 0xC2, 0xEF, 0xF0...0xF4:
        holdsForbidden = true
        continue
      default: continue
      }
      if out.isEmpty { out.reserveCapacity(bytes.count + bytes.count / 8 + 16) }
      out.append(contentsOf: bytes[start..<index])
      reference.withUTF8Buffer { out.append(contentsOf: $0) }
      start = index + 1
    }
    guard start > 0 else { return (nil, holdsForbidden) }
    out.append(contentsOf: bytes[start...])
    return (String(decoding: out, as: UTF8.self), holdsForbidden)
  }

  /// For a cell of a GitHub-flavoured Markdown table, or a line of its text.
  public static func markdown(_ text: String) -> String {
    var out = ""
    for scalar in text.onOneLine.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "|", "~", "$", "#", "!":
        out += "\\"
        out.unicodeScalars.append(scalar)
      default: out.unicodeScalars.append(scalar.isNoncharacter ? "\u{FFFD}" : scalar)
      }
    }
    return out
  }

  /// One field of a CSV file (RFC 4180): quoted where it must be, and never a formula.
  ///
  /// A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a return; such a text gets an apostrophe in
  /// front, which spreadsheets read as "this is text". Numbers do not come through here.
  public static func csv(_ text: String) -> String {
    var field = text
    if let first = text.unicodeScalars.first, "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    {
      field = "'" + field
    }
    guard field.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) || field != trimmed(field)
    else { return field }
    var out = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in field.unicodeScalars {
      if scalar == "\"" { out.append("\"") }
      out.append(scalar)
    }
    out.append("\"")
    return String(out)
  }

  private static func trimmed(_ text: String) -> String {
    var slice = text[...]
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return String(slice)
  }
}

extension String {
  /// This text with U+FFFD for the control characters and noncharacters that markup may not hold.
  fileprivate var withoutForbidden: String {
    func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isNoncharacter || (scalar.value < 0x20 && scalar != "\t" && scalar != "\n")
        || (0x7F...0x9F).contains(scalar.value)
    }
    guard unicodeScalars.contains(where: isForbidden) else { return self }
    var out = UnicodeScalarView()
    for scalar in unicodeScalars { out.append(isForbidden(scalar) ? "\u{FFFD}" : scalar) }
    return String(out)
  }
}
