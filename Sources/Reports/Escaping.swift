/// Text made safe for each language a report is written in. The words come out as they went in, whatever they hold.
///
/// All of it works on Unicode scalars, not characters: `<` followed by a combining mark is one `Character` that equals
/// no `"<"`, but a browser still sees the `<`.
enum Escaping {
  /// For element contents and quoted attributes of HTML. Characters that HTML forbids become U+FFFD.
  static func html(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "'": out.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n": out.append(scalar)
      case "\r": out.append("\n")
      default: out.append(isControl(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(out)
  }

  /// For a cell of a GitHub-flavoured Markdown table, or a line of its text.
  static func markdown(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in oneLine(text).unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\\", "`", "*", "_", "{", "}", "[", "]", "|", "~", "$", "#", "!":
        out.append("\\")
        out.append(scalar)
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// One field of a CSV file (RFC 4180): quoted where it must be, and never a formula.
  ///
  /// A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a return; such a text gets an apostrophe in
  /// front, which spreadsheets read as "this is text". Numbers do not come through here.
  static func csv(_ text: String) -> String {
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

  /// The text with line breaks, tabs and other control characters turned into single spaces.
  static func oneLine(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if isControl(scalar) || scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == "\u{2028}"
        || scalar == "\u{2029}"
      {
        pendingSpace = !out.isEmpty
      } else {
        if pendingSpace { out.append(" ") }
        pendingSpace = false
        out.append(scalar)
      }
    }
    return String(out)
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\r") || (0x7F...0x9F).contains(scalar.value)
      || (scalar.value & 0xFFFE) == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
  }

  private static func trimmed(_ text: String) -> String {
    var slice = text[...]
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return String(slice)
  }
}
