internal import Mustache
internal import Templates
internal import TextTools

/// A page's form: mustache text that has been read and checked.
public struct ReportTemplate: Sendable {
  private let template: MustacheTemplate
  private let library: MustacheLibrary

  /// Reads and checks a template.
  ///
  /// - Parameters:
  ///   - source: mustache; its tags are listed in `templates/README.md`.
  ///   - file: what errors call it.
  /// - Throws: `ReportError` with file and line for a tag that is unknown, misused or not closed.
  public init(source: String, file: String) throws(ReportError) {
    let parts = ["table": Templates.table, "figure": Templates.figure]
    try TemplateChecker.check(source, file: file, context: ReportContext.tags, parts: parts)
    do {
      template = try Self.parse(source)
      library = MustacheLibrary(templates: try parts.mapValues(Self.parse))
    } catch let error as MustacheTemplate.ParserError {
      throw ReportError(.templateSyntax, file: file, line: error.context.lineNumber, "not mustache: \(error.error)")
    } catch {
      throw ReportError(.templateSyntax, file: file, "not mustache: \(error)")
    }
  }

  /// The template that `curves report` uses when it is given none.
  ///
  /// - Throws: `ReportError` if the built-in text does not pass its own check, which a test rules out.
  public static func standard() throws(ReportError) -> ReportTemplate {
    try ReportTemplate(source: standardSource, file: "report.html.mustache")
  }

  /// The text of the standard template: what `curves template` writes to start from.
  public static var standardSource: String { Templates.report }

  func render(_ context: TemplateValue) -> String { template.render(context.mustacheObject, library: library) }

  private static func parse(_ source: String) throws -> MustacheTemplate {
    // On the first line, so that the lines of errors stay right.
    try MustacheTemplate(string: "{{% CONTENT_TYPE: \(contentType)}}" + source)
  }

  /// Our escaping under a name of our own: the engine's replaces whole characters, so it lets `"` with a combining mark
  /// end an attribute.
  private static let contentType: String = {
    struct HTML: MustacheContentType {
      func escapeText(_ text: String) -> String { Escaping.xml(text) }
    }
    MustacheContentTypes.register(HTML(), named: "CURVES-HTML")
    return "CURVES-HTML"
  }()
}
