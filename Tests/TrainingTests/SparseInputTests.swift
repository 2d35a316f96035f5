import Datasets
import RandomNumbers
import RunRecords
import Testing

@testable import Training

/// That a network trains alike, whether or not its first layer skips zeros.
@Suite struct SparseInputTests {
  private static let inputs = 37
  private static let classes = 4

  private static func images(_ count: Int, zeros: Int, floats: Bool = false) -> LabeledImages {
    let bytes = (0..<(count * inputs)).map { place in
      place * 7919 % 100 < zeros ? UInt8(0) : UInt8(truncatingIfNeeded: place * 37 % 255 + 1)
    }
    return LabeledImages(
      storage: floats ? .floats(bytes.map { Float($0) / 255 }) : .bytes(bytes),
      shape: LabeledImages.Shape(rows: 1, columns: inputs), labels: (0..<count).map { Int32($0 * 3 % classes) },
      classNames: (0..<classes).map { "\($0)" })
  }

  /// Weights after five batches.
  private static func weights(
    skipsZeros: Bool, _ optimizer: NamedChoice, batch: Int, l2: Double = 0, floats: Bool = false
  ) throws -> (values: [[Float]], loss: Double) {
    let network = try Network(
      inputs: inputs, classes: classes,
      model: ModelSpec(hidden: [70, 9], activation: NamedChoice("sigmoid"), l2: l2))
    var stream = Xoshiro256(seed: 3, purpose: .weights)
    network.initialize(try Initializer(NamedChoice("glorot_uniform")), using: &stream)
    let step = try Optimizer(optimizer, count: network.parameters.count, parts: network.parts)
    let workspace = Workspace(network, capacity: batch, trains: true, skipsZeros: skipsZeros)
    #expect((workspace.sparseInput != nil) == skipsZeros)
    let images = images(5 * batch, zeros: 50, floats: floats)
    var loss = 0.0
    for number in 0..<5 {
      // The last batch is short.
      let rows = number == 4 ? max(1, batch - 3) : batch
      let picked = (0..<rows).map { Int32(number * batch + $0) }
      picked.withUnsafeBufferPointer { workspace.gather(images, $0) }
      network.forward(workspace, rows: rows)
      loss += network.lossGradient(workspace, rows: rows).loss + network.penalty(addsGradient: true)
      let pending = network.backward(workspace, rows: rows)
      #expect((pending != nil) == (skipsZeros && l2 == 0))
      step.step(
        parameters: network.parameters, gradients: network.gradients, pending: pending, learningRate: 0.01)
      #expect(network.gradients.values(in: 0..<network.gradients.count).allSatisfy { $0 == 0 })
    }
    return (network.weights, loss)
  }

  static let optimizers = [
    NamedChoice("adam"), NamedChoice("adamw", ["weight_decay": 0.1]), NamedChoice("adam", ["amsgrad": 1]),
    NamedChoice("adam", ["global_clipnorm": 0.01]), NamedChoice("sgd", ["momentum": 0.9]), NamedChoice("rmsprop"),
  ]

  @Test(arguments: optimizers, [1, 32, 50]) func trainsAlike(_ optimizer: NamedChoice, batch: Int) throws {
    let dense = try Self.weights(skipsZeros: false, optimizer, batch: batch)
    let sparse = try Self.weights(skipsZeros: true, optimizer, batch: batch)
    #expect(abs(dense.loss - sparse.loss) < 1e-5 * dense.loss)
    for (expected, ours) in zip(dense.values, sparse.values) { #expect(Numbers.error(ours, expected) < 2e-4) }
  }

  @Test func thePenaltyCountsToo() throws {
    let dense = try Self.weights(skipsZeros: false, NamedChoice("sgd"), batch: 8, l2: 0.1)
    let sparse = try Self.weights(skipsZeros: true, NamedChoice("sgd"), batch: 8, l2: 0.1, floats: true)
    for (expected, ours) in zip(dense.values, sparse.values) { #expect(Numbers.error(ours, expected) < 1e-5) }
  }

  @Test func decidesByTheShareOfZeros() {
    for floats in [false, true] {
      #expect(abs(ExampleSet(Self.images(200, zeros: 70, floats: floats)).zeroShare(examples: 100) - 0.7) < 0.02)
      #expect(SparseInput.isWorthwhile(ExampleSet(Self.images(200, zeros: 70, floats: floats)), units: 64))
      #expect(!SparseInput.isWorthwhile(ExampleSet(Self.images(200, zeros: 10, floats: floats)), units: 64))
    }
    #expect(!SparseInput.isWorthwhile(ExampleSet(Self.images(200, zeros: 70)), units: 10))
    // Only the examples that are used count.
    let blank = [UInt8](repeating: 0, count: 3 * 4) + [UInt8](repeating: 9, count: 4)
    let images = LabeledImages(
      storage: .bytes(blank), shape: LabeledImages.Shape(rows: 2, columns: 2), labels: [0, 0, 0, 0], classNames: ["a"])
    #expect(ExampleSet(images, indices: [3]).zeroShare(examples: 10) == 0)
    #expect(ExampleSet(images).zeroShare(examples: 10) == 0.75)
  }
}
