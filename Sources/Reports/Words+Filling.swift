extension Words {
  /// `text` with each `{name}` replaced by its value. Values are put in as they are: braces in them stay braces.
  ///
  /// A name without a value stays as it stands, for texts that show braces themselves.
  static func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    var out = ""
    var rest = text[...]
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

  /// Every text by its field's name, for templates and tests.
  var byName: [(name: String, text: String)] {
    Mirror(reflecting: self).children.compactMap { child in
      guard let name = child.label, let text = child.value as? String else { return nil }
      return (name, text)
    }
  }
}
