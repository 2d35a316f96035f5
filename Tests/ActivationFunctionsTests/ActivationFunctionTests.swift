import ActivationFunctions
import Testing

@Suite struct ActivationFunctionTests {
  /// Settings other than the defaults that are worth a look.
  static let variants: [(name: String, parameters: [String: Double])] =
    ActivationFunction.all.map { ($0.name, [:]) } + KerasValues.all.map { ($0.name, $0.parameters) }

  private func function(_ name: String) throws -> ActivationFunction {
    try #require(ActivationFunction.named(name))
  }

  @Test func everyFunctionOfTheListIsThereOnce() {
    #expect(
      ActivationFunction.all.map(\.name) == [
        "linear", "relu", "sigmoid", "tanh", "elu", "selu", "gelu", "silu", "softplus", "softsign", "leaky_relu",
        "relu6", "hard_sigmoid", "hard_silu", "hard_tanh", "mish", "celu", "exponential", "log_sigmoid", "prelu",
      ])
    #expect(Set(ActivationFunction.all.map(\.displayName)).count == ActivationFunction.all.count)
    #expect(ActivationFunction.named("swishy") == nil)
  }

  @Test(arguments: ActivationFunction.all.map(\.name))
  func saysWhatItIs(name: String) throws {
    let function = try function(name)
    // One notation in tables and captions: superscript letters are in few fonts.
    #expect(function.formula.contains("z") && !function.formula.contains { "ᶻᵅᐟ".contains($0) })
    #expect(function.formulaInLaTeX.contains("z"))
    #expect(function.formulaInLaTeX.count { $0 == "{" } == function.formulaInLaTeX.count { $0 == "}" })
    for parameter in function.parameters {
      #expect(parameter.accepts(parameter.defaultValue), "\(parameter.name)")
      #expect(!parameter.accepts(.nan))
    }
  }

  @Test(arguments: KerasValues.all)
  func agreesWithKeras(keras: KerasValues) throws {
    let function = try function(keras.name)
    for (index, z) in KerasValues.points.enumerated() {
      let value = function.value(at: z, parameters: keras.parameters)
      let slope = function.derivative(at: z, parameters: keras.parameters)
      #expect(abs(value - keras.values[index]) <= 2e-6 * max(abs(value), 0.5), "value at \(z): \(value)")
      #expect(abs(slope - keras.slopes[index]) <= 2e-6 * max(abs(slope), 0.5), "slope at \(z): \(slope)")
    }
  }

  @Test(arguments: variants)
  func derivativeIsTheLimitOfDifferences(name: String, parameters: [String: Double]) throws {
    let function = try function(name)
    let kinks = function.kinks(parameters: parameters)
    for step in -400...400 {
      let z = Double(step) * 0.0517 + 0.003
      let h = 1e-5
      if kinks.contains(where: { abs($0 - z) <= 2 * h }) { continue }
      let above = function.value(at: z + h, parameters: parameters)
      let below = function.value(at: z - h, parameters: parameters)
      let difference = (above - below) / ((z + h) - (z - h))
      let slope = function.derivative(at: z, parameters: parameters)
      #expect(abs(difference - slope) <= 2e-9 * max(1, abs(slope), abs(above)), "at \(z): \(slope), \(difference)")
    }
  }

  @Test(arguments: variants)
  func kinksAreWhereOneSidedSlopesDiffer(name: String, parameters: [String: Double]) throws {
    let function = try function(name)
    let kinks = function.kinks(parameters: parameters)
    #expect(kinks == kinks.sorted())
    for kink in kinks {
      let left = function.derivative(at: kink - 1e-9, parameters: parameters)
      let right = function.derivative(at: kink + 1e-9, parameters: parameters)
      #expect(abs(left - right) > 1e-3, "\(left) and \(right) beside \(kink)")
      // TensorFlow takes one of the sides, or 0 where it adds two rectifiers that are both flat at 0.
      let slope = function.derivative(at: kink, parameters: parameters)
      #expect([left, right, 0].contains { abs($0 - slope) < 1e-6 }, "\(slope) at \(kink)")
      let jump =
        function.value(at: kink.nextUp, parameters: parameters) - function.value(at: kink, parameters: parameters)
      if parameters["threshold", default: 0] <= 0 { #expect(abs(jump) < 1e-12) }
    }
  }

  @Test(arguments: variants)
  func largestSlopeIsTheSupremum(name: String, parameters: [String: Double]) throws {
    let function = try function(name)
    let largest = function.largestSlope(parameters: parameters)
    if largest == .infinity {
      #expect(function.derivative(at: 700) > 1e300)
      return
    }
    var seen = 0.0
    for step in -5_000...5_000 {
      seen = max(seen, abs(function.derivative(at: Double(step) / 250 - 1e-10, parameters: parameters)))
    }
    #expect(seen <= largest && seen > largest - 3e-6, "\(seen) of \(largest)")
  }

  @Test(arguments: ActivationFunction.all.map(\.name))
  func hasLimitsAtInfinityAndPassesNaN(name: String) throws {
    let function = try function(name)
    #expect(function.value(at: .nan).isNaN && function.derivative(at: .nan).isNaN)
    for z in [Double.infinity, -.infinity] {
      let (value, slope) = (function.value(at: z), function.derivative(at: z))
      #expect(!value.isNaN && !slope.isNaN)
      // softsign comes up to its limit like 1/z.
      let far = function.value(at: z > 0 ? 1e9 : -1e9)
      #expect(value.isInfinite ? abs(far) >= 1e8 : abs(value - far) < 1e-8, "\(far) on the way to \(value)")
      if slope.isFinite { #expect(abs(slope - function.derivative(at: z > 0 ? 1e9 : -1e9)) < 1e-8) }
    }
  }

  @Test(arguments: ActivationFunction.all.map(\.name))
  func finiteInputNeverGivesNaN(name: String) throws {
    let function = try function(name)
    var z = Double.leastNonzeroMagnitude
    while z.isFinite {
      for signed in [z, -z] {
        #expect(!function.value(at: signed).isNaN && !function.derivative(at: signed).isNaN, "at \(signed)")
      }
      z *= 1.9 + z.ulp
    }
  }

  @Test(arguments: ActivationFunction.all.map(\.name))
  func saturationAndDeathAreAsSaid(name: String) throws {
    let function = try function(name)
    let slopes = [-1e5, 1e5].map { abs(function.derivative(at: $0)) }
    let vanishes = slopes.contains { $0 < 1e-3 }
    // A learned negative slope begins at 0 but does not stay there.
    if name != "prelu" {
      #expect(function.canSaturate == (vanishes && function.largestSlope() < .infinity))
      let isSilent = (1...100).allSatisfy {
        let z = -3 - Double($0)
        return function.value(at: z) == 0 && function.derivative(at: z) == 0
      }
      #expect(function.canDie == isSilent)
    }
  }

  @Test func leftTailsKeepTheirRelativeAccuracy() throws {
    // References computed with 40 digits.
    let cases: [(name: String, z: Double, value: Double)] = [
      ("gelu", -10, -7.619853024160526e-23), ("gelu", -30, -1.4720141781444561e-196),
      ("softplus", -40, 4.248354255291589e-18), ("log_sigmoid", 40, -4.248354255291589e-18),
      ("sigmoid", -700, 9.859676543759770e-305), ("silu", -50, -9.643749239819589e-21),
      ("mish", -50, -9.643749239819589e-21), ("elu", -1e-12, -9.999999999995e-13),
    ]
    for (name, z, value) in cases {
      let found = try function(name).value(at: z)
      #expect(abs(found / value - 1) < 1e-12, "\(name)(\(z)) = \(found)")
    }
  }
}
