internal import JSONText
public import RunRecords

/// The folder that Keras's `TensorBoard` callback writes: event files in `train` and `validation`, tags `epoch_loss` and so
/// on, steps that are epochs from 0. A history that has steps and no whole epochs has them as steps, and tags without
/// `epoch_`.
public enum TensorBoardFolderExport: HistoryExport {
  public static let name = "tensorboard"
  public static let summary = "a folder of event files, train and validation, for TensorBoard"
  public static let fileExtension: String? = nil

  public static func files(for record: RunRecord) throws(ExportError) -> [ExportedFile] {
    let history = record.history
    let (steps, prefix) = try axis(history)
    let clock = RecordClock(record)
    let metrics = history.metricsInKerasOrder.map { name, values in
      let isValidation = name.hasPrefix("val_")
      return (
        tag: prefix + (isValidation ? String(name.dropFirst(4)) : name), isValidation: isValidation, values: values
      )
    }
    var sets: [(folder: String, writer: EventFileWriter)] = []
    for folder in ["train", "validation"] {
      var writer = EventFileWriter(wallTime: clock.start)
      if folder == "train" { writer.add(settings: settings(record), wallTime: clock.start) }
      var isEmpty = folder == "validation"
      for row in 0..<history.rowCount {
        for metric in metrics
        where metric.isValidation == (folder == "validation") && History.isMeasured(metric.values[row]) {
          isEmpty = false
          // Without a clock, the rows are a second apart, so that TensorBoard has an order.
          writer.add(
            tag: metric.tag, value: metric.values[row], step: steps[row],
            wallTime: clock.wallTime(at: row) ?? clock.start + Double(row + 1))
        }
      }
      if !isEmpty { sets.append((folder, writer)) }
    }
    // The name that Keras gives: time, host, process, a number. The same record gives the same name, so that a folder that
    // is written again does not hold the history twice.
    return sets.enumerated().map { number, set in
      ExportedFile(
        path: "\(set.folder)/events.out.tfevents.\(Int(clock.start)).curves.0.\(number).v2", bytes: set.writer.bytes)
    }
  }

  private static func axis(_ history: History) throws(ExportError) -> (steps: [Int64], prefix: String) {
    if history.epochs.count == history.rowCount, history.rowCount > 0 {
      return (history.epochs.map { Int64($0) - 1 }, "epoch_")
    }
    let steps = (history[.step] ?? []).compactMap { Int64(exactly: $0) }
    guard steps.count == history.rowCount, !steps.isEmpty else {
      throw ExportError(
        message:
          "the history has neither whole epochs nor steps, and TensorBoard counts in whole numbers; use csv or jsonl")
    }
    return (steps, "")
  }

  /// What sets the run apart, for TensorBoard's page of settings.
  private static func settings(_ record: RunRecord) -> [EventFile.Setting] {
    var settings = [
      EventFile.Setting(name: "arm", value: .text(record.run.arm)),
      EventFile.Setting(name: "seed", value: .number(Double(record.run.seed))),
    ]
    for (name, value) in record.run.varies.members where name != "arm" && name != "seed" {
      switch value {
      case .string(let text): settings.append(EventFile.Setting(name: name, value: .text(text)))
      case .bool(let flag): settings.append(EventFile.Setting(name: name, value: .flag(flag)))
      default:
        if let number = value.doubleValue { settings.append(EventFile.Setting(name: name, value: .number(number))) }
      }
    }
    return settings
  }
}
