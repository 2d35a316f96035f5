extension RunRecord {
  static let topLevelKeys = [
    "schema", "run", "spec", "data", "history", "test", "diagnostics", "outcome", "timing", "provenance",
  ]

  /// Reads a record.
  ///
  /// `run` (with `arm` and `seed`) and `history` must be there; the rest may be missing.
  ///
  /// - Parameters:
  ///   - json: the file's contents.
  ///   - file: its name, for errors.
  /// - Throws: `RecordError` naming the key that is missing, of the wrong type or impossible.
  public init(json: JSON, file: String? = nil) throws(RecordError) {
    let root = try RecordReading(json, file: file, path: "")
    let schema = try root.string("schema")
    guard schema == Self.schema else {
      let isNewer = schema.hasPrefix("curves.run/")
      throw RecordError(
        .unsupportedSchema, file: file,
        "schema: found \"\(schema)\", expected \"\(Self.schema)\""
          + (isNewer ? "; a newer version of curves wrote it, update curves" : ""))
    }
    let run = try RunSpec.Identity(root.object("run"))
    self.init(run: run, history: try History(root.object("history")))
    if root.has("spec"), let json = root.object["spec"] { spec = try RunSpec(json: json, identity: run, file: file) }
    if root.has("data") { data = try DataDescription(root.object("data")) }
    if root.has("test") { test = try TestResult(root.object("test"), examples: data?.testExamples) }
    if root.has("diagnostics"), root.object["diagnostics"] != .object([:]) {
      diagnostics = try Diagnostics(root.object("diagnostics"))
    }
    if root.has("outcome") { outcome = try Outcome(root.object("outcome")) }
    if root.has("timing") { timing = try Timing(root.object("timing")) }
    if root.has("provenance") { provenance = try Provenance(root.object("provenance")) }
    additional = JSON.Object(root.object.members.filter { !Self.topLevelKeys.contains($0.key) })
  }
}

extension RunSpec.Identity {
  init(_ reading: RecordReading) throws(RecordError) {
    let arm = try reading.string("arm")
    self.init(
      arm: arm, label: try reading.string("label", default: arm),
      armIndex: try reading.integer("arm_index", default: 0),
      seed: try reading.integer("seed"), varies: reading.has("varies") ? try reading.object("varies").object : [:],
      experiment: try reading.string("experiment", default: ""))
  }
}

extension History {
  init(_ reading: RecordReading) throws(RecordError) {
    var metrics: [(name: String, values: [Double])] = []
    for (key, _) in reading.object.members where key != "epoch" { metrics.append((key, try reading.doubles(key))) }
    let count = metrics.first?.values.count ?? 0
    let epochs = reading.has("epoch") ? try reading.integers("epoch") : Array(1..<(count + 1))
    for index in epochs.indices.dropFirst() where epochs[index] <= epochs[index - 1] {
      throw reading.invalid("epoch", "\(epochs[index]) follows \(epochs[index - 1]), expected rising numbers")
    }
    for (name, values) in metrics where values.count != epochs.count {
      throw reading.invalid(name, "found \(values.count) values for \(epochs.count) epochs, expected one an epoch")
    }
    self.init(epochs: epochs, metrics: metrics)
  }
}

extension RunRecord.DataDescription {
  init(_ reading: RecordReading) throws(RecordError) {
    self.init(
      name: try reading.string("name"), trainExamples: try reading.integer("train_examples", default: 0),
      validationExamples: try reading.integer("validation_examples", default: 0),
      testExamples: try reading.integer("test_examples", default: 0), inputs: try reading.integer("inputs", default: 0),
      classes: reading.has("classes") ? try reading.strings("classes") : [])
    guard reading.has("sha256") else { return }
    let hashes = try reading.object("sha256")
    for key in hashes.object.keys { sha256[key] = try hashes.string(key) }
  }
}

