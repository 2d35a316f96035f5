import ArgumentParser
import CurvesKit
import FigureKinds
import Files
import TextTools

struct FigureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figure", abstract: "Draw a figure from records.",
    discussion: """
      The format follows the file's name; -o may be given more than once:

        curves figure reports/relu-vs-sigmoid -o figure.pdf -o figure.png
        curves figure history --kind accuracy --width 3.3in -o accuracy.pdf

      The figures of a paper share a style:

        curves figure history --style paper.yml -o figure.pdf

      An option that the kind has no use for is an error that names the kinds which have.
      """)

  @OptionGroup var arguments: RecordArguments

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write: \(FigureFormat.endings).", valueName: "file"))
  var output: [String]

  @OptionGroup var figure: FigureArguments
  @OptionGroup var look: LookArguments

  @Option(help: ArgumentHelp("Resolution of a PNG in dots an inch (default: 144).", valueName: "n"), transform: decimal)
  var dpi: Double?

  @Option(
    help: ArgumentHelp("Pixels of a PNG for each point, in place of --dpi: 2 is 144 dpi.", valueName: "n"),
    transform: decimal)
  var scale: Double?

  @Option(
    help: ArgumentHelp(
      "A YAML file that figures share: colours, dashes and markers of arms, and any option here by its name; what is typed wins.",
      valueName: "file"))
  var style: String?

  func validate() throws {
    if look.column, look.venue == nil { throw ValidationError("--column: expected a --venue with it") }
    if dpi != nil, scale != nil { throw ValidationError("--dpi and --scale: expected only one of them") }
    let dotsPerInch = resolution
    guard dotsPerInch >= 18, dotsPerInch <= 2400 else {
      throw ValidationError("--dpi: found \(NumberText.standard.fixed(dotsPerInch, 0)), expected 18 to 2400")
    }
    if output.isEmpty { throw ValidationError("Missing expected argument '-o <file>'") }
    for file in output where (try? FigureFormat(file: file)) == nil {
      throw ValidationError("--output \(file): expected a name that ends in \(FigureFormat.endings)")
    }
  }

  private var resolution: Double { dpi ?? scale.map { $0 * 72 } ?? 144 }

  func run() throws {
    let formats = try output.map { try FigureFormat(file: $0) }
    let findings = try arguments.findings()
    var options = try figure.options()
    if let style { options.armLooks = try StyleFile(reading: style).looks(in: findings) }
    let kind = figure.kind.kind
    options.images = try SampleImages.find(kind, options, in: findings)
    let writer = try FigureWriter(creationDate: SourceDate.seconds)
    var look = try look.look()
    // The paper sets title and caption; what was typed is drawn all the same.
    look.showsTitle = look.venue == nil || options.title != nil
    look.showsCaption = look.venue == nil || options.caption != nil
    let drawn = try writer.draw(kind, of: findings, options: options, look: look)
    let files = try writer.files(drawn, as: formats, of: findings, dotsPerInch: resolution)
    for (file, bytes) in zip(output, files) {
      try FileAccess.write(bytes, to: file)
      try StandardOutput.write(file)
    }
    if !look.showsCaption, let caption = drawn.caption {
      Messages.write(options.language.terminal.captionLeft(["caption": caption]))
    }
    let height = drawn.drawing.size.height
    if let venue = look.venue, look.height == nil, height > venue.pageHeight + 1 {
      let inches = { (points: Double) in options.language.numbers.significant(points / 72, digits: 3) }
      Messages.write(
        options.language.terminal.tallerThanPage(["height": inches(height), "page": inches(venue.pageHeight)]))
    }
  }
}
