import ArgumentParser
import Charts
import CurvesKit
import FigureKinds
import Files

/// Draws every kind of figure into a folder with a page that shows them; what `make docs` runs.
struct GalleryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery", abstract: "Draw every kind of figure, with a page that shows them.", shouldDisplay: false)

  @OptionGroup var arguments: RecordArguments

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var output: String

  /// A picture of the gallery: what is typed for it, and the same as options.
  private struct Picture {
    var stem: String
    var title: String
    var command: String
    var arguments: [String]

    init(_ stem: String, _ title: String, _ arguments: [String]) {
      self.stem = stem
      self.title = title
      self.arguments = arguments
      let typed = arguments.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
      command = "curves figure reports/relu-vs-sigmoid \(typed)\(typed.isEmpty ? "" : " ")-o \(stem).png"
    }
  }

  private static let pictures: [Picture] = {
    var pictures = FigureCatalogue.kinds.enumerated().map { index, kind in
      Picture(kind.id, kind.summary, index == 0 ? [] : ["--kind", kind.id])
    }
    pictures += [
      Picture(
        "direct", "labels at the ends of the lines, single seeds, best epochs",
        ["--labels", "direct", "--show-seeds", "--best"]),
      Picture("dark", "for a dark page", ["--theme", "dark"]),
      Picture(
        "grey", "for print without colour, one column of a two-column paper",
        ["--theme", "grey", "--venue", "ieee", "--column"]),
      Picture("latex", "beside text set by LaTeX", ["--theme", "latex", "--width", "5.5in"]),
      Picture("neurips", "for a paper set in Times", ["--venue", "neurips"]),
      Picture("zh-Hant", "in Traditional Chinese", ["--lang", "zh-Hant"]),
      Picture(
        "loss", "one metric, validation only, logarithmic, with a 95 % interval",
        ["--metric", "loss", "--variants", "validation", "--log-y", "loss", "--band", "ci95", "--width", "5.5in"]),
    ]
    return pictures
  }()

  func run() throws {
    let findings = try arguments.findings()
    let pictures = Self.pictures
    let folder = output
    // A kind that goes by factors has nothing to show of records in which too few vary: its reason stands in its place.
    let reasons = try ParallelWork.map(pictures.count) { index -> String? in
      let picture = pictures[index]
      let asked = try PictureArguments.parse(picture.arguments)
      var options = try asked.figure.options()
      options.images = try SampleImages.find(asked.figure.kind.kind, options, in: findings)
      let writer = try FigureWriter(creationDate: SourceDate.seconds)
      let drawn: FigureWriter.Drawn
      do {
        drawn = try writer.draw(asked.figure.kind.kind, of: findings, options: options, look: asked.look.look())
      } catch let error as ChartError where error.code == .noData {
        return error.message
      }
      try FileAccess.write(writer.bytes(drawn, as: .png, of: findings), to: "\(folder)/\(picture.stem).png")
      return nil
    }
    var page = """
      # Gallery

      Every figure here was drawn by `make docs` from the committed records of `reports/relu-vs-sigmoid/history`. Write
      `.pdf` or `.svg` in place of `.png` for a paper or a page.

      """
    for (picture, reason) in zip(pictures, reasons) {
      if let reason {
        page += """

          ## \(picture.stem): \(picture.title)

          Not drawn here: \(reason).

          """
        continue
      }
      page += """

        ## \(picture.stem): \(picture.title)

        ```sh
        \(picture.command)
        ```

        ![\(picture.title)](\(picture.stem).png)

        """
    }
    try FileAccess.write(Array(page.utf8), to: "\(folder)/README.md")
    try StandardOutput.write("\(folder)/README.md")
  }
}

/// What is typed after `curves figure RECORDS`, but for the file.
private struct PictureArguments: ParsableArguments {
  @OptionGroup var figure: FigureArguments
  @OptionGroup var look: LookArguments
}
