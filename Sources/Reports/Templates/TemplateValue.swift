/// A value that a template's tags name.
indirect enum TemplateValue: Sendable, Equatable {
  /// Escaped where it is inserted.
  case text(String)
  /// Markup of our own making, inserted with `{{{ }}}`.
  case markup(String)
  case flag(Bool)
  case list([TemplateValue])
  case object([String: TemplateValue])

  /// As the mustache engine takes it.
  var mustacheObject: Any {
    switch self {
    case .text(let text), .markup(let text): text
    case .flag(let flag): flag
    case .list(let elements): elements.map(\.mustacheObject)
    case .object(let members): members.mapValues(\.mustacheObject)
    }
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }

  static func texts(_ texts: [String]) -> TemplateValue { .list(texts.map { .text($0) }) }

  /// An object, or false where there is none, so that a section leaves it out.
  static func optional(_ members: [String: TemplateValue]?) -> TemplateValue {
    members.map { .object($0) } ?? .flag(false)
  }
}
