import ArgumentParser
import Charts
import LearningCurves
import RunRecords

struct FigureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figure", abstract: "Draw a figure from records.",
    discussion: """
      The format follows the file's name; -o may be given more than once:

        curves figure reports/relu-vs-sigmoid -o figure.pdf -o figure.png
        curves figure history --kind accuracy --width 3.3in -o accuracy.pdf
      """)

  @OptionGroup var arguments: RecordArguments

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write: .png, .pdf or .svg.", valueName: "file"))
  var output: [String]

  @OptionGroup var options: FigureOptions

  @Option(help: ArgumentHelp("Resolution of a PNG in dots an inch (default: 144).", valueName: "n"))
  var dpi: Double?

  @Option(help: ArgumentHelp("Pixels of a PNG for each point, in place of --dpi: 2 is 144 dpi.", valueName: "n"))
  var scale: Double?

  func validate() throws {
    if dpi != nil, scale != nil { throw ValidationError("--dpi and --scale: expected only one of them") }
    let dotsPerInch = resolution
    guard dotsPerInch >= 18, dotsPerInch <= 2400 else {
      throw ValidationError("--dpi: found \(NumberText.fixed(dotsPerInch, 0)), expected 18 to 2400")
    }
    if output.isEmpty { throw ValidationError("Missing expected argument '-o <file>'") }
    for file in output where (try? FigureRendering.Format(file: file)) == nil {
      throw ValidationError("--output \(file): expected a name that ends in .png, .pdf or .svg")
    }
  }

  private var resolution: Double { dpi ?? scale.map { $0 * 72 } ?? 144 }

  func run() throws {
    let formats = try output.map { try FigureRendering.Format(file: $0) }
    let figure = try options.figure(arguments.comparison()).figure
    let rendering = try FigureRendering()
    let drawing = try options.placed(figure, measuring: rendering.measurer)
    let files = try rendering.files(drawing, as: formats, dotsPerInch: resolution)
    for (file, bytes) in zip(output, files) {
      try FileAccess.write(bytes, to: file)
      try StandardOutput.write(file)
    }
  }
}
