import ActivationFunctions
import Datasets
import RunRecords
import Testing

@testable import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The gradients that training uses against central differences of the loss, all in double precision but the gradients
/// themselves.
@Suite struct GradientTests {
  /// The loss of a network, computed plainly in double precision.
  struct Twin {
    let sizes: [Int]
    let function: ActivationFunction
    let parameters: [String: Double]
    let l2: Double

    /// Mean cross-entropy with the weight penalty.
    ///
    /// - Parameter weights: as `Network.weights`; slopes where the function is learned.
    func loss(_ weights: [[Double]], _ x: [Float], _ labels: [Int32]) -> Double {
      var place = 0
      var penalty = 0.0
      var rows = stride(from: 0, to: x.count, by: sizes[0]).map { x[$0..<($0 + sizes[0])].map { Double($0) } }
      for layer in 0..<(sizes.count - 1) {
        let (kernel, bias) = (weights[place], weights[place + 1])
        place += 2
        penalty += l2 * kernel.reduce(0) { $0 + $1 * $1 }
        let isHidden = layer < sizes.count - 2
        let slopes = isHidden && function.isLearned ? weights[place] : nil
        if slopes != nil { place += 1 }
        let (inputs, outputs) = (sizes[layer], sizes[layer + 1])
        rows = rows.map { row in
          (0..<outputs).map { unit in
            var z = bias[unit]
            for i in 0..<inputs { z += row[i] * kernel[i * outputs + unit] }
            guard isHidden else { return z }
            return function.value(at: z, parameters: slopes.map { ["alpha": $0[unit]] } ?? parameters)
          }
        }
      }
      var loss = 0.0
      for (z, label) in zip(rows, labels) {
        let greatest = z.max() ?? 0
        loss += log(z.reduce(0) { $0 + exp($1 - greatest) }) + greatest - z[Int(label)]
      }
      return loss / Double(labels.count) + penalty
    }
  }

  private static func network(_ sizes: [Int], _ choice: NamedChoice, l2: Double) throws -> Network {
    let network = try Network(
      inputs: sizes[0], classes: sizes[sizes.count - 1],
      model: ModelSpec(hidden: Array(sizes.dropFirst().dropLast()), activation: choice, l2: l2))
    let weights = network.weights.enumerated().map { index, values in
      Numbers.random(values.count, seed: UInt64(index + 10), scale: 0.8)
    }
    try network.setWeights(weights)
    return network
  }

  private static func check(
    _ sizes: [Int], _ choice: NamedChoice, l2: Double = 0, rows: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let function = try #require(ActivationFunction.named(choice.name))
    let network = try network(sizes, choice, l2: l2)
    let classes = sizes[sizes.count - 1]
    let x = Numbers.random(rows * sizes[0], seed: 99, scale: 1.5)
    let labels = (0..<rows).map { Int32($0 * 3 % classes) }
    let images = LabeledImages(
      storage: .floats(x), shape: LabeledImages.Shape(rows: 1, columns: sizes[0]), labels: labels,
      classNames: (0..<classes).map { "\($0)" })
    let workspace = Workspace(network, capacity: rows, trains: true)
    (0..<Int32(rows)).map { $0 }.withUnsafeBufferPointer { workspace.gather(images, $0) }
    network.forward(workspace, rows: rows)
    let loss = network.lossGradient(workspace, rows: rows).loss / Double(rows) + network.penalty(addsGradient: true)
    #expect(network.backward(workspace, rows: rows) == nil)
    let gradients = network.values(of: network.gradients)

    let twin = Twin(sizes: sizes, function: function, parameters: choice.parameters, l2: l2)
    var weights = network.weights.map { $0.map { Double($0) } }
    #expect(abs(loss - twin.loss(weights, x, labels)) < 1e-5 * max(1, loss), sourceLocation: sourceLocation)
    let step = 1e-6
    for part in weights.indices {
      var numeric: [Double] = []
      for index in weights[part].indices {
        let value = weights[part][index]
        weights[part][index] = value + step
        let above = twin.loss(weights, x, labels)
        weights[part][index] = value - step
        let below = twin.loss(weights, x, labels)
        weights[part][index] = value
        numeric.append((above - below) / (2 * step))
      }
      #expect(
        Numbers.error(gradients[part], numeric) < 1e-5, "\(choice.name) \(sizes): part \(part)",
        sourceLocation: sourceLocation)
    }
  }

  static let choices: [NamedChoice] =
    Vocabulary.activations.map(\.defaultChoice) + [
      NamedChoice("gelu", ["approximate": 1]), NamedChoice("leaky_relu", ["negative_slope": 0.7]),
      NamedChoice("elu", ["alpha": 0.5]), NamedChoice("celu", ["alpha": 2]),
      NamedChoice("relu", ["negative_slope": 0.1, "max_value": 0.8, "threshold": 0.2]),
    ]

  @Test(arguments: choices) func everyActivation(_ choice: NamedChoice) throws {
    try Self.check([5, 7, 3, 4], choice, rows: 9)
  }

  @Test(arguments: [[1, 1, 2], [3, 2], [9, 65, 3], [4, 3, 3, 3, 3, 3, 3, 2]], [1, 7])
  func oddShapes(_ sizes: [Int], rows: Int) throws {
    try Self.check(sizes, NamedChoice("tanh"), rows: rows)
  }

  @Test func aSingleClass() throws { try Self.check([3, 2, 1], NamedChoice("tanh"), rows: 4) }

  @Test(arguments: [0.001, 0.3]) func weightPenalty(_ l2: Double) throws {
    try Self.check([5, 7, 3], NamedChoice("sigmoid"), l2: l2, rows: 9)
  }
}
