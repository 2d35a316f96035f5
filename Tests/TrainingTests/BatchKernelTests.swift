import CVectorKernels
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct BatchKernelTests {
  static let sizes = [1, 7, 8, 9, 65]

  @Test func everyByteIsDividedBy255() {
    let bytes = (0...255).map { UInt8($0) }
    var out = [Float](repeating: -1, count: 256)
    curves_gather_bytes(bytes, [0], 1, 256, &out)
    #expect(out == (0...255).map { Float($0) / 255 })
  }

  @Test(arguments: sizes) func gathersRows(_ size: Int) {
    let examples = Numbers.random(5 * size, seed: 1)
    let bytes = (0..<(5 * size)).map { UInt8(truncatingIfNeeded: $0 * 37) }
    let labels: [Int32] = [4, 0, 3, 1, 2]
    let picked: [Int32] = [3, 0, 3]
    var floats = [Float](repeating: -1, count: 3 * size)
    curves_gather_floats(examples, picked, 3, size, &floats)
    #expect(floats == picked.flatMap { examples[(Int($0) * size)..<((Int($0) + 1) * size)] })
    curves_gather_bytes(bytes, picked, 3, size, &floats)
    #expect(floats == picked.flatMap { bytes[(Int($0) * size)..<((Int($0) + 1) * size)].map { Float($0) / 255 } })
    var gathered = [Int32](repeating: -1, count: 3)
    curves_gather_labels(labels, picked, 3, &gathered)
    #expect(gathered == [1, 4, 1])
  }

  @Test(arguments: sizes) func fillsAndSumsColumns(_ size: Int) {
    let row = Numbers.random(size, seed: 2)
    var filled = [Float](repeating: 0, count: 3 * size)
    curves_fill_rows(row, 3, size, &filled)
    #expect(filled == row + row + row)
    var sums = [Float](repeating: 1, count: size)
    curves_add_column_sums(filled, 3, size, &sums)
    #expect(Numbers.error(sums, row.map { 1 + 3 * Double($0) }) < 1e-6)
  }

  /// Loss, gradient and probabilities in double precision.
  private static func twin(_ logits: [Float], _ labels: [Int32], classes: Int)
    -> (loss: Double, probabilities: [Double], correct: Int)
  {
    var (loss, correct) = (0.0, 0)
    var probabilities: [Double] = []
    for (row, label) in labels.enumerated() {
      let z = logits[(row * classes)..<((row + 1) * classes)].map { Double($0) }
      let greatest = z.max() ?? 0
      let sum = z.reduce(0) { $0 + exp($1 - greatest) }
      loss += log(sum) - (z[Int(label)] - greatest)
      probabilities += z.map { exp($0 - greatest) / sum }
      correct += z.firstIndex(of: greatest) == Int(label) ? 1 : 0
    }
    return (loss, probabilities, correct)
  }

  @Test(arguments: sizes, [1.0, 30.0, 300.0]) func softmaxCrossEntropy(_ classes: Int, scale: Double) {
    let rows = 9
    let logits = Numbers.random(rows * classes, seed: 3, scale: scale)
    let labels = (0..<rows).map { Int32($0 * 5 % classes) }
    let expected = Self.twin(logits, labels, classes: classes)

    var gradient = logits
    var correct = 2
    let loss = curves_softmax_cross_entropy_gradient(&gradient, labels, rows, classes, 0.25, &correct)
    #expect(abs(loss - expected.loss) <= 1e-5 * max(1, expected.loss))
    #expect(correct == 2 + expected.correct, "counts are added")
    let theirs = expected.probabilities.enumerated().map { place, p in
      0.25 * (p - (Int(labels[place / classes]) == place % classes ? 1 : 0))
    }
    #expect(Numbers.error(gradient, theirs) < 1e-6)

    var probabilities = logits
    var predictions = [Int32](repeating: -1, count: rows)
    correct = 0
    let again = curves_softmax_cross_entropy(&probabilities, labels, rows, classes, &predictions, &correct)
    #expect(abs(again - expected.loss) <= 1e-5 * max(1, expected.loss))
    #expect(correct == expected.correct)
    #expect(Numbers.error(probabilities, expected.probabilities) < 1e-6)
    #expect(
      predictions
        == (0..<rows).map { row in
          let z = logits[(row * classes)..<((row + 1) * classes)]
          return Int32((z.firstIndex(of: z.max() ?? 0) ?? 0) - z.startIndex)
        })
  }

  @Test(arguments: [Float.nan, .infinity]) func aLogitThatIsNotFiniteMakesALossThatIsNotFinite(_ value: Float) {
    var logits: [Float] = [0, 1, 2, 3, value, 5]
    var correct = 0
    let loss = curves_softmax_cross_entropy_gradient(&logits, [0, 0], 2, 3, 1, &correct)
    #expect(!loss.isFinite)
  }

  @Test func theFirstOfEqualLogitsIsThePrediction() {
    var logits: [Float] = [1, 2, 2]
    var (predictions, correct): ([Int32], Int) = ([-1], 0)
    _ = curves_softmax_cross_entropy(&logits, [2], 1, 3, &predictions, &correct)
    #expect(predictions == [1])
    #expect(correct == 0)
  }
}
