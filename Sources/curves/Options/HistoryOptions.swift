public import ArgumentParser
public import Interchange
import ParallelWork
import RunRecords
import TextTools

/// What the user says about histories that do not say it themselves.
struct HistoryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Read files as this format instead of recognising them.", valueName: "format"))
  var format: String?
  @Option(
    help: ArgumentHelp(
      "How paths name arms and seeds: '{arm}/seed{seed}/*.csv', held against their ends.", valueName: "pattern"))
  var runs: String?
  @Option(help: ArgumentHelp("Settings whose values set the arms apart: activation,depth.", valueName: "keys"))
  var groupBy: String?
  @Option(
    help: ArgumentHelp(
      "Another label for an arm; in this order arms are drawn. May be repeated.", valueName: "arm=label"))
  var rename: [String] = []
  @Option(
    help: ArgumentHelp(
      "Take this column for this metric: val_accuracy=eval_top1. May be repeated.", valueName: "name=column"))
  var map: [String] = []
  @Option(help: ArgumentHelp("Columns of a table without a header: epoch,loss,accuracy.", valueName: "names"))
  var columns: String?
  @Option(help: "Whether an axis that goes back to its start begins another run (split) or goes on (continue).")
  var restarts: ImportOptions.Restarts = .split
  @Option(help: ArgumentHelp("What files call steps are epochs: --steps epoch.", valueName: "axis"))
  var steps: StepMeaning = .step
  @Option(
    help: ArgumentHelp(
      "Epochs, from 1, of validation lists that are shorter: 'every 2', or 2,4,6.", valueName: "epochs"))
  var valEpochs: String?

  enum StepMeaning: String, ExpressibleByArgument, CaseIterable {
    case step, epoch
  }

  func validate() throws { _ = try importOptions() }

  func importOptions() throws -> ImportOptions {
    var options = ImportOptions()
    options.format = format
    options.runs = runs
    options.groupBy = Self.list(groupBy)
    options.rename = try rename.map { text in
      let (arm, label) = try Self.pair(text, "--rename", "ARM=LABEL")
      return (arm: arm, label: label)
    }
    options.map = try map.map { text in
      let (name, column) = try Self.pair(text, "--map", "NAME=COLUMN")
      return (name: name, column: column)
    }
    if columns != nil { options.columns = Self.list(columns) }
    options.restarts = restarts
    options.stepsAreEpochs = steps == .epoch
    if let valEpochs {
      guard let epochs = ImportOptions.ValidationEpochs(valEpochs) else {
        throw ValidationError("--val-epochs: found \"\(valEpochs)\", expected 'every 2' or rising epochs such as 2,4,6")
      }
      options.validationEpochs = epochs
    }
    return options
  }

  /// Reads histories, a file a core.
  func load(_ paths: [String], identifying: Bool = true) throws -> Histories.Loaded {
    let options = try importOptions()
    try Histories.check(options)
    let places = try Histories.places(at: paths)
    // Nobody should wonder whether anything happens.
    if places.count >= Self.many {
      Messages.write("curves: reading \(NumberText.standard.integer(places.count)) files")
    }
    return try Histories.gather(
      ParallelWork.map(places.count) { Histories.read(places[$0], options: options) }, options: options,
      identifying: identifying)
  }

  /// Files that take about a second.
  private static let many = 5000

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
  }

  private static func pair(_ text: String, _ option: String, _ shape: String) throws -> (String, String) {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex, text.index(after: equals) != text.endIndex
    else { throw ValidationError("\(option): found \"\(text)\", expected \(shape)") }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }
}

extension ImportOptions.Restarts: ExpressibleByArgument {}
