internal import Files
internal import JSONText

/// `meta.yaml` of a run in MLflow's file store, with the parameters that lie in files beside it.
enum MLflowRunMeta: HistoryFormat {
  static let name = "mlflow-meta"
  static let tool = "MLflow"
  static let summary = "meta.yaml of a run in a file store: its name, parameters, whether it was deleted"

  static func recognises(_ file: HistoryFile) -> Bool {
    let keys = Set(file.lines.prefix(40).compactMap { $0.split(separator: ":").first.map(String.init) })
    return keys.contains("artifact_uri") && (keys.contains("run_id") || keys.contains("run_uuid"))
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    guard let meta = YAMLFile.document(file)?.objectValue else { throw file.error(.damaged, "found no YAML") }
    var history = RawHistory()
    history.runName = meta["run_name"]?.stringValue ?? meta["name"]?.stringValue
    history.isDeleted = meta["lifecycle_stage"]?.stringValue == "deleted"
    if let id = meta["run_id"] ?? meta["run_uuid"] { history.config["run_id"] = id }
    let folder = FileAccess.folder(of: file.path) + "/params"
    for name in ((try? FileAccess.names(in: folder)) ?? []).prefix(1000) {
      guard let bytes = try? FileAccess.read(folder + "/" + name, limit: 1 << 16) else { continue }
      history.config[name] = .string(String(decoding: bytes, as: UTF8.self))
    }
    return [history]
  }
}
