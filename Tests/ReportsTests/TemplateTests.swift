import Charts
import Reports
import SeedStatistics
import Testing
import TextTools

@Suite struct TemplateTests {
  @Test(arguments: [
    ("a\n{{titel}}", 2, "unknown tag \"titel\", did you mean \"title\"?"),
    ("{{words.nothing}}", 1, "has no \"nothing\""),
    ("{{#accuracy}}\n{{#arms}}\n{{headline}}{{/arms}}{{/accuracy}}", 3, "unknown tag \"headline\""),
    ("\n\n{{#badges}}", 3, "is not closed"), ("{{#badges}}\n{{/verdict}}", 2, "expected {{/badges}}"),
    ("{{/badges}}", 1, "was not opened"), ("{{badges}}", 1, "is a list, expected a section"),
    ("x {{title", 1, "opened but not closed"), ("{{> nothing}}", 1, "expected one of {{> figure}}, {{> table}}"),
    ("{{> table}}", 1, "does not fit here"), ("{{shout(title)}}", 1, "unknown function \"shout\""),
    ("{{.}}", 1, "stands in no list of texts"), ("{{<layout}}{{/layout}}", 1, "inherit nothing"),
    ("{{=<% %>=}}\n<%titel%>", 2, "unknown tag"), ("{{}}", 1, "a tag without a name"),
  ]) func mistakesNameTheirLine(source: String, line: Int, message: String) {
    let error = #expect(throws: ReportError.self) { try ReportTemplate(source: source, file: "mine.mustache") }
    #expect(error?.line == line)
    #expect(error?.description.hasPrefix("mine.mustache:\(line): ") == true)
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    #expect(error?.description.contains("\n") == false)
  }

  @Test(arguments: [
    ("{{title}}", "A &lt;b&gt; &quot;\u{301}"), ("{{{title}}}", "A <b> \"\u{301}"),
    ("{{uppercased(title)}}", "A &lt;B&gt; &quot;\u{301}"),
    ("{{! titel }}{{lang}}", "en"), ("{{=<% %>=}}<%lang%>", "en"),
    ("{{#accuracy.arms}}{{label}}{{^last()}}, {{/last()}}{{/accuracy.arms}}", "{{title}}, b"),
    ("{{#comparisons}}{{id}} {{/comparisons}}", "measures "), ("{{words.mean}}", "Mean"),
    (
      "{{#hasFiles}}{{#files}}{{.}};{{/files}}{{/hasFiles}}", "figure.pdf;figure.png;report.pdf;table.tex;summary.json;"
    ),
  ]) func rendering(source: String, expected: String) throws {
    let comparison = try SampleRecords.comparison(labels: ["{{title}}", "b"], seeds: 2, title: "A <b> \"\u{301}")
    let template = try ReportTemplate(source: source, file: "mine")
    let page = try SampleRecords.report(comparison).page(template: template).text
    #expect(page.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(page)")
  }
}
