internal import JSONText
internal import RunRecords

extension Caveats {
  /// What arms differ in though the experiment does not vary it, and their names do not say it.
  mutating func addFurtherDifferences(_ comparison: Comparison) {
    let records = comparison.arms.compactMap { arm in arm.runs.first.map { (arm: arm, record: $0.record) } }
    guard records.count > 1 else { return }
    let varied = Set(
      records.flatMap { $0.record.run.varies.keys } + records.flatMap { $0.arm.distinctions.map(\.key) })
    let questions: [(Verdict.FurtherDifference.Kind, [String], (RunRecord) -> String?)] = [
      (.trainingExamples, ["train_examples", "subset", "validation"], Self.trainingExamples),
      (.epochs, ["epochs"], { $0.spec.map { "\($0.training.epochs)" } }),
      (.validation, ["validation", "holdout"], { $0.spec.map { Self.validation($0.validation) } }),
    ]
    var differences: [Verdict.FurtherDifference] = []
    for (kind, keys, value) in questions where varied.isDisjoint(with: keys) {
      let answers = records.compactMap { entry in value(entry.record).map { (arm: entry.arm.name, text: $0) } }
      var values: [Verdict.FurtherDifference.Value] = []
      for answer in answers {
        if let place = values.firstIndex(where: { $0.text == answer.text }) {
          values[place].arms.append(answer.arm)
        } else {
          values.append(Verdict.FurtherDifference.Value(text: answer.text, arms: [answer.arm]))
        }
      }
      if values.count > 1 { differences.append(Verdict.FurtherDifference(kind: kind, values: values)) }
    }
    if !differences.isEmpty { add(.differsBeyondCompared(differences)) }
  }

  private static func trainingExamples(_ record: RunRecord) -> String? {
    record.data.flatMap { $0.trainExamples > 0 ? "\($0.trainExamples)" : nil }
  }

  private static func validation(_ validation: RunSpec.Validation) -> String {
    switch validation {
    case .test: "test"
    case .none: "none"
    case .holdout(let count): "holdout \(count)"
    }
  }
}
