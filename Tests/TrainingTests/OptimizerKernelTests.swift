import CVectorKernels
import Testing

/// Every optimiser's loop against its formula written plainly in double precision.
@Suite struct OptimizerKernelTests {
  static let sizes = [1, 7, 8, 9, 65]

  /// Parameters, two slots that are never negative where the formula needs it, and gradients.
  private struct State {
    var w: [Float]
    var m: [Float]
    var v: [Float]
    var a: [Float]
    var g: [Float]

    init(_ size: Int) {
      w = Numbers.random(size, seed: 1)
      m = Numbers.random(size, seed: 2, scale: 0.1)
      // At least the square of `a`, as a mean of squares always is.
      a = Numbers.random(size, seed: 3, scale: 0.1)
      v = Numbers.random(size, seed: 4, scale: 0.1).map { abs($0) + 0.02 }
      g = Numbers.random(size, seed: 5)
    }

    func doubles(_ path: KeyPath<State, [Float]>) -> [Double] { self[keyPath: path].map { Double($0) } }
  }

  private static func expect(
    _ state: State, _ w: [Double], m: [Double]? = nil, v: [Double]? = nil, a: [Double]? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(Numbers.error(state.w, w) < 1e-6, sourceLocation: sourceLocation)
    if let m { #expect(Numbers.error(state.m, m) < 1e-6, sourceLocation: sourceLocation) }
    if let v { #expect(Numbers.error(state.v, v) < 1e-6, sourceLocation: sourceLocation) }
    if let a { #expect(Numbers.error(state.a, a) < 1e-6, sourceLocation: sourceLocation) }
    #expect(state.g.allSatisfy { $0 == 0 }, "gradients are cleared", sourceLocation: sourceLocation)
  }

  @Test(arguments: sizes) func sgd(_ size: Int) {
    var state = State(size)
    let w = zip(state.doubles(\.w), state.doubles(\.g)).map { $0 - 0.1 * $1 }
    curves_sgd_step(&state.w, &state.g, size, 0.1)
    Self.expect(state, w)
  }

  @Test(arguments: sizes, [false, true]) func sgdWithMomentum(_ size: Int, nesterov: Bool) {
    var state = State(size)
    let m = zip(state.doubles(\.m), state.doubles(\.g)).map { 0.9 * $0 - 0.1 * $1 }
    let w = (0..<size).map { i in
      Double(state.w[i]) + (nesterov ? 0.9 * m[i] - 0.1 * Double(state.g[i]) : m[i])
    }
    curves_sgd_momentum_step(&state.w, &state.m, &state.g, size, 0.1, 0.9, nesterov ? 1 : 0)
    Self.expect(state, w, m: m)
  }

  @Test(arguments: sizes, [1.0, 0.98]) func adam(_ size: Int, keep: Double) {
    var state = State(size)
    let m = zip(state.doubles(\.m), state.doubles(\.g)).map { $0 + ($1 - $0) * 0.1 }
    let v = zip(state.doubles(\.v), state.doubles(\.g)).map { $0 + ($1 * $1 - $0) * 0.01 }
    let w = (0..<size).map { Double(state.w[$0]) * keep - 0.05 * m[$0] / (v[$0].squareRoot() + 1e-3) }
    curves_adam_step(&state.w, &state.m, &state.v, &state.g, size, 0.05, 0.1, 0.01, 1e-3, Float(keep))
    Self.expect(state, w, m: m, v: v)
  }

  @Test(arguments: sizes) func adamWithTheGreatestSquare(_ size: Int) {
    var state = State(size)
    var greatest = (0..<size).map { Float($0 % 3) }
    let m = zip(state.doubles(\.m), state.doubles(\.g)).map { $0 + ($1 - $0) * 0.1 }
    let v = zip(state.doubles(\.v), state.doubles(\.g)).map { $0 + ($1 * $1 - $0) * 0.01 }
    let scale = zip(v, greatest).map { max($0, Double($1)) }
    let w = (0..<size).map { Double(state.w[$0]) * 0.98 - 0.05 * m[$0] / (scale[$0].squareRoot() + 1e-3) }
    curves_adam_amsgrad_step(
      &state.w, &state.m, &state.v, &greatest, &state.g, size, 0.05, 0.1, 0.01, 1e-3, 0.98)
    Self.expect(state, w, m: m, v: v)
    #expect(zip(greatest, scale).allSatisfy { abs(Double($0) - $1) <= 1e-6 * $1 })
  }

  @Test(arguments: sizes) func clipping(_ size: Int) {
    var state = State(size)
    let expected = state.g.map { min(max($0, -0.25), 0.25) }
    curves_clip(&state.g, size, 0.25)
    #expect(Array(state.g.prefix(size)) == Array(expected.prefix(size)))
  }

  @Test(arguments: sizes) func nadam(_ size: Int) {
    var state = State(size)
    let m = zip(state.doubles(\.m), state.doubles(\.g)).map { $0 + ($1 - $0) * 0.1 }
    let v = zip(state.doubles(\.v), state.doubles(\.g)).map { $0 + ($1 * $1 - $0) * 0.01 }
    let w: [Double] = (0..<size).map { i in
      let ahead = 1.5 * m[i] + 0.7 * Double(state.g[i])
      return Double(state.w[i]) - 0.05 * ahead / ((3 * v[i]).squareRoot() + 1e-3)
    }
    curves_nadam_step(&state.w, &state.m, &state.v, &state.g, size, 0.05, 0.1, 0.01, 1e-3, 1.5, 0.7, 3)
    Self.expect(state, w, m: m, v: v)
  }

  @Test(arguments: sizes) func adamax(_ size: Int) {
    var state = State(size)
    let m = zip(state.doubles(\.m), state.doubles(\.g)).map { $0 + ($1 - $0) * 0.1 }
    let u = zip(state.doubles(\.v), state.doubles(\.g)).map { max(0.9 * $0, abs($1)) }
    let w = (0..<size).map { Double(state.w[$0]) - 0.05 * m[$0] / (u[$0] + 1e-3) }
    curves_adamax_step(&state.w, &state.m, &state.v, &state.g, size, 0.05, 0.1, 0.9, 1e-3)
    Self.expect(state, w, m: m, v: u)
  }

  @Test(arguments: sizes) func rmsprop(_ size: Int) {
    var state = State(size)
    let v = zip(state.doubles(\.v), state.doubles(\.g)).map { 0.9 * $0 + 0.1 * $1 * $1 }
    let w = (0..<size).map { Double(state.w[$0]) - 0.05 * Double(state.g[$0]) / (v[$0] + 1e-3).squareRoot() }
    curves_rmsprop_step(&state.w, &state.v, &state.g, size, 0.05, 0.9, 1e-3)
    Self.expect(state, w, v: v)
  }

  @Test(arguments: sizes, [(false, false), (true, false), (false, true), (true, true)])
  func rmspropWithMore(_ size: Int, kind: (isCentered: Bool, hasMomentum: Bool)) {
    var state = State(size)
    let v = zip(state.doubles(\.v), state.doubles(\.g)).map { 0.9 * $0 + 0.1 * $1 * $1 }
    let a = zip(state.doubles(\.a), state.doubles(\.g)).map { 0.9 * $0 + 0.1 * $1 }
    let change = (0..<size).map { i in
      0.05 * Double(state.g[i]) / (v[i] - (kind.isCentered ? a[i] * a[i] : 0) + 1e-3).squareRoot()
    }
    let m = (0..<size).map { (kind.hasMomentum ? 0.8 * Double(state.m[$0]) : 0) + change[$0] }
    let w = (0..<size).map { Double(state.w[$0]) - m[$0] }
    var (average, momentum) = (state.a, state.m)
    average.withUnsafeMutableBufferPointer { average in
      momentum.withUnsafeMutableBufferPointer { momentum in
        curves_rmsprop_full_step(
          &state.w, &state.v, kind.isCentered ? average.baseAddress : nil,
          kind.hasMomentum ? momentum.baseAddress : nil, &state.g, size, 0.05, 0.9, 1e-3, 0.8)
      }
    }
    (state.a, state.m) = (average, momentum)
    Self.expect(state, w, m: kind.hasMomentum ? m : nil, v: v, a: kind.isCentered ? a : nil)
  }

  @Test(arguments: sizes) func adagrad(_ size: Int) {
    var state = State(size)
    let s = zip(state.doubles(\.v), state.doubles(\.g)).map { $0 + $1 * $1 }
    let w = (0..<size).map { Double(state.w[$0]) - 0.05 * Double(state.g[$0]) / (s[$0] + 1e-3).squareRoot() }
    curves_adagrad_step(&state.w, &state.v, &state.g, size, 0.05, 1e-3)
    Self.expect(state, w, v: s)
  }
}
