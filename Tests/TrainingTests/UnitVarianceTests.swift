import Datasets
import RandomNumbers
import RunRecords
import Testing

@testable import Training

@Suite struct UnitVarianceTests {
  private static func network(
    _ initializer: String, on set: ExampleSet, hidden: [Int] = [9, 7], activation: String = "relu", seed: Int = 4
  ) throws -> Network {
    let model = ModelSpec(hidden: hidden, activation: NamedChoice(activation))
    let network = try Network(inputs: set.images.inputs, classes: set.images.classCount, model: model)
    let initializer = try Initializer(NamedChoice(initializer))
    var random = Xoshiro256(seed: seed, purpose: .weights)
    network.initialize(initializer, using: &random)
    if initializer.scalesToUnitVariance { network.scaleToUnitVariance(on: set, using: &random) }
    return network
  }

  /// Each layer's variance before its activation over all units and examples, by plain loops. Biases are 0.
  private static func variances(
    _ network: Network, on set: ExampleSet, activation: (Double) -> Double
  ) -> [Double] {
    let count = set.count
    var outputs: [[Double]] = set.allIndices.map { index in
      (0..<set.images.inputs).map { input in
        let place = Int(index) * set.images.inputs + input
        return switch set.images.storage {
        case .bytes(let bytes): Double(bytes[place]) / 255
        case .floats(let floats): Double(floats[place])
        }
      }
    }
    return network.layers.map { layer in
      let kernel = network.parameters.values(in: layer.kernel).map { Double($0) }
      let z = outputs.map { row in
        (0..<layer.outputs).map { unit in
          (0..<layer.inputs).reduce(0) { $0 + row[$1] * kernel[$1 * layer.outputs + unit] }
        }
      }
      outputs = z.map { $0.map(activation) }
      let values = z.flatMap { $0 }
      let mean = values.reduce(0, +) / Double(count * layer.outputs)
      return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count * layer.outputs)
    }
  }

  private static func floats(_ values: [Float]) -> ExampleSet {
    let count = values.count / 6
    return ExampleSet(
      LabeledImages(
        storage: .floats(values), shape: LabeledImages.Shape(rows: 2, columns: 3),
        labels: (0..<count).map { Int32($0 % 3) }, classNames: ["a", "b", "c"]))
  }

  @Test(arguments: [[], [9, 7], [40, 3, 20]]) func everyLayerHasUnitVariance(_ hidden: [Int]) throws {
    // Fewer examples than a batch holds, so that the batch is all of them.
    let set = SmallData.set(60, seed: 1)
    let network = try Self.network("lsuv", on: set, hidden: hidden)
    let variances = Self.variances(network, on: set) { max($0, 0) }
    #expect(variances.count == hidden.count + 1)
    #expect(variances.allSatisfy { abs($0 - 1) < 0.1 }, "\(variances)")
    // Without the scaling they are not.
    let start = Self.variances(try Self.network("orthogonal", on: set, hidden: hidden), on: set) { max($0, 0) }
    #expect(start.allSatisfy { abs($0 - 1) >= 0.1 }, "\(start)")
  }

  @Test func onlyTheScaleChanges() throws {
    let set = SmallData.set(60, seed: 1)
    let (scaled, start) = (try Self.network("lsuv", on: set), try Self.network("orthogonal", on: set))
    for layer in scaled.layers {
      let (one, other) = (scaled.parameters.values(in: layer.kernel), start.parameters.values(in: layer.kernel))
      let ratio = one[0] / other[0]
      #expect(ratio > 0 && zip(one, other).allSatisfy { abs($0 - ratio * $1) < 1e-5 * ratio })
      #expect(scaled.parameters.values(in: layer.bias).allSatisfy { $0 == 0 })
    }
  }

  /// A batch of a long set stands for all of it, also where the classes come one after the other.
  @Test func theBatchIsOfAllClasses() throws {
    let set = SmallData.set(1200, seed: 1)
    let sorted = (0..<Int32(3)).flatMap { label in (0..<Int32(1200)).filter { $0 % 3 == label } }
    let picked = ExampleSet(set.images, indices: sorted)
    let variances = Self.variances(try Self.network("lsuv", on: picked), on: picked) { max($0, 0) }
    #expect(variances.allSatisfy { abs($0 - 1) < 0.2 }, "\(variances)")
  }

  @Test(arguments: [Float(1e-30), 1e-6, 1e6, 1e30]) func anyScaleOfInputs(_ scale: Float) throws {
    let set = Self.floats(Numbers.random(60 * 6, seed: 1).map { $0 * scale })
    let variances = Self.variances(try Self.network("lsuv", on: set), on: set) { max($0, 0) }
    #expect(variances.allSatisfy { abs($0 - 1) < 0.1 }, "\(variances)")
  }

  /// Data that give no variance, or none that is a number, leave the orthogonal start.
  @Test(arguments: [0, .infinity, .nan, 64 * Float.leastNonzeroMagnitude])
  func withoutVarianceNothingIsScaled(_ value: Float) throws {
    let set = Self.floats([Float](repeating: value, count: 60 * 6))
    let network = try Self.network("lsuv", on: set)
    #expect(try network.weights == Self.network("orthogonal", on: set).weights)
  }

  @Test(arguments: ["relu", "sigmoid", "exponential"]) func zerosTrain(_ activation: String) throws {
    let set = Self.floats([Float](repeating: 0, count: 60 * 6))
    let spec = SmallData.spec(activation: activation) { $0.model.initializer = NamedChoice("lsuv") }
    let result = try Trainer(spec: spec, training: set, validation: set).run()
    #expect(result.weights.joined().allSatisfy { $0.isFinite })
    #expect(result.history["loss"]?.allSatisfy { $0.isFinite } == true)
  }

  /// A run starts from it, decided by its seed: at this learning rate kernels do not move.
  @Test func aRunStartsFromIt() throws {
    func kernels(_ initializer: String, seed: Int) throws -> [[Float]] {
      let spec = SmallData.spec(seed: seed, hidden: [9], epochs: 1) {
        $0.model.initializer = NamedChoice(initializer)
        $0.training.optimizer = NamedChoice("sgd", ["learning_rate": 1e-30])
      }
      let weights = try SmallData.trainer(spec, examples: 600).run().weights
      return [weights[0], weights[2]]
    }
    let first = try kernels("lsuv", seed: 4)
    let network = try Self.network("lsuv", on: SmallData.set(600, seed: 1), hidden: [9])
    #expect(first == [network.weights[0], network.weights[2]])
    #expect(try kernels("lsuv", seed: 4) == first)
    #expect(try kernels("lsuv", seed: 5) != first)
    #expect(try kernels("orthogonal", seed: 4) != first)
  }
}
