internal import JSONText
internal import RunRecords

extension RunCandidate {
  /// The run as a record.
  func record(_ name: RunNaming.Name, label: String, armIndex: Int) -> RunRecord {
    var unknown = run.unknown
    if name.seed == nil { unknown.append("seed") }
    if test?.accuracy.isFinite != true { unknown.append("test accuracy") }
    if config.members.isEmpty { unknown.append("configuration") }
    unknown.append("data")
    // Keras's training metrics are means over the epoch; what others log is theirs to say.
    let isMeasuredInTraining = table.curves.contains { $0.name == "accuracy" || $0.name == "loss" }
    if isMeasuredInTraining, format.tool != "Keras" { unknown.append("running mean") }
    unknown.append("how the run ended")
    let source = RunRecord.Source(
      tool: format.tool, version: version, format: format.name,
      files: files.map { .init(name: $0.path, sha256: $0.sha256) }, unknown: unknown,
      decided: run.decided.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    var record = RunRecord(
      run: RunSpec.Identity(arm: RunNaming.word(name.arm), label: label, armIndex: armIndex, seed: name.seed ?? 0),
      history: history, test: test, outcome: .unknown)
    record.source = source
    record.config = config.members.isEmpty ? nil : config
    record.provenance = RunRecord.Provenance(importedFrom: "\(format.tool), \(files.first?.path ?? "")")
    return record
  }

  private var table: RunTable { run.table }

  private var history: History {
    var axes: [(axis: History.Axis, values: [Double])] = []
    for (axis, places) in [(History.Axis.epoch, table.epochs), (.step, table.steps), (.seconds, table.seconds)] {
      if places.contains(where: History.isMeasured) { axes.append((axis, places)) }
    }
    let curves = table.curves.filter { $0.values.contains(where: History.isMeasured) }
    let order = ["loss", "accuracy", "val_loss", "val_accuracy", "learning_rate"]
    let known = order.compactMap { name in curves.first { $0.name == name } }
    let others = curves.filter { !order.contains($0.name) }
    return History(axes: axes, metrics: (known + others).map { ($0.name, $0.values) })
  }

  /// The test's loss and accuracy, where the tool kept them.
  private var test: RunRecord.TestResult? {
    var loss: Double?
    var accuracy: Double?
    for (name, value) in lastValues.map({ (MetricName($0.name), $0.value) }) where name.set == .test {
      if name.quantity == .loss { loss = value }
      if name.quantity == .accuracy { accuracy = value }
    }
    for (name, value) in run.tests {
      if name == "loss" { loss = value }
      if name == "accuracy" { accuracy = value }
    }
    guard loss != nil || accuracy != nil else { return nil }
    if let percent = accuracy, percent > 1, percent <= 100 { accuracy = percent / 100 }
    if let value = accuracy, !(0...1).contains(value) { accuracy = nil }
    return RunRecord.TestResult(loss: loss ?? History.notMeasured, accuracy: accuracy ?? .nan)
  }
}
