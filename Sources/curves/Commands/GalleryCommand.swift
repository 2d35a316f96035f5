import ArgumentParser
import Charts
import CurvesKit
import FigureKinds
import Files
import Findings
import ParallelWork

/// Draws every kind of figure into a folder with a page that shows them; what `make docs` runs.
struct GalleryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery", abstract: "Draw every kind of figure, with a page that shows them.", shouldDisplay: false)

  @Argument(help: ArgumentHelp("The folder with the experiments whose records are drawn.", valueName: "reports"))
  var reports: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var output: String

  /// A picture of the gallery: what is typed for it, and the same as options.
  private struct Picture {
    var stem: String
    var title: String
    /// The experiment's folder under `reports`.
    var experiment: String
    var command: String
    var arguments: [String]

    init(_ stem: String, _ title: String, _ arguments: [String], of experiment: String = "relu-vs-sigmoid") {
      self.stem = stem
      self.title = title
      self.experiment = experiment
      self.arguments = arguments
      let typed = arguments.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
      command = "curves figure reports/\(experiment) \(typed)\(typed.isEmpty ? "" : " ")-o \(stem).png"
    }
  }

  /// The experiments of kinds that go by factors.
  private static let experiments = [
    ResponseKind.id: "dying-relu", HeatMapKind.id: "vanishing-gradients",
  ]

  private static let pictures: [Picture] = {
    var pictures = FigureCatalogue.kinds.enumerated().map { index, kind in
      Picture(
        kind.id, kind.summary, index == 0 ? [] : ["--kind", kind.id],
        of: experiments[kind.id] ?? "relu-vs-sigmoid")
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
      Picture(
        "facets", "a panel for each value of a factor",
        ["--facet", "activation", "--hue", "learning_rate", "--metric", "accuracy"],
        of: "dying-relu"),
      Picture(
        "factors", "colour by one factor, dash by another",
        ["--hue", "activation", "--dash", "hidden_layers", "--variants", "validation", "--band", "none"],
        of: "vanishing-gradients"),
    ]
    return pictures
  }()

  func run() throws {
    let pictures = Self.pictures
    let folder = output
    var experiments: [String: Findings] = [:]
    for name in Set(pictures.map(\.experiment)).sorted() {
      experiments[name] = try RecordArguments.parse(["\(reports)/\(name)"]).findings()
    }
    _ = try ParallelWork.map(pictures.count) { [experiments] index in
      let picture = pictures[index]
      guard let findings = experiments[picture.experiment] else { return }
      let asked = try PictureArguments.parse(picture.arguments)
      var options = try asked.figure.options()
      options.images = try SampleImages.find(asked.figure.kind.kind, options, in: findings)
      let writer = try FigureWriter(creationDate: SourceDate.seconds)
      let drawn = try writer.draw(asked.figure.kind.kind, of: findings, options: options, look: asked.look.look())
      try FileAccess.write(writer.bytes(drawn, as: .png, of: findings), to: "\(folder)/\(picture.stem).png")
    }
    var page = """
      # Gallery

      Every figure here was drawn by `make docs` from the records that are committed under `reports`. Write `.pdf` or `.svg`
      in place of `.png` for a paper or a page.

      """
    for picture in pictures {
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
