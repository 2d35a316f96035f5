import ArgumentParser

/// The root command.
@main
struct Curves: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "curves",
    abstract: "Train classifiers, compare them over seeds, and draw and report what the numbers support.",
    discussion: """
      Start with an experiment file:

        curves train reports/relu-vs-sigmoid/experiment.yml
        curves report reports/relu-vs-sigmoid

      Results go to standard output, progress and messages to standard error. Exit status: 0 done, 1 failed, \
      64 wrong usage, 130 interrupted, 143 terminated.
      """,
    version: version,
    subcommands: [
      TrainCommand.self, PlanCommand.self, PowerCommand.self, FigureCommand.self, ReportCommand.self, ShowCommand.self,
      ImportCommand.self, ExportCommand.self, DatasetsCommand.self, ActivationsCommand.self, TemplateCommand.self,
      BenchCommand.self, GalleryCommand.self,
    ])

  static func main() {
    FaultNet.spread()
    exitAfterRunning {
      try FaultNet.checkOpenFiles()
      var command = try parseAsRoot(StyleOptions.expanded(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    }
  }
}
