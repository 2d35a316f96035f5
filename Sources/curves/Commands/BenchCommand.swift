import ArgumentParser
import JSONText
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

  @Option(help: ArgumentHelp("Only the reading of an event file of this size.", valueName: "megabytes"))
  var eventFile: Int?

  @Option(
    help: ArgumentHelp("A Python with TensorBoard, to read event files beside this program.", valueName: "python"))
  var tensorboardPython: String?

  func run() throws {
    var result: JSON.Object = [
      "curves": .string(Curves.version), "cores": .integer(ParallelWork.cores),
    ]
    if let eventFile {
      result["event_file"] = try eventFileResult(eventFile)
      return try StandardOutput.write(JSON.object(result).text)
    }
    if !drawing {
      Messages.write("training: some minutes")
      let dataset = try DataAccess.load("fashion-mnist", besides: nil, dataFolder: data)
      let report = try TrainingBenchmark.run(data: dataset, epochs: epochs) { work in
        ParallelWork.forEach(work.count, workers: work.count) { work[$0]() }
      }
      result["training"] = report.json
    }
    Messages.write("drawing")
    result["drawing"] = try DrawingBenchmark(size: large).run()
    if !drawing {
      Messages.write("reading an event file")
      result["event_file"] = try eventFileResult(256)
    }
    try StandardOutput.write(JSON.object(result).text)
  }

  private func eventFileResult(_ megabytes: Int) throws -> JSON {
    .object(try EventFileBenchmark(megabytes: megabytes, python: tensorboardPython).run())
  }
}
