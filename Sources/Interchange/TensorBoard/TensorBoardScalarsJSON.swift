internal import JSONText
internal import RunRecords

/// Points as `[wall time, step, value]`: the page's JSON export of one tag, and tensorboardX's `export_scalars_to_json` of
/// all, each under its path.
enum TensorBoardScalarsJSON: HistoryFormat {
  static let name = "tensorboard-json"
  static let tool = "TensorBoard"
  static let summary = "the page's JSON exports, and export_scalars_to_json's file"

  static func recognises(_ file: HistoryFile) -> Bool {
    guard case .success(let json) = file.json else { return false }
    if let object = json.objectValue {
      return !object.members.isEmpty && object.members.allSatisfy { isSeries($0.value) }
    }
    return isSeries(json)
  }

  /// Triples that begin with a time of day.
  private static func isSeries(_ json: JSON) -> Bool {
    guard case .array(let points) = json, !points.isEmpty else { return false }
    return points.allSatisfy { $0.arrayValue?.count == 3 } && (points[0].arrayValue?[0].cellNumber ?? 0) > 1e9
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    let json = try file.document()
    var series: [(name: String, points: JSON)] = []
    if let object = json.objectValue {
      let paths = object.members.map { $0.key.split(separator: "/").map(String.init) }
      let common = commonPrefix(paths)
      for (member, path) in zip(object.members, paths) {
        series.append((path.dropFirst(common).joined(separator: "/"), member.value))
      }
    } else {
      series = [(TensorBoardExport.name(file).tag, json)]
    }
    var history = RawHistory()
    if json.objectValue == nil { history.runName = TensorBoardExport.name(file).run }
    for (name, points) in series {
      let rows = (points.arrayValue ?? []).compactMap(\.column)
      history.tables.append(
        RawTable(columns: [RawColumn("step", rows.map { $0[1] }), RawColumn(name, rows.map { $0[2] })]))
    }
    history.isPart = json.objectValue == nil
    return [history]
  }

  /// How many folders all paths begin with; at least the tag and its set stay.
  private static func commonPrefix(_ paths: [[String]]) -> Int {
    guard let first = paths.first else { return 0 }
    var count = 0
    while count < first.count - 1, paths.allSatisfy({ $0.count > count + 1 && $0[count] == first[count] }) {
      count += 1
    }
    if paths.count == 1 { return max(0, first.count - 2) }
    let areSets = paths.allSatisfy { $0.count == count + 1 && MetricSet.words[$0[count].lowercased()] != nil }
    return areSets ? max(0, count - 1) : count
  }
}
