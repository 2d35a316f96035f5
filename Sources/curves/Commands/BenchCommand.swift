import ArgumentParser
import JSONText
import ParallelWork
import RunRecords
import SeedStatistics
import Training

/// Measures training and drawing; what `make bench` runs.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure training and drawing, as JSON.", shouldDisplay: false)

  @Option(help: ArgumentHelp("Look for Fashion-MNIST here first.", valueName: "dir"))
  var data: String?

  @Option(help: ArgumentHelp("Epochs a case.", valueName: "n"))
  var epochs = 5

  @Option(help: ArgumentHelp("Runs and epochs of the large figure.", valueName: "n"))
  var large = 1000

  @Flag(help: "Only the drawing.")
  var drawing = false

  @Flag(help: "Only the import of other tools' histories.")
  var histories = false

  @Flag(help: "Only what jobs side by side gain.")
  var throughput = false

  @Option(
    help: ArgumentHelp("Size of the histories: 1 is 256 MB of event files, 80 of JSON, 1000 of CSV.", valueName: "n"))
  var size = 1.0

  @Option(
    help: ArgumentHelp("A Python with TensorBoard, to read event files beside this program.", valueName: "python"))
  var tensorboardPython: String?

  func run() throws {
    var result: JSON.Object = [
      "curves": .string(Curves.version), "cores": .integer(ParallelWork.cores),
    ]
    let isWhole = !drawing && !histories && !throughput
    // Other processes first, since their memory counts what this one has when it starts them.
    if isWhole || histories {
      Messages.write("importing histories: some minutes, 3 GB of disk")
      result["import"] = .object(try HistoryBenchmark(size: size, python: tensorboardPython).run())
    }
    if isWhole || throughput {
      Messages.write("jobs side by side: some minutes")
      result["throughput"] = .object(try ThroughputBenchmark(data: data, seeds: 2 * ParallelWork.cores).run())
    }
    if isWhole {
      Messages.write("training: some minutes")
      let dataset = try DataAccess.load("fashion-mnist", besides: nil, dataFolder: data)
      let report = try TrainingBenchmark.run(data: dataset, epochs: epochs) { work in
        ParallelWork.forEach(work.count, workers: work.count) { work[$0]() }
      }
      result["training"] = report.json
    }
    if isWhole || drawing {
      Messages.write("drawing")
      result["drawing"] = try DrawingBenchmark(size: large).run()
    }
    try StandardOutput.write(JSON.object(result).text)
  }
}
