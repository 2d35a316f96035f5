/// Text made safe for each language a report is written in. The words come out as they went in, whatever they hold.
///
/// All of it works on Unicode scalars, not characters: `<` followed by a combining mark is one `Character` that equals
/// no `"<"`, but a browser still sees the `<`.
public enum Escaping {
  /// For element contents and quoted attributes of HTML and XML. Characters that one of them forbids become U+FFFD.
  public static func xml(_ text: String) -> String {
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
      case _ where scalar.isNoncharacter || scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        out.append("\u{FFFD}")
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// For a cell of a GitHub-flavoured Markdown table, or a line of its text.
  public static func markdown(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.onOneLine.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\\", "`", "*", "_", "{", "}", "[", "]", "|", "~", "$", "#", "!":
        out.append("\\")
        out.append(scalar)
      default: out.append(scalar.isNoncharacter ? "\u{FFFD}" : scalar)
      }
    }
    return String(out)
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
