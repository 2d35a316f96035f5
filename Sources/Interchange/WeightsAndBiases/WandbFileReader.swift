internal import JSONText
internal import RunRecords

/// Collects a `.wandb` file's records.
struct WandbFileReader {
  private(set) var file = WandbFile()
  private var columnIndices: [[String]: Int] = [:]
  /// The metrics as they were declared, for those that name their axis by its number among them.
  private var declared: [String] = []

  mutating func read(_ bytes: UnsafeRawBufferPointer) {
    guard WandbFile.isWandbFile(bytes) else {
      file.damage = "no file of Weights & Biases: it does not begin with its mark"
      return
    }
    guard bytes[6] == 0 else {
      file.damage = "of version \(bytes[6]) of W&B's offline format, expected 0"
      return
    }
    var blocks = LogBlocks(bytes)
    blocks.forEach { readRecord($0) ? nil : "the record there is none of W&B's" }
    file.damage = blocks.damage
  }

  private mutating func readRecord(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var record = ProtobufMessage(bytes)
    while let field = record.next() {
      switch field.number {
      case 2: if let history = field.message, !readHistory(history) { return false }
      case 3: field.message.map { update(\.summary, $0) }
      case 5: field.message.map { update(\.config, $0) }
      case 12: field.message.map { readMetric($0) }
      case 17: field.message.map { readRun($0) }
      case 18: file.exitCode = Int(field.message?.last(1)?.integer ?? 0)
      default: break
      }
    }
    return !record.isMalformed
  }

  private mutating func readHistory(_ history: ProtobufMessage) -> Bool {
    var history = history
    let row = file.rowCount
    var items: [KeyedJSON] = []
    var step: Int64?
    while let field = history.next() {
      switch field.number {
      case 1:
        guard let item = field.message.flatMap(KeyedJSON.init) else { return false }
        items.append(item)
      case 2:
        // Zero is not written.
        step = field.message?.last(1)?.integer ?? 0
      default: break
      }
    }
    if history.isMalformed { return false }
    var hasStep = false
    for item in items {
      if item.path == ["_step"] { hasStep = true }
      item.forEachNumber { add($1, to: $0, row: row) }
    }
    if !hasStep, let step { add(Double(step), to: ["_step"], row: row) }
    file.rowCount += 1
    return true
  }

  private mutating func add(_ value: Double, to path: [String], row: Int) {
    let index = columnIndices[path] ?? file.columns.count
    if index == file.columns.count {
      columnIndices[path] = index
      file.columns.append(WandbFile.Column(path: path, rows: [], values: []))
    }
    // A key twice in one row: the later value counts, as in the dictionary that it was.
    if file.columns[index].rows.last == row {
      file.columns[index].values[file.columns[index].values.count - 1] = value
    } else {
      file.columns[index].rows.append(row)
      file.columns[index].values.append(value)
    }
  }

  /// Takes a `ConfigRecord` or a `SummaryRecord`: values to set, keys to remove.
  private mutating func update(_ target: WritableKeyPath<WandbFile, JSON.Object>, _ message: ProtobufMessage) {
    var message = message
    while let field = message.next() {
      guard let item = field.message.flatMap(KeyedJSON.init), item.path.first != "_wandb" else { continue }
      switch field.number {
      case 1: if let value = item.value { file[keyPath: target].set(value, at: item.path[...]) }
      case 2: file[keyPath: target].set(nil, at: item.path[...])
      default: break
      }
    }
  }

  private mutating func readMetric(_ message: ProtobufMessage) {
    var message = message
    var metric = WandbFile.Metric(name: "", isPattern: false, stepMetric: nil)
    while let field = message.next() {
      switch field.number {
      case 1: metric.name = field.text ?? ""
      case 2:
        metric.name = field.text ?? ""
        metric.isPattern = true
      case 4: metric.stepMetric = field.text
      case 5:
        let index = Int(field.integer ?? 0) - 1
        if declared.indices.contains(index) { metric.stepMetric = declared[index] }
      default: break
      }
    }
    guard !metric.name.isEmpty else { return }
    metric.name = Self.withoutEscapes(metric.name)
    metric.stepMetric = metric.stepMetric.map(Self.withoutEscapes)
    declared.append(metric.name)
    file.metrics.removeAll { $0.name == metric.name }
    file.metrics.append(metric)
  }

  /// A key as it was given: W&B puts a backslash before each dot, since dots separate nested keys there.
  private static func withoutEscapes(_ name: String) -> String {
    guard name.contains("\\") else { return name }
    var result = ""
    var isEscaped = false
    for character in name {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      if isEscaped, character != "." { result.append("\\") }
      result.append(character)
      isEscaped = false
    }
    return result
  }

  private mutating func readRun(_ message: ProtobufMessage) {
    var message = message
    while let field = message.next() {
      switch field.number {
      case 1: file.run.id = field.text ?? ""
      case 2: file.run.entity = field.text ?? ""
      case 3: file.run.project = field.text ?? ""
      case 4: field.message.map { update(\.config, $0) }
      case 5: field.message.map { update(\.summary, $0) }
      case 6: file.run.group = field.text ?? ""
      case 7: file.run.jobType = field.text ?? ""
      case 8: file.run.name = field.text ?? ""
      case 9: file.run.notes = field.text ?? ""
      case 10: if let tag = field.text, !file.run.tags.contains(tag) { file.run.tags.append(tag) }
      case 12: file.run.sweep = field.text ?? ""
      case 13: file.run.host = field.text ?? ""
      case 17: file.run.startTime = field.message.map(\.timestamp)
      // `cli_version` of a `TelemetryRecord`.
      case 19: file.run.version = field.message?.last(5)?.text ?? ""
      default: break
      }
    }
  }

}

extension JSON.Object {
  /// Sets the value at a path of keys, making the objects on the way; nil removes it.
  fileprivate mutating func set(_ value: JSON?, at path: ArraySlice<String>) {
    guard let key = path.first else { return }
    if path.count == 1 {
      self[key] = value
      return
    }
    var inner = self[key]?.objectValue ?? [:]
    inner.set(value, at: path.dropFirst())
    self[key] = .object(inner)
  }
}
