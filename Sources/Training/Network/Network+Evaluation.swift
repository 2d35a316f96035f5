internal import CVectorKernels
internal import Datasets
internal import RunRecords

extension Network {
  /// Mean loss with the weight penalty, and accuracy, over all of a set.
  ///
  /// - Parameters:
  ///   - indices: the places of the examples.
  ///   - visit: is given each batch while the workspace holds its probabilities and predictions.
  func evaluate(
    _ set: ExampleSet, indices: [Int32], _ workspace: Workspace,
    visit: (_ start: Int, _ rows: Int) -> Void = { _, _ in }
  ) -> (loss: Double, accuracy: Double) {
    var loss = 0.0
    var correct = 0
    indices.withUnsafeBufferPointer { indices in
      var start = 0
      while start < indices.count {
        let end = min(start + workspace.capacity, indices.count)
        workspace.gather(set.images, UnsafeBufferPointer(rebasing: indices[start..<end]))
        forward(workspace, rows: end - start)
        loss += curves_softmax_cross_entropy(
          workspace.logits, workspace.labels, end - start, classes, workspace.predictions, &correct)
        visit(start, end - start)
        start = end
      }
    }
    let count = Double(indices.count)
    return (loss / count + penalty(addsGradient: false), Double(correct) / count)
  }

  /// The test set's examples one by one.
  func test(_ set: ExampleSet, _ workspace: Workspace) -> RunRecord.TestResult {
    let indices = set.allIndices
    var correct: [Bool] = []
    correct.reserveCapacity(indices.count)
    var confusion = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
    var mistakes: [RunRecord.TestResult.Mistake] = []
    let (loss, accuracy) = evaluate(set, indices: indices, workspace) { start, rows in
      for row in 0..<rows {
        let label = Int(workspace.labels[row])
        let prediction = Int(workspace.predictions[row])
        correct.append(label == prediction)
        confusion[label][prediction] += 1
        guard label != prediction else { continue }
        mistakes.append(
          RunRecord.TestResult.Mistake(
            index: Int(indices[start + row]), label: label, prediction: prediction,
            probability: Double(workspace.logits[row * classes + prediction])))
      }
    }
    // Of equal probabilities the earlier example comes first, so that the order never depends on the sort.
    mistakes.sort { $0.probability != $1.probability ? $0.probability > $1.probability : $0.index < $1.index }
    return RunRecord.TestResult(
      loss: loss, accuracy: accuracy, correct: correct, confusion: confusion, mistakes: Array(mistakes.prefix(16)))
  }
}
