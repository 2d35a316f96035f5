internal import JSONText
internal import RunRecords

/// How a run was made, but for its seed and its name: what runs of one arm must share.
struct RunSettings: Hashable {
  /// The spec as canonical JSON, without what it says of the data; empty where the record has none.
  let spec: String
  let data: DatasetCatalog.TrainingData
  /// What arms can be told apart by, in the spec's order.
  let named: [Comparison.Distinction]

  init(_ record: RunRecord, data: DatasetCatalog.TrainingData) {
    self.data = data
    var members: [Comparison.Distinction] = []
    if var object = record.spec?.json.objectValue {
      // The same data may be named by a word or a path.
      object["dataset"] = nil
      spec = String(decoding: JSON.object(object).canonicalBytes, as: UTF8.self)
      members = Self.leaves(of: .object(object), path: [])
    } else {
      spec = ""
      members = [Comparison.Distinction(key: "spec", value: .null)]
    }
    let sizes: [(String, Int)] = [
      ("train_examples", record.data?.trainExamples ?? 0), ("test_examples", record.data?.testExamples ?? 0),
    ]
    named =
      [Comparison.Distinction(key: "dataset", value: .string(data.name))]
      + sizes.map { Comparison.Distinction(key: $0.0, value: .integer($0.1)) } + members
  }

  static func == (a: RunSettings, b: RunSettings) -> Bool { a.spec == b.spec && a.data == b.data }

  func hash(into hasher: inout Hasher) {
    hasher.combine(spec)
    hasher.combine(data)
  }

  /// Every value of the spec with its path below `model` and `training`. A named choice's own name goes by its key.
  private static func leaves(of json: JSON, path: [String]) -> [Comparison.Distinction] {
    guard let object = json.objectValue else {
      return [Comparison.Distinction(key: path.joined(separator: "."), value: json)]
    }
    return object.members.flatMap { member in
      let isGroup = path.isEmpty && ["model", "training"].contains(member.key)
      return leaves(of: member.value, path: isGroup || member.key == "name" ? path : path + [member.key])
    }
  }
}
