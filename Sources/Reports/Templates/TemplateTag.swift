/// A name that a report template may use, and what it stands for.
public struct TemplateTag: Sendable {
  /// What a tag holds, and so how a template uses it.
  public indirect enum Kind: Sendable {
    /// `{{name}}`, escaped.
    case text
    /// `{{{name}}}`: HTML, SVG, CSS or JavaScript.
    case markup
    /// `{{#name}}…{{/name}}` shows, `{{^name}}…{{/name}}` shows where it is not so.
    case flag
    /// `{{#name}}{{.}}{{/name}}`, once for each text.
    case texts
    /// `{{#name}}…{{/name}}`, once for each element, whose tags these are.
    case list([TemplateTag])
    /// `{{#name}}…{{/name}}` or `{{name.part}}`; a section leaves it out where it does not exist.
    case object([TemplateTag])

    /// The tags inside; nil where there are none.
    var children: [TemplateTag]? {
      switch self {
      case .list(let tags), .object(let tags): tags
      case .text, .markup, .flag, .texts: nil
      }
    }

    var word: String {
      switch self {
      case .text: "text"
      case .markup: "markup"
      case .flag: "flag"
      case .texts: "list of texts"
      case .list: "list"
      case .object: "object"
      }
    }
  }

  public let name: String
  public let kind: Kind
  /// One sentence or a phrase, in Markdown.
  public let meaning: String

  init(_ name: String, _ kind: Kind, _ meaning: String) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
  }
}
