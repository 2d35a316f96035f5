internal import JSONText
internal import RunRecords

/// `scalars.json` of MMEngine and `*.log.json` of the OpenMMLab libraries before it: JSON lines in which training's rows
/// name the iteration and validation's do not, or say so by `mode`.
enum MMEngineScalars: HistoryFormat {
  static let name = "mmengine"
  static let tool = "MMEngine"
  static let summary = "scalars.json and *.log.json of OpenMMLab's runners"

  static func recognises(_ file: HistoryFile) -> Bool {
    guard file.firstByte == UInt8(ascii: "{"), let lines = file.jsonLines else { return false }
    let rows = lines.objects.prefix(400).compactMap(\.objectValue)
    let hasModes = rows.contains { $0["mode"]?.stringValue == "train" && $0["iter"] != nil }
    let hasIterations = rows.contains { $0["iter"] != nil && $0["data_time"] != nil && $0["step"] != nil }
    return hasModes || hasIterations
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    guard let lines = file.jsonLines else { throw file.error(.damaged, "found no JSON object a line") }
    let hasModes = lines.objects.contains { $0.objectValue?["mode"]?.stringValue == "train" }
    // A loop over iterations knows no epochs.
    let hasEpochs = lines.objects.contains { $0.objectValue?["iter"] != nil && $0.objectValue?["epoch"] != nil }
    let countsOn = hasModes && countsIterationsOn(lines.objects)
    var lastIteration: JSON?
    var training: [JSON] = []
    var validation: [JSON] = []
    for row in lines.objects {
      guard var object = row.objectValue else { continue }
      let isTraining =
        hasModes
        ? object["mode"]?.stringValue == "train" : object["iter"] != nil || object["lr"] != nil && object["loss"] != nil
      if isTraining {
        training.append(row)
        lastIteration = object["iter"]
        continue
      }
      if !hasModes, hasEpochs, let epoch = object["step"], object["epoch"] == nil {
        // A validation's step is the epoch.
        object["epoch"] = epoch
        object["step"] = nil
      }
      // What validation calls the iteration is how many batches it has.
      if hasModes { object["iter"] = countsOn ? lastIteration : nil }
      if object.members.contains(where: { $0.value.cellNumber != nil }) { validation.append(.object(object)) }
    }
    var tables: [RawTable] = []
    if !training.isEmpty { tables.append(RawTable(rows: training)) }
    if !validation.isEmpty {
      var table = RawTable(rows: validation)
      table.prefixMetrics(with: "val")
      // Validation's rows repeat a rate that need not be the one of the rows above.
      for index in table.columns.indices where MetricName(table.columns[index].name).quantity == .learningRate {
        table.columns[index].name = "val/" + table.columns[index].name
      }
      tables.append(table)
    }
    var history = RawHistory(tables: tables)
    history.conventions.firstEpoch = 1
    lines.report(to: &history)
    return [history]
  }

  /// Whether iterations rise throughout, as in a loop over them, whose epochs hold several validations or go on counting.
  private static func countsIterationsOn(_ rows: [JSON]) -> Bool {
    var last = -Double.infinity
    var trained: Set<Double> = []
    var validated: [Double] = []
    for row in rows.compactMap(\.objectValue) {
      guard let epoch = row["epoch"]?.cellNumber else { continue }
      if row["mode"]?.stringValue == "train" {
        guard let iteration = row["iter"]?.cellNumber, iteration > last else { return false }
        last = iteration
        trained.insert(epoch)
      } else {
        validated.append(epoch)
      }
    }
    return trained.count > 1 || Set(validated).count < validated.count
  }
}
