import ArgumentParser
import Reports
import RunRecords

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Write the report's page template, to start your own from.",
    discussion: "Use it with: curves report RECORDS --template FILE")

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"))
  var output: String?

  @Flag(help: "Write what a template may use, as Markdown, in place of the template.")
  var documentation = false

  func run() throws {
    let text = documentation ? ReportTemplate.documentation : ReportTemplate.standardSource
    guard let output else { return try StandardOutput.write(text) }
    if FileAccess.exists(output) {
      throw Failure("\(output): is there already, expected a new name; it is not overwritten")
    }
    try FileAccess.write(Array(text.utf8), to: output)
    try StandardOutput.write(output)
  }
}
