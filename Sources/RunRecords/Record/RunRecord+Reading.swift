public import JSONText
internal import TextTools

extension RunRecord {
  static let topLevelKeys = [
    "schema", "run", "spec", "data", "history", "test", "diagnostics", "outcome", "timing", "provenance",
    "source", "config",
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
    if root.has("source") { source = try Source(root.object("source")) }
    if root.has("config") { config = try root.object("config").object }
    additional = JSON.Object(root.object.members.filter { !Self.topLevelKeys.contains($0.key) })
    try checkConsistency(file: file)
  }
}

extension RunSpec.Identity {
  init(_ reading: RecordReading) throws(RecordError) {
    let arm = try reading.string("arm")
    self.init(
      arm: arm, label: try reading.string("label", default: arm),
      armIndex: try reading.count("arm_index", default: 0),
      seed: try reading.integer("seed"), varies: reading.has("varies") ? try reading.object("varies").object : [:],
      experiment: try reading.string("experiment", default: ""))
  }
}

extension History {
  init(_ reading: RecordReading) throws(RecordError) {
    var axes: [(axis: Axis, values: [Double])] = []
    for axis in Axis.allCases where reading.has(axis.rawValue) {
      axes.append((axis, try Self.places(reading, axis)))
    }
    var metrics: [(name: String, values: [Double])] = []
    for (key, _) in reading.object.members where Axis(rawValue: key) == nil {
      metrics.append((key, try reading.doubles(key)))
    }
    if axes.isEmpty {
      let count = metrics.first?.values.count ?? 0
      axes = [(.epoch, (0..<count).map { Double($0 + 1) })]
    }
    let (first, count) = (axes[0].axis, axes[0].values.count)
    for (axis, places) in axes where places.count != count {
      throw reading.invalid(
        axis.rawValue, "found \(places.count) values beside \(count) of \(first.rawValue), expected one a row")
    }
    for (name, values) in metrics where values.count != count {
      let unit = first == .seconds ? "second" : first.rawValue
      throw reading.invalid(name, "found \(values.count) values for \(count) \(unit)s, expected one for each")
    }
    self.init(axes: axes, metrics: metrics)
  }

  /// An axis's column. Steps and seconds may begin again (as in a run that was resumed) only beside epochs that rise.
  private static func places(_ reading: RecordReading, _ axis: Axis) throws(RecordError) -> [Double] {
    let values = try reading.doubles(axis.rawValue)
    let isMain = Axis.allCases.first { reading.has($0.rawValue) } == axis
    var last: Double?
    for place in values where isMeasured(place) {
      guard place.isFinite else {
        throw reading.invalid(axis.rawValue, "found \(place), expected finite numbers")
      }
      if isMain, let last, place <= last {
        throw reading.invalid(
          axis.rawValue, "\(written(place)) follows \(written(last)), expected rising numbers")
      }
      last = place
    }
    return values
  }

  private static func written(_ place: Double) -> String { Int(exactly: place).map(String.init) ?? "\(place)" }
}

extension RunRecord.DataDescription {
  init(_ reading: RecordReading) throws(RecordError) {
    self.init(
      name: try reading.string("name"), trainExamples: try reading.count("train_examples", default: 0),
      validationExamples: try reading.count("validation_examples", default: 0),
      testExamples: try reading.count("test_examples", default: 0), inputs: try reading.count("inputs", default: 0),
      classes: reading.has("classes") ? try reading.strings("classes") : [])
    if reading.has("differs_from_published") { differsFromPublished = try reading.strings("differs_from_published") }
    guard reading.has("sha256") else { return }
    let hashes = try reading.object("sha256")
    for key in hashes.object.keys { sha256[key] = try hashes.string(key) }
  }
}

extension RunRecord.TestResult {
  init(_ reading: RecordReading, examples: Int?) throws(RecordError) {
    // Other tools' runs may have been tested for their loss alone.
    let accuracy = reading.has("loss") && !reading.has("accuracy") ? .nan : try reading.number("accuracy")
    self.init(loss: try reading.number("loss", default: History.notMeasured), accuracy: accuracy)
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
      let counts = (row.doublesValue ?? []).compactMap { Int(exactly: $0) }
        .filter { (0...RecordReading.greatestCount).contains($0) }
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
      let pixels = Base64.decode(try reading.string("pixels"), count: rows * columns)
    else { throw reading.invalid("pixels", "not base64 of \(rows) × \(columns) grey levels") }
    self.init(rows: rows, columns: columns, pixels: pixels)
  }
}

extension Diagnostics {
  init(_ reading: RecordReading) throws(RecordError) {
    self.init(
      probeExamples: try reading.count("probe_examples", default: 0), epochs: try reading.integers("epoch"),
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
          name: try layer.string("name"), units: try layer.count("units", default: 0),
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
    case "unknown": self = .unknown
    case let status:
      throw reading.invalid("status", "found \"\(status)\", expected completed, stopped_early, diverged or unknown")
    }
  }
}

extension RunRecord.Timing {
  init(_ reading: RecordReading) throws(RecordError) {
    self.init(
      seconds: try reading.number("seconds"),
      examplesPerSecond: try reading.number("examples_per_second", default: .nan),
      epochSeconds: reading.has("epoch_seconds") ? try reading.doubles("epoch_seconds") : [],
      activation: reading.has("activation") ? try Activation(reading.object("activation")) : nil)
  }
}

extension RunRecord.Timing.Activation {
  init(_ reading: RecordReading) throws(RecordError) {
    self.init(
      forwardNanoseconds: try reading.number("forward_ns"), backwardNanoseconds: try reading.number("backward_ns"))
  }
}

extension RunRecord.Provenance {
  init(_ reading: RecordReading) throws(RecordError) {
    self.init(
      curves: try reading.string("curves", default: ""), commit: try reading.string("commit", default: ""),
      modified: try reading.flag("modified", default: false), started: try reading.string("started", default: ""),
      swift: try reading.string("swift", default: ""), blas: try reading.string("blas", default: ""),
      importedFrom: reading.has("imported_from") ? try reading.string("imported_from") : nil,
      plannedSeeds: reading.has("planned_seeds") ? try reading.integer("planned_seeds") : nil,
      margin: reading.has("margin") ? try reading.number("margin") : nil)
    if reading.has("host") {
      let host = try reading.object("host")
      cpu = try host.string("cpu", default: "")
      cores = try host.count("cores", default: 0)
      operatingSystem = try host.string("os", default: "")
    }
  }
}
