internal import TextTools

/// Checks a template's tags against the context that a report offers. The engine prints nothing for a name it does not
/// know, so a typing error would go unseen.
struct TemplateChecker {
  var file: String
  /// Scopes from the outermost; a name is looked up from the innermost, as mustache does.
  private var scopes: [[TemplateTag]]
  /// Templates that may be put into others, by name.
  private var parts: [String: String] = [:]
  private var open: [(tag: TemplateScanner.Tag, pushesScope: Bool, isTexts: Bool)] = []

  private init(file: String, context: [TemplateTag]) {
    self.file = file
    self.scopes = [context]
  }

  /// - Throws: `ReportError` with file and line for the first tag that is unknown, misused or not closed.
  static func check(
    _ source: String, file: String, context: [TemplateTag], parts: [String: String] = [:]
  ) throws(ReportError) {
    var checker = TemplateChecker(file: file, context: context)
    checker.parts = parts
    for tag in try TemplateScanner.tags(in: source, file: file) { try checker.take(tag) }
    if let last = checker.open.last {
      throw ReportError(
        .templateSyntax, file: file, line: last.tag.line,
        "section \"\(last.tag.name)\" is not closed, expected {{/\(last.tag.name)}}")
    }
  }

  private mutating func take(_ tag: TemplateScanner.Tag) throws(ReportError) {
    switch tag.form {
    case .pragma: return
    case .partial: try part(tag)
    case .inheritance:
      throw error(
        .unknownTag, tag, "\"\(tag.name)\" is inherited, but templates here inherit nothing, expected {{> part}}")
    case .close: try close(tag)
    case .variable, .unescaped:
      try checkTransforms(tag)
      if isOfSequence(tag) { return }
      let kind = try resolve(tag)
      if !tag.transforms.isEmpty { return }
      switch kind {
      case .text, .markup, .flag: return
      case .texts, .list, .object:
        throw error(
          .unknownTag, tag,
          "\"\(tag.name)\" is \(article(kind.word)), expected a section {{#\(tag.name)}}…{{/\(tag.name)}}")
      }
    case .section, .inverted:
      try checkTransforms(tag)
      if isOfSequence(tag) {
        open.append((tag, false, false))
        return
      }
      let kind = try resolve(tag)
      let children = tag.form == .section && tag.transforms.allSatisfy { $0 == "reversed" } ? kind.children : nil
      if let children { scopes.append(children) }
      var isTexts = false
      if case .texts = kind { isTexts = true }
      open.append((tag, children != nil, isTexts))
    }
  }

  /// A part must find all its tags where it is put in.
  private mutating func part(_ tag: TemplateScanner.Tag) throws(ReportError) {
    guard let source = parts[tag.name] else {
      let known = parts.keys.sorted().map { "{{> \($0)}}" }.joined(separator: ", ")
      throw error(.unknownTag, tag, "unknown part \"\(tag.name)\", expected one of \(known)")
    }
    do {
      for inner in try TemplateScanner.tags(in: source, file: file) { try take(inner) }
    } catch {
      throw ReportError(
        error.code, file: file, line: tag.line,
        "{{> \(tag.name)}} does not fit here, as its line \(error.line ?? 0) says: \(error.message)")
    }
  }

  private mutating func close(_ tag: TemplateScanner.Tag) throws(ReportError) {
    guard let last = open.popLast() else {
      throw error(.templateSyntax, tag, "{{/\(tag.name)}} closes a section that was not opened")
    }
    guard last.tag.name == tag.name else {
      throw error(
        .templateSyntax, tag,
        "{{/\(tag.name)}} found, expected {{/\(last.tag.name)}} for the section opened in line \(last.tag.line)")
    }
    if last.pushesScope { scopes.removeLast() }
  }

  /// `first()`, `index()` and their like ask about the place in the list, not about a value.
  private func isOfSequence(_ tag: TemplateScanner.Tag) -> Bool { tag.name.isEmpty && !tag.transforms.isEmpty }

  private func checkTransforms(_ tag: TemplateScanner.Tag) throws(ReportError) {
    for transform in tag.transforms where !Self.transforms.contains(transform) {
      throw error(
        .unknownTag, tag,
        "unknown function \"\(transform)\", expected one of \(Self.transforms.joined(separator: ", "))")
    }
  }

  private func resolve(_ tag: TemplateScanner.Tag) throws(ReportError) -> TemplateTag.Kind {
    if tag.name == "." {
      if open.contains(where: { $0.isTexts }) { return .text }
      throw error(.unknownTag, tag, "{{.}} stands in no list of texts")
    }
    let path = tag.name.split(separator: ".").map(String.init)
    guard let first = path.first else { throw error(.templateSyntax, tag, "a tag without a name") }
    guard var found = scopes.reversed().lazy.compactMap({ scope in scope.first { $0.name == first } }).first else {
      throw error(.unknownTag, tag, "unknown tag \"\(tag.name)\"" + suggestion(for: first))
    }
    for name in path.dropFirst() {
      guard let next = found.kind.children?.first(where: { $0.name == name }) else {
        throw error(.unknownTag, tag, "unknown tag \"\(tag.name)\": \"\(found.name)\" has no \"\(name)\"")
      }
      found = next
    }
    return found.kind
  }

  private func suggestion(for name: String) -> String {
    let known = scopes.reversed().flatMap { $0.map(\.name) }
    guard let nearest = NearestName.of(name, in: known) else {
      return ", see the list of tags in templates/README.md"
    }
    return ", did you mean \"\(nearest)\"? The tags are listed in templates/README.md"
  }

  private func error(_ code: ReportError.Code, _ tag: TemplateScanner.Tag, _ message: String) -> ReportError {
    ReportError(code, file: file, line: tag.line, message)
  }

  private func article(_ word: String) -> String { (word.hasPrefix("o") ? "an " : "a ") + word }

  /// What the engine offers around a name.
  private static let transforms = [
    "capitalized", "lowercased", "uppercased", "reversed", "empty", "count", "first", "last", "index", "even", "odd",
    "plusone", "minusone", "equalzero",
  ]
}
