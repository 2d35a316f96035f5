/// What people read of a page: text between tags, and the attributes that are read out.
enum PageText {
  private static let readAttributes = ["aria-label", "alt", "title", "data-label", "data-toggle-label"]

  static func texts(of page: String) -> [String] {
    var texts: [String] = []
    var rest = page[...]
    while let open = rest.firstIndex(of: "<") {
      texts.append(unescaped(rest[..<open]))
      let tag = rest[rest.index(after: open)...].prefix { $0 != ">" }
      for name in readAttributes {
        guard let start = tag.firstRange(of: " \(name)=\"") else { continue }
        texts.append(unescaped(tag[start.upperBound...].prefix { $0 != "\"" }))
      }
      rest = rest[tag.endIndex...].dropFirst()
      // Style sheets and scripts are not read, nor are commands and file names.
      for element in ["style", "script", "code", "pre", "metadata"] where tag == element || tag.hasPrefix(element + " ")
      {
        guard !tag.hasSuffix("/"), let end = rest.firstRange(of: "</\(element)>") else { continue }
        rest = rest[end.upperBound...]
      }
    }
    return texts.filter { $0.contains { !$0.isWhitespace } }
  }

  private static func unescaped(_ text: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(String(text)) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}
