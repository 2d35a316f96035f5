/// A text with blanks, `{name}` each, that a sentence's values are put into. `{n:seed|seeds}` is the first word where the
/// value of `n` is 1, else the second.
public struct Phrase: Sendable, Hashable, ExpressibleByStringLiteral {
  public var pattern: String

  public init(_ pattern: String) { self.pattern = pattern }

  public init(stringLiteral pattern: String) { self.pattern = pattern }

  /// The text with its blanks filled. Values are put in as they are: braces in them stay braces. Beside a bracket or quote
  /// of full width, which brings its own room, the pattern's blank goes; between a Chinese character of the pattern and a
  /// Latin letter of the value there is one.
  public func callAsFunction(_ values: KeyValuePairs<String, String>) -> String {
    var out = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      if let close = inside.firstIndex(of: "}"), let text = Self.fill(inside[..<close], values) {
        if FullWidth.opens(text), out.utf8.last == 0x20 { out.removeLast() }
        if FullWidth.endsInHan(out[...]), FullWidth.isLatin(text.utf8.first) { out += " " }
        out += text
        rest = inside[inside.index(after: close)...]
        if FullWidth.closes(text), rest.utf8.first == 0x20 { rest.removeFirst() }
        if FullWidth.isLatin(text.utf8.last), FullWidth.beginsWithHan(rest) { out += " " }
      } else {
        out += "{"
        rest = inside
      }
    }
    return out + rest
  }

  private static func fill(_ blank: Substring, _ values: KeyValuePairs<String, String>) -> String? {
    let parts = blank.split(separator: ":", maxSplits: 1)
    guard let name = parts.first, let value = values.first(where: { $0.key == name })?.value else { return nil }
    guard parts.count > 1 else { return value }
    let words = parts[1].split(separator: "|", omittingEmptySubsequences: false)
    return String(value == "1" ? words[0] : words[words.count - 1])
  }

  /// Names of the blanks, in order, each once.
  public var blanks: [String] {
    var names: [String] = []
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close].prefix { $0 != ":" })
      if !names.contains(name) { names.append(name) }
      rest = rest[rest.index(after: close)...]
    }
    return names
  }
}

extension Phrase: Codable {
  public init(from decoder: any Decoder) throws { pattern = try decoder.singleValueContainer().decode(String.self) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(pattern)
  }
}
