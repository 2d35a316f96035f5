internal import ActivationFunctions
internal import RandomNumbers
internal import RunRecords

/// A multilayer perceptron: its parameters, their gradients, and how a batch runs forwards and backwards through it.
///
/// All parameters lie in one array, and so do all gradients, so that an optimiser's step is a single loop.
final class Network {
  struct Layer {
    let inputs: Int
    let outputs: Int
    /// Place of the kernel, `[inputs, outputs]` row-major, among the parameters.
    let kernel: Range<Int>
    let bias: Range<Int>
    /// PReLU's slope of each unit; nil elsewhere.
    let slopes: Range<Int>?
  }

  let layers: [Layer]
  let activation: ActivationKernel
  let activationParameters: [String: Double]
  let dropout: Double
  let l2: Double
  let parameters: FloatBuffer
  /// Zero between steps.
  let gradients: FloatBuffer

  /// Parameters are zero, but for PReLU's slopes.
  init(inputs: Int, classes: Int, model: ModelSpec) throws(TrainingError) {
    let choice = try model.activation.resolved(among: Vocabulary.activations, kind: "activation")
    guard let function = ActivationFunction.named(choice.name) else {
      preconditionFailure("the vocabulary's activation \(choice.name) is no function")
    }
    activationParameters = choice.parameters
    activation = ActivationKernel(function, parameters: activationParameters)
    dropout = model.dropout
    l2 = model.l2
    let sizes = [inputs] + model.hidden + [classes]
    guard sizes.allSatisfy({ $0 > 0 }) else {
      throw TrainingError(.invalidSpec, "found layer widths \(sizes), expected each to be at least 1")
    }
    guard dropout >= 0, dropout < 1 else {
      throw TrainingError(.invalidSpec, "found dropout \(dropout), expected a fraction from 0 up to but not 1")
    }
    guard l2 >= 0, l2.isFinite else {
      throw TrainingError(.invalidSpec, "found l2 \(l2), expected a number of 0 or more")
    }
    var end = 0
    /// Each part starts on a cache line; what lies between stays zero.
    func place(_ count: Int) -> Range<Int> {
      let range = end..<(end + count)
      end = (range.upperBound + 15) / 16 * 16
      return range
    }
    var layers: [Layer] = []
    for index in 0..<(sizes.count - 1) {
      let (width, units) = (sizes[index], sizes[index + 1])
      let isHidden = index < sizes.count - 2
      layers.append(
        Layer(
          inputs: width, outputs: units, kernel: place(width * units), bias: place(units),
          slopes: isHidden && function.isLearned ? place(units) : nil))
    }
    self.layers = layers
    parameters = FloatBuffer(count: end)
    gradients = FloatBuffer(count: end)
    let initialSlope = Float(activationParameters["alpha"] ?? 0)
    for slopes in layers.compactMap(\.slopes) {
      for index in slopes { parameters.pointer[index] = initialSlope }
    }
  }

  var inputs: Int { layers[0].inputs }
  var classes: Int { layers[layers.count - 1].outputs }

  /// Weights and biases, without what lies between them.
  var parameterCount: Int { parts.reduce(0) { $0 + $1.count } }

  /// Where each kernel, bias and array of slopes lies among the parameters.
  var parts: [Range<Int>] { layers.flatMap { [$0.kernel, $0.bias] + ($0.slopes.map { [$0] } ?? []) } }

  /// Each layer's kernel, bias and, for PReLU, slopes.
  var weights: [[Float]] { values(of: parameters) }

  /// What a buffer that is laid out as the parameters are holds, in the same form.
  func values(of buffer: FloatBuffer) -> [[Float]] { parts.map { buffer.values(in: $0) } }

  /// Sets the weights from that form; slopes may be left out and then stay as they are.
  func setWeights(_ weights: [[Float]]) throws(TrainingError) {
    var ranges = parts
    if weights.count == 2 * layers.count { ranges = layers.flatMap { [$0.kernel, $0.bias] } }
    guard weights.map(\.count) == ranges.map(\.count) else {
      throw TrainingError(
        .invalidSpec, "found initial weights of sizes \(weights.map(\.count)), expected \(ranges.map(\.count))")
    }
    for (range, values) in zip(ranges, weights) {
      for (index, value) in zip(range, values) { parameters.pointer[index] = value }
    }
  }

  /// Draws the kernels; biases stay zero.
  func initialize(_ initializer: Initializer, using random: inout Xoshiro256) {
    for layer in layers {
      let kernel = initializer.kernel(inputs: layer.inputs, outputs: layer.outputs, using: &random)
      for (index, value) in zip(layer.kernel, kernel) { parameters.pointer[index] = value }
    }
  }
}
