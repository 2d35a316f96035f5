import RandomNumbers
import RunRecords
import Testing

@testable import Training

@Suite struct InitializerTests {
  private static func kernel(_ name: String, _ inputs: Int, _ outputs: Int, gain: Double = 1) throws -> [Double] {
    var random = Xoshiro256(seed: 3, purpose: .weights)
    let initializer = try Initializer(NamedChoice(name, name == "orthogonal" ? ["gain": gain] : [:]))
    return initializer.kernel(inputs: inputs, outputs: outputs, using: &random).map { Double($0) }
  }

  /// By name, what the variance of a kernel `[100, 200]` must be.
  static let variances: [(String, Double)] = [
    ("glorot_uniform", 0.00666666667), ("he_uniform", 0.02), ("lecun_uniform", 0.01),
    ("glorot_normal", 0.00666666667), ("he_normal", 0.02), ("lecun_normal", 0.01),
  ]

  @Test(arguments: variances)
  func varianceAndRange(_ name: String, variance: Double) throws {
    let values = try Self.kernel(name, 100, 200)
    let mean = values.reduce(0, +) / Double(values.count)
    let measured = values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
    #expect(abs(mean) < 5 * (variance / Double(values.count)).squareRoot())
    #expect(abs(measured / variance - 1) < 0.05)
    // A uniform one ends at √3 standard deviations, a normal one is cut off at two of those before cutting.
    let bound = name.hasSuffix("uniform") ? 3.0.squareRoot() : 2 / 0.87962566103423978
    let greatest = values.reduce(0) { max($0, abs($1)) } / variance.squareRoot()
    #expect(greatest <= bound * (1 + 1e-6) && greatest > bound * 0.97)
  }

  @Test func zeros() throws { #expect(try Self.kernel("zeros", 3, 4) == [Double](repeating: 0, count: 12)) }

  @Test(arguments: [(5, 5), (9, 4), (4, 9), (1, 3), (1, 1)], [1.0, 2.0])
  func orthogonal(_ shape: (inputs: Int, outputs: Int), gain: Double) throws {
    let (inputs, outputs) = shape
    let w = try Self.kernel("orthogonal", inputs, outputs, gain: gain)
    // Columns are orthonormal, or rows where there are fewer of them.
    let number = min(inputs, outputs)
    for i in 0..<number {
      for j in 0..<number {
        var product = 0.0
        for k in 0..<max(inputs, outputs) {
          let (one, other) = inputs >= outputs ? (k * outputs + i, k * outputs + j) : (i * outputs + k, j * outputs + k)
          product += w[one] * w[other]
        }
        let expected = i == j ? gain * gain : 0
        #expect(abs(product - expected) < 1e-5)
      }
    }
  }
}
