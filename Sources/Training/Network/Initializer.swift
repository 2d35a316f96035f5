internal import RandomNumbers
internal import RunRecords

/// How kernels start, as Keras 3's initialisers of the same names; and `lsuv`, which Keras does not have.
struct Initializer {
  private enum Method {
    /// Variance `scale` / fan; normal ones are cut off at two standard deviations.
    case scaled(scale: Double, fan: Fan, isUniform: Bool)
    case zeros
    case orthogonal(gain: Double)
  }

  private enum Fan { case input, average }

  private let method: Method

  /// Whether the kernels are only the start, and the network is then scaled by its data
  /// (`Network.scaleToUnitVariance(on:using:)`).
  let scalesToUnitVariance: Bool

  /// - Throws: `invalidSpec` for a choice that the vocabulary of initialisers does not have.
  init(_ choice: NamedChoice) throws(TrainingError) {
    let choice = try choice.resolved(among: Vocabulary.initializers, kind: "initializer")
    scalesToUnitVariance = choice.name == "lsuv"
    switch choice.name {
    case "glorot_uniform": method = .scaled(scale: 1, fan: .average, isUniform: true)
    case "glorot_normal": method = .scaled(scale: 1, fan: .average, isUniform: false)
    case "he_uniform": method = .scaled(scale: 2, fan: .input, isUniform: true)
    case "he_normal": method = .scaled(scale: 2, fan: .input, isUniform: false)
    case "lecun_uniform": method = .scaled(scale: 1, fan: .input, isUniform: true)
    case "lecun_normal": method = .scaled(scale: 1, fan: .input, isUniform: false)
    case "zeros": method = .zeros
    case "orthogonal": method = .orthogonal(gain: choice["gain"])
    case "lsuv": method = .orthogonal(gain: 1)
    default: preconditionFailure("the vocabulary's initializer \(choice.name) is not implemented")
    }
  }

  /// A kernel `[inputs, outputs]`, row-major.
  func kernel(inputs: Int, outputs: Int, using random: inout Xoshiro256) -> [Float] {
    let count = inputs * outputs
    switch method {
    case .zeros: return [Float](repeating: 0, count: count)
    case .scaled(let scale, let fan, let isUniform):
      let width = fan == .input ? Double(inputs) : Double(inputs + outputs) / 2
      let variance = scale / width
      if isUniform {
        let limit = (3 * variance).squareRoot()
        return (0..<count).map { _ in Float((2 * random.uniform() - 1) * limit) }
      }
      // Cutting off shrinks the standard deviation by this factor, which Keras undoes.
      let deviation = variance.squareRoot() / 0.87962566103423978
      return (0..<count).map { _ in
        var value = random.normal()
        while abs(value) > 2 { value = random.normal() }
        return Float(value * deviation)
      }
    case .orthogonal(let gain): return orthogonal(inputs: inputs, outputs: outputs, gain: gain, using: &random)
    }
  }

  /// Orthonormal columns (or rows, where there are fewer rows), uniformly distributed (Saxe et al. 2014): a normal matrix
  /// through Gram–Schmidt, done twice so that rounding leaves no trace.
  private func orthogonal(inputs: Int, outputs: Int, gain: Double, using random: inout Xoshiro256) -> [Float] {
    let (length, number) = (max(inputs, outputs), min(inputs, outputs))
    var vectors: [[Double]] = []
    while vectors.count < number {
      var vector = (0..<length).map { _ in random.normal() }
      for _ in 0..<2 {
        for other in vectors {
          var product = 0.0
          for index in 0..<length { product += vector[index] * other[index] }
          for index in 0..<length { vector[index] -= product * other[index] }
        }
      }
      let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      if norm > 1e-6 { vectors.append(vector.map { $0 / norm }) }
    }
    var kernel = [Float](repeating: 0, count: inputs * outputs)
    for row in 0..<inputs {
      for column in 0..<outputs {
        let value = inputs >= outputs ? vectors[column][row] : vectors[row][column]
        kernel[row * outputs + column] = Float(value * gain)
      }
    }
    return kernel
  }
}
