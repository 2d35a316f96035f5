/// What cannot be seen key by key: parts of a record that contradict each other.
extension RunRecord {
  /// - Throws: `RecordError` (`conflict`) naming both.
  func checkConsistency(file: String?) throws(RecordError) {
    let check = ConsistencyCheck(file: file)
    try checkEpochs(check)
    try diagnostics?.checkEpochs(last: lastEpoch, check)
    if let test { try test.check(data, check) }
  }

  /// The epoch that the run cannot have gone beyond: the last that was measured, begun at least; nil where no row has one.
  private var lastEpoch: Int? {
    guard let last = history[.epoch]?.last(where: History.isMeasured) else { return nil }
    return Int(exactly: last.rounded(.up))
  }

  /// Whether the history has a row for every epoch and counts them evenly in a unit of its own, such as examples or steps:
  /// 100, 200, 300 of three epochs.
  private func countsInAnotherUnit(_ epochs: Int) -> Bool {
    guard let places = history[.epoch], places.count == epochs, let unit = places.first, unit > 1 else { return false }
    return places.indices.allSatisfy { abs(places[$0] - unit * Double($0 + 1)) <= 1e-9 * places[$0] }
  }

  private func checkEpochs(_ check: ConsistencyCheck) throws(RecordError) {
    if let first = history[.epoch]?.first(where: History.isMeasured), first < 0 {
      throw check.conflict("history.epoch", "found \(first), expected epochs from 1 up")
    }
    guard let last = lastEpoch else { return }
    if let spec, last > spec.training.epochs, !countsInAnotherUnit(spec.training.epochs) {
      throw check.conflict(
        "history.epoch",
        "found epoch \(last) of a run of \(spec.training.epochs) (spec.training.epochs), expected none "
          + "beyond its last")
    }
    let ends: [(key: String, epoch: Int?)] =
      switch outcome {
      case .completed, .unknown: []
      case .completedThenRestored(let epoch): [("restored_epoch", epoch)]
      case .stoppedEarly(let epoch, let restored): [("epoch", epoch), ("restored_epoch", restored)]
      case .diverged(let epoch, _): [("epoch", epoch)]
      }
    for (key, epoch) in ends {
      guard let epoch, !(1...max(last, 1)).contains(epoch) else { continue }
      throw check.conflict(
        "outcome.\(key)", "found epoch \(epoch) of a history that ends with epoch \(last), expected 1 to \(last)")
    }
    if case .diverged(_, let step) = outcome, step < 1 {
      throw check.conflict("outcome.step", "found \(step), expected 1 or more")
    }
  }
}

extension Diagnostics {
  fileprivate func checkEpochs(last: Int?, _ check: ConsistencyCheck) throws(RecordError) {
    for (epoch, next) in zip(epochs, epochs.dropFirst()) where next <= epoch {
      throw check.conflict("diagnostics.epoch", "\(next) follows \(epoch), expected rising numbers")
    }
    if let first = epochs.first, first < 0 {
      throw check.conflict("diagnostics.epoch", "found \(first), expected epochs from 0 up")
    }
    if let own = epochs.last, let last, own > last {
      throw check.conflict(
        "diagnostics.epoch", "found epoch \(own) beside a history that ends with epoch \(last), expected none beyond it"
      )
    }
  }
}

extension RunRecord.TestResult {
  fileprivate func check(_ data: RunRecord.DataDescription?, _ check: ConsistencyCheck) throws(RecordError) {
    let classes = data?.classes.count ?? 0
    if let confusion, classes > 0, confusion.count != classes {
      throw check.conflict(
        "test.confusion",
        "found \(confusion.count) × \(confusion.count) counts beside \(classes) classes in data.classes, "
          + "expected as many")
    }
    let examples = data.flatMap { $0.testExamples > 0 ? $0.testExamples : nil }
    let total = confusion?.joined().reduce(0, +)
    if let total, let examples, total != examples {
      throw check.conflict(
        "test.confusion", "found counts of \(total) examples beside \(examples) in data.test_examples, expected as many"
      )
    }
    try checkRight(examples: examples ?? total, check)
    try checkMistakes(classes: confusion?.count ?? classes, examples: examples ?? total ?? correct?.count, check)
  }

  /// Accuracy, bits and confusion matrix count the same right answers.
  private func checkRight(examples: Int?, _ check: ConsistencyCheck) throws(RecordError) {
    let diagonal = confusion.map { matrix in matrix.indices.reduce(0) { $0 + matrix[$1][$1] } }
    let bits = correct.map { $0.count(where: \.self) }
    if let diagonal, let bits, diagonal != bits {
      throw check.conflict(
        "test.correct", "found \(bits) right answers beside \(diagonal) in test.confusion, expected as many")
    }
    guard let right = bits ?? diagonal, let examples = examples ?? correct?.count, examples > 0, accuracy.isFinite
    else {
      return
    }
    let share = Double(right) / Double(examples)
    if abs(share - accuracy) > Self.greatestDifference + 0.5 / Double(examples) {
      throw check.conflict(
        "test.accuracy",
        "found \(accuracy) beside \(right) of \(examples) right in "
          + "\(bits == nil ? "test.confusion" : "test.correct"), which is \(share), expected the same")
    }
  }

  /// An accuracy may be rounded, weighted or averaged in another way than by counting; beyond this it is of another test.
  private static let greatestDifference = 0.05

  private func checkMistakes(classes: Int, examples: Int?, _ check: ConsistencyCheck) throws(RecordError) {
    for (place, mistake) in (mistakes ?? []).enumerated() {
      let path = "test.mistakes[\(place)]"
      for (key, label) in [("label", mistake.label), ("prediction", mistake.prediction)] {
        if label < 0 || (classes > 0 && label >= classes) {
          throw check.conflict(
            "\(path).\(key)", "found class \(label), expected 0 to \(classes > 0 ? "\(classes - 1)" : "the last class")"
          )
        }
      }
      if mistake.label == mistake.prediction {
        throw check.conflict(
          "\(path).prediction", "found class \(mistake.label), which is its label, expected a mistake")
      }
      if mistake.index < 0 || examples.map({ mistake.index >= $0 }) ?? false {
        throw check.conflict(
          "\(path).index",
          "found \(mistake.index), expected a place in the test set\(examples.map { " of \($0)" } ?? "")")
      }
      if let correct, mistake.index < correct.count, correct[mistake.index] {
        throw check.conflict("\(path).index", "found \(mistake.index), which test.correct says was right")
      }
      if !mistake.probability.isNaN, !(0...1).contains(mistake.probability) {
        throw check.conflict("\(path).probability", "found \(mistake.probability), expected a fraction from 0 to 1")
      }
    }
  }
}

/// Makes the errors of a check.
private struct ConsistencyCheck {
  let file: String?

  func conflict(_ path: String, _ message: String) -> RecordError {
    RecordError(.conflict, file: file, "\(path): \(message)")
  }
}
