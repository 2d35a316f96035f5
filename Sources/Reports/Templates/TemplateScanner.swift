/// The tags of a mustache text, with their lines.
struct TemplateScanner {
  enum Form: Equatable { case variable, unescaped, section, inverted, close, partial, inheritance, pragma }

  struct Tag: Equatable {
    var form: Form
    var name: String
    /// Functions around the name, outermost first, such as `uppercased` in `{{uppercased(title)}}`.
    var transforms: [String] = []
    /// Counted from 1.
    var line: Int
  }

  /// The tags of `source` in order, comments and delimiter changes left out.
  ///
  /// - Throws: `ReportError` for a tag that is not closed.
  static func tags(in source: String, file: String) throws(ReportError) -> [Tag] {
    let text = Array(source.unicodeScalars)
    var open = Array("{{".unicodeScalars)
    var close = Array("}}".unicodeScalars)
    var tags: [Tag] = []
    var line = 1
    var index = 0
    while index < text.count {
      guard matches(open, text, index) else {
        if text[index] == "\n" { line += 1 }
        index += 1
        continue
      }
      let start = index + open.count
      let isTriple = open == Array("{{".unicodeScalars) && start < text.count && text[start] == "{"
      let end = isTriple ? [Unicode.Scalar("}")] + close : close
      guard let stop = (start..<text.count).first(where: { matches(end, text, $0) }) else {
        throw ReportError(
          .templateSyntax, file: file, line: line, "a tag is opened but not closed, expected \(string(end))")
      }
      let body = string(text[(start + (isTriple ? 1 : 0))..<stop])
      if body.unicodeScalars.first == "=" {
        let parts = body.dropFirst().drop { $0 == " " }.split { $0 == " " || $0 == "=" }
        guard parts.count == 2 else {
          throw ReportError(
            .templateSyntax, file: file, line: line,
            "delimiters \"\(body)\" are not two words, expected something like {{=<% %>=}}")
        }
        (open, close) = (Array(parts[0].unicodeScalars), Array(parts[1].unicodeScalars))
      } else if let tag = tag(body, isTriple: isTriple, line: line) {
        tags.append(tag)
      }
      line += text[index..<stop].count { $0 == "\n" }
      index = stop + end.count
    }
    return tags
  }

  private static func tag(_ body: String, isTriple: Bool, line: Int) -> Tag? {
    var name = trimmed(body)
    var form = isTriple ? Form.unescaped : .variable
    if !isTriple, let sigil = name.first {
      let forms: [Character: Form] = [
        "#": .section, "^": .inverted, "/": .close, "&": .unescaped, ">": .partial, "<": .inheritance,
        "$": .inheritance, "%": .pragma,
      ]
      if sigil == "!" { return nil }
      if let special = forms[sigil] {
        form = special
        name = trimmed(String(name.dropFirst()))
      }
    }
    var transforms: [String] = []
    while name.hasSuffix(")"), let bracket = name.firstIndex(of: "(") {
      transforms.append(String(name[..<bracket]))
      name = String(name[name.index(after: bracket)...].dropLast())
    }
    return Tag(form: form, name: name, transforms: transforms, line: line)
  }

  private static func matches(_ pattern: [Unicode.Scalar], _ text: [Unicode.Scalar], _ index: Int) -> Bool {
    index + pattern.count <= text.count && text[index..<(index + pattern.count)].elementsEqual(pattern)
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func trimmed(_ text: String) -> String {
    var slice = text[...]
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return String(slice)
  }
}
