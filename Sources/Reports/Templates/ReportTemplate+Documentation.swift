extension ReportTemplate {
  /// `templates/README.md`: every tag that a template may use. A test keeps the file as this says.
  public static var documentation: String {
    var text = """
      # The report's templates

      `curves report` fills `report.html.mustache` and writes one self-contained page. To change the page, write the
      template out with `curves template`, edit it, and pass it with `curves report --template FILE`.

      The language is [mustache](https://mustache.github.io/mustache.5.html): `{{name}}` inserts a text, escaped for HTML;
      `{{{name}}}` inserts markup; `{{#name}}…{{/name}}` is left out where `name` is false or does not exist and repeated
      for each element where it is a list; `{{^name}}…{{/name}}` is the opposite. A name is looked up in the innermost
      section first, then outwards; `a.b` goes into `a`. `{{> table}}` and `{{> figure}}` lay out the table or figure that
      the section around them names. A tag that is not listed here is an error that names its line.

      | file | what it is |
      | :-- | :-- |
      | `report.html.mustache` | the page |
      | `table.html.mustache` | one table: `{{> table}}` |
      | `figure.html.mustache` | one figure with its numbers: `{{> figure}}` |
      | `report.css` | the style sheet, inserted by `{{{style}}}` after the figures' colours |
      | `report.js` | buttons and read-outs for figures, inserted by `{{{script}}}`; the page is whole without it |

      This file is made from the program: change `ReportContext+Tags.swift`, then run the tests with `CURVES_RECORD=1`.

      ## The tags


      """
    text += lines(ReportContext.tags, indent: 0)
    return text
  }

  private static func lines(_ tags: [TemplateTag], indent: Int) -> String {
    tags.map { tag in
      let lead = String(repeating: "  ", count: indent)
      let own = "\(lead)- `\(tag.name)` (\(tag.kind.word)): \(tag.meaning)\n"
      // The words are many and their names say what they are.
      if tag.name == "words" {
        let names = (tag.kind.children ?? []).map { "`\($0.name)`" }
        return own + wrapped(names, lead: lead + "  ")
      }
      return own + lines(tag.kind.children ?? [], indent: indent + 1)
    }.joined()
  }

  private static func wrapped(_ names: [String], lead: String) -> String {
    var text = ""
    var line = lead
    for (index, name) in names.enumerated() {
      let piece = name + (index == names.count - 1 ? "" : ", ")
      if line.count + piece.count > 118 {
        text += String(line.dropLast()) + "\n"
        line = lead
      }
      line += piece
    }
    return text + line + "\n"
  }
}
