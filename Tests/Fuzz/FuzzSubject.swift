import Datasets
import Files
import Interchange
import JSONText
import Reports
import RunRecords

/// What reads the inputs: every reader of bytes that come from elsewhere. Each may refuse them by its error, and nothing
/// else: no crash, no input that takes for ever or all memory.
enum FuzzSubject: String, CaseIterable {
  case records, experiments, templates, csv, npz, idx, histories

  /// - Parameter folder: a folder of this process, for readers that open files.
  func read(_ bytes: [UInt8], in folder: String) throws {
    switch self {
    case .records:
      let stored = try RecordStore.record(bytes, file: "record.json")
      // What was read can be written, and is read as the same again.
      let text = stored.record.json.text
      guard let again = try? RecordStore.record(Array(text.utf8), file: "again.json") else {
        preconditionFailure("what was read and written is no record")
      }
      precondition(again.record.json.text == text, "a record changed by being written")
    case .experiments: _ = try Experiment(yaml: String(decoding: bytes, as: UTF8.self), file: "experiment.yml")
    case .templates: _ = try ReportTemplate(source: String(decoding: bytes, as: UTF8.self), file: "page.mustache")
    case .csv, .npz:
      let file = "\(folder)/data.\(rawValue)"
      try FileAccess.write(bytes, to: file)
      _ = try DatasetSearch(systemFolders: []).locate(file).load()
    case .idx:
      try FileAccess.write(bytes, to: folder + "/train-images-idx3-ubyte")
      _ = try DatasetSearch(systemFolders: []).locate(folder).load()
    case .histories:
      let file = folder + "/history"
      try FileAccess.write(bytes, to: file)
      _ = try Histories.load([file])
    }
  }

  /// What lies beside the input.
  func prepare(_ folder: String) throws {
    try FileAccess.makeFolder(folder)
    guard self == .idx else { return }
    let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 2, 0, 1]
    let images: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 2, 0, 50, 100, 150, 200, 250, 30, 60]
    for name in ["train-labels-idx1-ubyte", "t10k-labels-idx1-ubyte"] {
      try FileAccess.write(labels, to: folder + "/" + name)
    }
    try FileAccess.write(images, to: folder + "/t10k-images-idx3-ubyte")
  }
}
