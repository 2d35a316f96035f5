import ArgumentParser
import Files
import Reports
import RunRecords
import Templates
import TextTools

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract:
      "Write a file to start from: the report's page template, or recorder.py, which records trainings from Python.",
    discussion: """
        report.html.mustache  use it with: curves report RECORDS --template FILE
        recorder.py           use it beside a training in Keras, Lightning, Transformers or plain Python
      """)

  @Argument(help: "What to write: report.html.mustache or recorder.py.")
  var name = "report.html.mustache"

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"))
  var output: String?

  @Flag(help: "Write what a template may use, as Markdown, in place of the template.")
  var documentation = false

  func validate() throws {
    if let output, output.isEmpty { throw ValidationError("--output: found an empty name, expected a file") }
    guard let expected = Self.texts.first(where: { $0.name == name }) else {
      let names = Self.texts.map(\.name)
      let hint = NearestName.of(name, in: names).map { "; did you mean \($0)?" } ?? ""
      throw ValidationError("found \"\(name)\", expected \(names.joined(separator: " or "))\(hint)")
    }
    if documentation, expected.name != Self.texts[0].name {
      throw ValidationError("--documentation: \(name) says itself how it is used; ask for it without")
    }
  }

  private static let texts: [(name: String, text: @Sendable () -> String)] = [
    ("report.html.mustache", { ReportTemplate.standardSource }),
    ("recorder.py", { Templates.recorder }),
  ]

  func run() throws {
    guard let standard = Self.texts.first(where: { $0.name == name })?.text else { return }
    let text = documentation ? ReportTemplate.documentation : standard()
    guard let output else { return try StandardOutput.write(text) }
    if FileAccess.exists(output) {
      throw Failure("\(output): is there already, expected a new name; it is not overwritten")
    }
    try FileAccess.write(Array(text.utf8), to: output)
    try StandardOutput.write(output)
  }
}