extension RunRecord.TestResult {
  init(_ reading: RecordReading, examples: Int?) throws(RecordError) {
    self.init(loss: try reading.number("loss", default: .nan), accuracy: try reading.number("accuracy"))
    guard accuracy.isNaN || (0...1).contains(accuracy) else {
      throw reading.invalid("accuracy", "found \(accuracy), expected a fraction from 0 to 1")
    }
    if reading.has("confusion") { confusion = try Self.confusion(reading) }
    if reading.has("correct") {
      let count = examples ?? confusion?.joined().reduce(0, +) ?? 0
      guard let bits = Base64Bits.decode(try reading.string("correct"), count: count) else {
        throw reading.invalid("correct", "not base64 of one bit for each of \(count) test examples")
      }
      correct = bits
    }
    if reading.has("mistakes") {
      var mistakes: [Mistake] = []
      for mistake in try reading.objects("mistakes") {
        mistakes.append(
          Mistake(
            index: try mistake.integer("index"), label: try mistake.integer("label"),
            prediction: try mistake.integer("prediction"), probability: try mistake.number("probability"),
            image: mistake.has("image") ? try Image(mistake.object("image")) : nil))
      }
      self.mistakes = mistakes
    }
  }

  private static func confusion(_ reading: RecordReading) throws(RecordError) -> [[Int]] {
    var matrix: [[Int]] = []
    let rows = try reading.array("confusion")
    for row in rows {
      let counts = (row.doublesValue ?? []).compactMap { Int(exactly: $0) }.filter { $0 >= 0 }
      guard counts.count == rows.count else {
        throw reading.invalid("confusion", "expected a square matrix of counts, one row and one column a class")
      }
      matrix.append(counts)
    }
    return matrix
  }
}

extension RunRecord.TestResult.Image {
  init(_ reading: RecordReading) throws(RecordError) {
    let rows = try reading.integer("rows")
    let columns = try reading.integer("columns")
    guard (1...4096).contains(rows), (1...4096).contains(columns),
      let pixels = Base64Bits.decodeBytes(try reading.string("pixels"), count: rows * columns)
    else { throw reading.invalid("pixels", "not base64 of \(rows) × \(columns) grey levels") }
    self.init(rows: rows, columns: columns, pixels: pixels)
  }
}

extension Diagnostics {
  init(_ reading: RecordReading) throws(RecordError) {
    self.init(
      probeExamples: try reading.integer("probe_examples", default: 0), epochs: try reading.integers("epoch"),
      firstLoss: try reading.number("first_loss", default: .nan),
      chanceLoss: try reading.number("chance_loss", default: .nan), layers: [])
    for layer in try reading.objects("layers") {
      var series: [(measure: Measure, values: [Double])] = []
      for measure in layer.object.keys.compactMap(Measure.init(rawValue:)) {
        let values = try layer.doubles(measure.rawValue)
        guard values.count == epochs.count else {
          throw layer.invalid(
            measure.rawValue, "found \(values.count) values for \(epochs.count) epochs, expected one an epoch")
        }
        series.append((measure, values))
      }
      layers.append(
        Layer(
          name: try layer.string("name"), units: try layer.integer("units", default: 0),
          activation: try layer.string("activation", default: ""), series: series))
    }
  }
}

extension RunRecord.Outcome {
  init(_ reading: RecordReading) throws(RecordError) {
    let restoredEpoch = reading.has("restored_epoch") ? try reading.integer("restored_epoch") : nil
    switch try reading.string("status") {
    case "completed": self = restoredEpoch.map { .completedThenRestored(epoch: $0) } ?? .completed
    case "stopped_early":
      self = .stoppedEarly(epoch: try reading.integer("epoch"), restoredEpoch: restoredEpoch)
    case "diverged": self = .diverged(epoch: try reading.integer("epoch"), step: try reading.integer("step"))
    case let status:
      throw reading.invalid("status", "found \"\(status)\", expected completed, stopped_early or diverged")
    }
  }
}

extension RunRecord.Timing {
  init(_ reading: RecordReading) throws(RecordError) {
    self.init(
      seconds: try reading.number("seconds"),
      examplesPerSecond: try reading.number("examples_per_second", default: .nan),
      epochSeconds: reading.has("epoch_seconds") ? try reading.doubles("epoch_seconds") : [])
  }
}

extension RunRecord.Provenance {
  init(_ reading: RecordReading) throws(RecordError) {
    self.init(
      curves: try reading.string("curves", default: ""), commit: try reading.string("commit", default: ""),
      modified: try reading.flag("modified", default: false), started: try reading.string("started", default: ""),
      swift: try reading.string("swift", default: ""), blas: try reading.string("blas", default: ""),
      importedFrom: reading.has("imported_from") ? try reading.string("imported_from") : nil)
    if reading.has("host") {
      let host = try reading.object("host")
      cpu = try host.string("cpu", default: "")
      cores = try host.integer("cores", default: 0)
      operatingSystem = try host.string("os", default: "")
    }
  }
}
