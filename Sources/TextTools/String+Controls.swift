extension Unicode.Scalar {
  /// Whether this is a control character of C0 or C1, or one of the two other line ends, U+2028 and U+2029.
  public var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
  }

  /// Whether this is one of the 66 code points that Unicode sets aside for no character, such as U+FFFF and U+FDD0.
  public var isNoncharacter: Bool {
    (value & 0xFFFE) == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }

  /// Whether this changes the direction of the text around it without being seen: the embeddings, overrides and
  /// isolates of Unicode's bidirectional algorithm (UAX #9), with which a name can show as another.
  public var isBidirectionalControl: Bool {
    (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}

extension String {
  /// This text on one line for people to read: each run of control characters, line ends and tabs is one space, none at
  /// the beginning.
  public var onOneLine: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var line = UnicodeScalarView()
    var spaceIsDue = false
    for scalar in unicodeScalars {
      if scalar.isControl {
        spaceIsDue = !line.isEmpty
      } else {
        if spaceIsDue { line.append(" ") }
        spaceIsDue = false
        line.append(scalar)
      }
    }
    return String(line)
  }

  /// This text for messages and tables of a terminal: what would break the line, move the cursor, colour what follows or
  /// turn its direction is written as an escape, `\n` or `\u{202E}`, so that a reader sees what is there.
  public var showingControls: String {
    guard unicodeScalars.contains(where: { $0.isControl || $0.isNoncharacter || $0.isBidirectionalControl }) else {
      return self
    }
    var shown = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": shown += #"\n"#
      case "\r": shown += #"\r"#
      case "\t": shown += #"\t"#
      case _ where scalar.isControl || scalar.isNoncharacter || scalar.isBidirectionalControl:
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// This text with U+FFFD in place of each noncharacter, for formats and libraries that refuse them.
  public var withoutNoncharacters: String {
    guard unicodeScalars.contains(where: \.isNoncharacter) else { return self }
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.isNoncharacter ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }
}
