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
    var training: [JSON] = []
    var validation: [JSON] = []
    for row in lines.objects {
      guard var object = row.objectValue else { continue }
      let isTraining =
        hasModes
        ? object["mode"]?.stringValue == "train" : object["iter"] != nil || object["lr"] != nil && object["loss"] != nil
      if isTraining {
        training.append(row)
        continue
      }
      if !hasModes, let epoch = object["step"], object["epoch"] == nil {
        // A validation's step is the epoch.
        object["epoch"] = epoch
        object["step"] = nil
      }
      if hasModes { object["iter"] = nil }
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
}
