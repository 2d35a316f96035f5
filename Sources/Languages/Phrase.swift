/// A text with blanks, `{name}` each, that a sentence's values are put into.
public struct Phrase: Sendable, Hashable, ExpressibleByStringLiteral {
  public var pattern: String

  public init(_ pattern: String) { self.pattern = pattern }

  public init(stringLiteral pattern: String) { self.pattern = pattern }

  /// The text with its blanks filled. Values are put in as they are: braces in them stay braces.
  public func callAsFunction(_ values: KeyValuePairs<String, String>) -> String {
    var out = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      if let close = inside.firstIndex(of: "}"), let value = values.first(where: { $0.key == inside[..<close] })?.value
      {
        out += value
        rest = inside[inside.index(after: close)...]
      } else {
        out += "{"
        rest = inside
      }
    }
    return out + rest
  }

  /// Names of the blanks, in order, each once.
  public var blanks: [String] {
    var names: [String] = []
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
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
