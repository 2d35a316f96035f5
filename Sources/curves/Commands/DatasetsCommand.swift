import ArgumentParser
import Datasets
import JSONText
import ParallelWork
import RunRecords
import TextTools

struct DatasetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datasets", abstract: "List the data sets that are known, and where they were found.",
    discussion: """
      Named data sets or paths are read whole and checked, with the SHA-256 of their files:

        curves datasets fashion-mnist
        curves datasets ~/data/mine flowers.csv#species
      """)

  @Argument(help: ArgumentHelp("Data sets to check: known names, or paths.", valueName: "dataset"))
  var references: [String] = []
  @Option(help: ArgumentHelp("Look in this folder first.", valueName: "folder")) var data: String?
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    if references.contains("") { throw ValidationError("found an empty name, expected a data set's name or path") }
    if let data, data.isEmpty { throw ValidationError("--data: found an empty name, expected a folder") }
  }

  func run() throws {
    let search = DataAccess.search(dataFolder: data)
    let rows = references.isEmpty ? try Row.known(search) : try references.map { try Row(checking: $0, search) }
    try StandardOutput.write(json ? JSON.array(rows.map(\.json)).text : text(rows, search))
  }

  private func text(_ rows: [Row], _ search: DatasetSearch) -> String {
    var table = TextTable(columns: [
      .init("data set"), .init("train", .right), .init("test", .right), .init("shape", .right),
      .init("classes", .right), .init("size", .right), .init("where"),
    ])
    for row in rows { table.append(row.cells) }
    let hashes = rows.flatMap { row in
      row.sha256.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key.showingControls)\n" }
    }
    let places =
      "\nLooked for in --data, $CURVES_DATA, \(search.systemFolders.joined(separator: ", ")), and the "
      + "caches of Keras and torchvision. A folder of IDX files, an .npz or a .csv can also be named by its path.\n"
    return table.text + (hashes.isEmpty ? "" : "\n" + hashes.joined()) + (references.isEmpty ? places : "")
  }
}

extension DatasetsCommand {
  /// One data set of the list.
  struct Row {
    let name: String
    var title: String?
    var location: DatasetLocation?
    var summary: DatasetSummary?
    var sha256: [String: String] = [:]
    /// What is wrong with it, or how to get it.
    var remark: String?

    /// Every known data set, found or not. A damaged one is listed with what is wrong.
    static func known(_ search: DatasetSearch) throws -> [Row] {
      try KnownDataset.all.map { known in
        var row = Row(name: known.name)
        row.title = known.title
        row.location = try search.find(known)
        do throws(DatasetError) { row.summary = try row.location?.summary() } catch { row.remark = error.description }
        if row.location == nil { row.remark = known.howToGet }
        return row
      }
    }

    private init(name: String) { self.name = name }

    /// Reads all of it.
    init(checking reference: String, _ search: DatasetSearch) throws {
      let location = try search.locate(reference)
      let data = try location.load(LoadingOptions(workers: ParallelWork.cores))
      name = location.name
      title = location.known?.title
      self.location = location
      summary = DatasetSummary(data)
      sha256 = data.sha256()
    }

    var cells: [String] {
      let counts = summary.map { summary in
        [
          NumberText.standard.integer(summary.trainExamples), NumberText.standard.integer(summary.testExamples),
          Self.text(summary.shape), summary.classNames.map { "\($0.count)" } ?? "",
        ]
      }
      let size = location.map { Self.megabytes($0.size) } ?? ""
      let place = location == nil ? "not found: \(remark ?? "")" : remark ?? location?.path ?? ""
      return [name] + (counts ?? ["", "", "", ""]) + [size, place]
    }

    var json: JSON {
      var members: [(key: String, value: JSON)] = [("name", .string(name))]
      if let title { members.append(("title", .string(title))) }
      members.append(("found", .bool(location != nil)))
      if let location {
        members.append(("path", .string(location.path)))
        members.append(("files", .array(location.files.map { .string($0) })))
        members.append(("bytes", .integer(location.size)))
      }
      if let summary {
        members.append(("train_examples", .integer(summary.trainExamples)))
        members.append(("test_examples", .integer(summary.testExamples)))
        let shape = summary.shape
        members.append(("shape", .array([shape.rows, shape.columns, shape.channels].map { .integer($0) })))
        members.append(("classes", summary.classNames.map { .array($0.map { .string($0) }) } ?? .null))
      }
      if !sha256.isEmpty {
        let hashes = sha256.sorted { $0.key < $1.key }.map { (key: $0.key, value: JSON.string($0.value)) }
        members.append(("sha256", .object(JSON.Object(hashes))))
      }
      if let remark { members.append((location == nil ? "how_to_get" : "problem", .string(remark))) }
      return .object(JSON.Object(members))
    }

    private static func text(_ shape: LabeledImages.Shape) -> String {
      shape.rows == 1
        ? "\(shape.inputs)" : "\(shape.rows)×\(shape.columns)" + (shape.channels == 1 ? "" : "×\(shape.channels)")
    }

    private static func megabytes(_ bytes: Int) -> String {
      bytes < 100_000
        ? "\(NumberText.standard.fixed(Double(bytes) / 1e3, 1)) kB"
        : "\(NumberText.standard.fixed(Double(bytes) / 1e6, 1)) MB"
    }
  }
}
