import ActivationFunctions
import Testing

@testable import Training

/// The kernels against the definition in double precision.
@Suite struct ActivationKernelTests {
  /// A function at some setting, and how far its kernels may be off.
  struct Accuracy: Sendable, CustomTestStringConvertible {
    let name: String
    var parameters: [String: Double] = [:]
    /// Of the value, in units in the last place of the exact value; denormal values have the smallest float as unit.
    let ulps: Double
    /// Of the slope, in 2⁻²⁴ of max(|f′(z)|, sup |f′|), or of |f′(z)| where there is no supremum.
    let slopeUnits: Double
    /// Whether the value is z times a gate that becomes denormal: |z| smallest floats are then its unit.
    var isGated = false

    var testDescription: String { "\(name) \(parameters)" }
  }

  static let accuracies: [Accuracy] = [
    Accuracy(name: "linear", ulps: 0, slopeUnits: 0),
    Accuracy(name: "relu", ulps: 0, slopeUnits: 0),
    Accuracy(name: "relu", parameters: ["negative_slope": 0.25], ulps: 0.5, slopeUnits: 0),
    Accuracy(name: "relu", parameters: ["max_value": 4], ulps: 0, slopeUnits: 0),
    Accuracy(name: "relu", parameters: ["max_value": 6], ulps: 0, slopeUnits: 0),
    Accuracy(name: "relu", parameters: ["negative_slope": 0.25, "max_value": 4], ulps: 0.5, slopeUnits: 0),
    Accuracy(name: "relu", parameters: ["negative_slope": 0.25, "threshold": 1], ulps: 1, slopeUnits: 0),
    Accuracy(
      name: "relu", parameters: ["negative_slope": 0.25, "max_value": 4, "threshold": -1], ulps: 1, slopeUnits: 0),
    Accuracy(name: "sigmoid", ulps: 3, slopeUnits: 8),
    Accuracy(name: "tanh", ulps: 3, slopeUnits: 8),
    Accuracy(name: "elu", ulps: 1, slopeUnits: 3),
    Accuracy(name: "elu", parameters: ["alpha": 0.75], ulps: 2, slopeUnits: 3),
    Accuracy(name: "selu", ulps: 2, slopeUnits: 3),
    Accuracy(name: "gelu", ulps: 5, slopeUnits: 8, isGated: true),
    // The tail of the tanh approximation magnifies the rounding of its own argument; see `approximateGELU`.
    Accuracy(name: "gelu", parameters: ["approximate": 1], ulps: .infinity, slopeUnits: 16),
    Accuracy(name: "silu", ulps: 4, slopeUnits: 8, isGated: true),
    Accuracy(name: "softplus", ulps: 3, slopeUnits: 8),
    Accuracy(name: "softsign", ulps: 2, slopeUnits: 4),
    Accuracy(name: "leaky_relu", ulps: 1, slopeUnits: 1),
    Accuracy(name: "relu6", ulps: 0, slopeUnits: 0),
    Accuracy(name: "hard_sigmoid", ulps: .infinity, slopeUnits: 1),
    Accuracy(name: "hard_silu", ulps: .infinity, slopeUnits: 2),
    Accuracy(name: "hard_tanh", ulps: 0, slopeUnits: 0),
    Accuracy(name: "mish", ulps: 4, slopeUnits: 8, isGated: true),
    Accuracy(name: "celu", ulps: 1, slopeUnits: 3),
    Accuracy(name: "celu", parameters: ["alpha": 0.5], ulps: 1, slopeUnits: 3),
    Accuracy(name: "exponential", ulps: 1, slopeUnits: 2),
    Accuracy(name: "log_sigmoid", ulps: 3, slopeUnits: 8),
    Accuracy(name: "prelu", ulps: 0, slopeUnits: 0),
    Accuracy(name: "prelu", parameters: ["alpha": -0.25], ulps: 0.5, slopeUnits: 0),
  ]

  /// Every exponent and sign with 128 scattered mantissas and the two at its ends, the infinities, NaN, and the places
  /// where something happens: kinks, the thresholds of overflow and underflow, the bounds inside the kernels.
  static let wholeRange: [Float] = {
    var inputs: [Float] = [.infinity, -.infinity, .nan]
    var generator = SplitMix(state: 7)
    for upper in UInt32(0)..<512 where upper & 255 != 255 {
      for index in 0..<130 {
        let mantissa: UInt32 = index == 0 ? 0 : index == 1 ? 0x7FFFFF : UInt32(generator.next() >> 41)
        inputs.append(Float(bitPattern: upper << 23 | mantissa))
      }
    }
    let places: [Float] = [
      0.5, 1, 3, 4, 6, 9.01, 14.1, 14.2, 14.4, 15, 17.33, 20, 30, 60, 87.336, 88.7228, 88.73, 89, 103.97, 103.98, 104,
      200, 0x1p25, 0.6931472, 0.34657359,
    ]
    for place in places {
      var (below, above) = (place, place)
      for _ in 0..<64 {
        inputs += [below, -below, above, -above]
        (below, above) = (below.nextDown, above.nextUp)
      }
    }
    return inputs
  }()

  struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private func kernel(_ name: String, _ parameters: [String: Double]) throws -> ActivationKernel {
    ActivationKernel(try #require(ActivationFunction.named(name)), parameters: parameters)
  }

  /// Forward and backward of one row: values, and slopes through an upstream gradient of 1.
  private func run(
    _ kernel: ActivationKernel, _ inputs: [Float], rows: Int, bias: [Float], upstream: [Float], learned: [Float]
  ) -> (z: [Float], a: [Float], delta: [Float]) {
    var (z, a, delta) = (inputs, [Float](repeating: .nan, count: inputs.count), upstream)
    let columns = bias.count
    kernel.forward(&z, bias: bias, into: &a, rows: rows, columns: columns, learned: learned)
    kernel.backward(z: z, activations: a, delta: &delta, rows: rows, columns: columns, learned: learned)
    return (z, a, delta)
  }

  @Test func everyFunctionHasLoopsAndIsMeasuredHere() {
    let names = Set(ActivationFunction.all.map(\.name))
    #expect(Set(ActivationKernel.table.keys) == names)
    #expect(Set(Self.accuracies.map(\.name)) == names)
  }

  @Test(arguments: accuracies)
  func agreesWithTheDefinitionOverTheWholeRange(accuracy: Accuracy) throws {
    let kernel = try kernel(accuracy.name, accuracy.parameters)
    let function = kernel.function
    let inputs = Self.wholeRange
    let (_, a, slopes) = run(
      kernel, inputs, rows: 1, bias: .init(repeating: -0.0, count: inputs.count),
      upstream: .init(repeating: 1, count: inputs.count),
      learned: .init(repeating: Float(accuracy.parameters["alpha"] ?? 0), count: inputs.count))
    let supremum = function.largestSlope(parameters: accuracy.parameters)
    var (worst, worstInput): (Double, Float) = (0, 0)
    var (worstSlope, worstSlopeInput): (Double, Float) = (0, 0)
    var wronglyInfiniteOrNaN: [Float] = []
    for (index, input) in inputs.enumerated() {
      let value = function.value(at: Double(input), parameters: accuracy.parameters)
      if value.isNaN || Float(value).isInfinite || !a[index].isFinite {
        // Beyond the last float the rounded value is ∞ whatever the double says.
        let isSame = value.isNaN ? a[index].isNaN : a[index] == Float(value)
        if !isSame { wronglyInfiniteOrNaN.append(input) }
      } else {
        let unit = max(unitInTheLastPlace(value), accuracy.isGated ? abs(Double(input)) * 0x1p-149 : 0)
        let error = abs(Double(a[index]) - value) / unit
        if !(error <= worst) { (worst, worstInput) = (error, input) }
      }
      if input.isNaN { continue }
      // Here training follows TensorFlow, which is not the definition; its own test follows.
      if accuracy.name == "celu", input == 0 { continue }
      let slope = function.derivative(at: Double(input), parameters: accuracy.parameters)
      if Float(slope).isInfinite { continue }
      let unit = max(0x1p-24 * (supremum.isFinite ? supremum : slope), 0x1p-149)
      let error = abs(Double(slopes[index]) - slope) / unit
      if !(error <= worstSlope) { (worstSlope, worstSlopeInput) = (error, input) }
    }
    #expect(wronglyInfiniteOrNaN.isEmpty)
    #expect(worst <= accuracy.ulps, "value at \(worstInput)")
    #expect(worstSlope <= accuracy.slopeUnits, "slope at \(worstSlopeInput)")
  }

  /// tf.maximum and tf.minimum each pass the whole gradient on where their arguments are equal.
  @Test(arguments: [[:], ["alpha": 0.5]])
  func celuHasTensorFlowsSlopeAtZero(parameters: [String: Double]) throws {
    let kernel = try kernel("celu", parameters)
    let (_, _, slopes) = run(
      kernel, [0, -0.0, 1, .leastNormalMagnitude], rows: 1, bias: [-0.0, -0.0, -0.0, -0.0], upstream: [3, 3, 3, 3],
      learned: [])
    #expect(slopes == [6, 6, 3, 3])
  }

  private func unitInTheLastPlace(_ value: Double) -> Double {
    let magnitude = abs(value)
    return magnitude < 0x1p-126 ? 0x1p-149 : Double(sign: .plus, exponent: magnitude.exponent - 23, significand: 1)
  }

  @Test(arguments: accuracies, [(1, 1), (3, 7), (2, 8), (5, 9), (4, 65), (1, 130)])
  func agreesWithThePlainTwinAtOddSizes(accuracy: Accuracy, shape: (rows: Int, columns: Int)) throws {
    let kernel = try kernel(accuracy.name, accuracy.parameters)
    var generator = SplitMix(state: UInt64(shape.rows * 1_000 + shape.columns))
    func random(_ count: Int, _ scale: Float) -> [Float] {
      (0..<count).map { _ in .random(in: -scale...scale, using: &generator) }
    }
    let count = shape.rows * shape.columns
    let (inputs, bias, upstream) = (random(count, 8), random(shape.columns, 2), random(count, 3))
    let learned = kernel.function.isLearned ? random(shape.columns, 1) : []
    let result = run(
      kernel, inputs, rows: shape.rows, bias: bias, upstream: upstream,
      learned: learned.isEmpty ? .init(repeating: 0, count: shape.columns) : learned)
    for index in 0..<count {
      let column = index % shape.columns
      let z = inputs[index] + bias[column]
      #expect(result.z[index] == z)
      var parameters = accuracy.parameters
      if !learned.isEmpty { parameters["alpha"] = Double(learned[column]) }
      let value = kernel.function.value(at: Double(z), parameters: parameters)
      #expect(abs(Double(result.a[index]) - value) <= 5e-7 * max(abs(value), 0.5))
      let delta = Double(upstream[index]) * kernel.function.derivative(at: Double(z), parameters: parameters)
      let scale = max(abs(delta), abs(Double(upstream[index])))
      #expect(abs(Double(result.delta[index]) - delta) <= 1e-6 * scale)
    }
  }

  @Test(arguments: [(1, 1), (3, 7), (2, 8), (5, 9), (33, 65)])
  func learnedGradientSumsOverTheRows(rows: Int, columns: Int) throws {
    let kernel = try kernel("prelu", [:])
    var generator = SplitMix(state: 3)
    let z = (0..<rows * columns).map { _ in Float.random(in: -2...2, using: &generator) }
    let delta = (0..<rows * columns).map { _ in Float.random(in: -2...2, using: &generator) }
    var gradient = [Float](repeating: .nan, count: columns)
    kernel.learnedGradient(z: z, delta: delta, into: &gradient, rows: rows, columns: columns)
    for column in 0..<columns {
      let plain = (0..<rows).reduce(0.0) { sum, row in
        let index = row * columns + column
        return sum + Double(delta[index]) * Double(min(z[index], 0))
      }
      #expect(abs(Double(gradient[column]) - plain) < 1e-5)
    }
  }

  /// Its exponent is a cubic in z, so that far out in the tail no float argument is exact enough for a few ulp.
  @Test func approximateGELUIsAccurateRelativeToItsExponent() throws {
    let kernel = try kernel("gelu", ["approximate": 1])
    let inputs = Self.wholeRange.filter { abs($0) < 10 }
    let (_, a, _) = run(
      kernel, inputs, rows: 1, bias: .init(repeating: -0.0, count: inputs.count),
      upstream: .init(repeating: 1, count: inputs.count), learned: [0])
    var worst = 0.0
    for (index, input) in inputs.enumerated() {
      let z = Double(input)
      let value = kernel.function.value(at: z, parameters: ["approximate": 1])
      let exponent = abs(1.6 * z * (1 + 0.0447 * z * z))
      let units = abs(Double(a[index]) - value) / unitInTheLastPlace(value)
      worst = max(worst, units / (5 + 3 * exponent))
    }
    #expect(worst <= 1)
  }

  /// z + 3 is rounded before anything else, so near −3 only the absolute error is small.
  @Test(arguments: ["hard_sigmoid", "hard_silu"])
  func hardFunctionsAreAccurateAbsolutely(name: String) throws {
    let kernel = try kernel(name, [:])
    let inputs = Self.wholeRange.filter { !$0.isNaN }
    let (_, a, _) = run(
      kernel, inputs, rows: 1, bias: .init(repeating: -0.0, count: inputs.count),
      upstream: .init(repeating: 1, count: inputs.count), learned: [0])
    var worst = 0.0
    for (index, input) in inputs.enumerated() where input.isFinite {
      let value = kernel.function.value(at: Double(input))
      worst = max(worst, abs(Double(a[index]) - value) / max(1, abs(value)))
    }
    #expect(worst <= 0x1p-22)
  }
}
