public import RunRecords

extension Trainer {
  /// About how many bytes a run allocates beside its data: parameters with their gradients, moments and copies, and what a
  /// batch leaves in each layer.
  ///
  /// A Double, since what is asked for may be beyond every machine.
  public static func memoryNeeded(_ spec: RunSpec, examples: Int, inputs: Int, classes: Int) -> Double {
    let widths = ([inputs] + spec.model.hidden + [classes]).map { Double($0) }
    let parameters = zip(widths, widths.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    // Weights, gradients, two moments, and the diagnostics' copy; then what batches leave that are trained on, evaluated
    // and measured.
    let rows = 4 * min(spec.training.batchSize, examples) + 2 * TrainingRun.evaluationRows + 4 * min(512, examples)
    let values = 5 * parameters + Double(rows) * widths.reduce(0, +)
    return values * Double(MemoryLayout<Float>.stride)
  }
}
