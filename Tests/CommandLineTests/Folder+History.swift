import FigureKinds
import JSONText
import RunRecords

extension Folder {
  /// Records of made-up runs in `history`, which tell of the same 20 test examples and carry pictures of those that they
  /// got wrong: every kind of figure has what it shows, and where each example is wrong in some run, no data set is needed.
  ///
  /// - Parameters:
  ///   - mistakes: how many each run makes, an arm a row and a seed a column; the arms are ReLU, Sigmoid, Tanh, ….
  ///   - blank: an example whose picture is in no record.
  func writeHistory(mistakes: [[Int]] = [[4, 3, 4], [4, 3, 2]], blank: Int? = nil) throws {
    let examples = 20
    var next = 0
    for (arm, counts) in mistakes.enumerated() {
      for (seed, count) in counts.enumerated() {
        let wrong = (next..<next + count).map { $0 % examples }
        next += count
        var record = KindSamples.record(arm: arm, seed: seed).record
        record.data?.testExamples = examples
        record.test = Self.test(wrong, of: examples, blank: blank)
        try write(record.json.text, as: "history/\(record.run.arm)-seed\(seed).json")
      }
    }
  }

  /// Two examples of each class; one that is taken for another is taken for the next.
  private static func test(_ wrong: [Int], of examples: Int, blank: Int?) -> RunRecord.TestResult {
    var confusion = [[Int]](repeating: [Int](repeating: 0, count: 10), count: 10)
    for index in 0..<examples { confusion[index % 10][wrong.contains(index) ? (index + 1) % 10 : index % 10] += 1 }
    let mistakes = wrong.map { index in
      let image = KindSamples.image(index)
      let picture = RunRecord.TestResult.Image(rows: image.rows, columns: image.columns, pixels: image.pixels)
      return RunRecord.TestResult.Mistake(
        index: index, label: index % 10, prediction: (index + 1) % 10, probability: 0.99 - 0.01 * Double(index),
        image: index == blank ? nil : picture)
    }
    return RunRecord.TestResult(
      loss: 0.4, accuracy: Double(examples - wrong.count) / Double(examples),
      correct: (0..<examples).map { !wrong.contains($0) }, confusion: confusion, mistakes: mistakes)
  }
}
