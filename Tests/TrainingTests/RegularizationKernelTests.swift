import CVectorKernels
import Testing

@Suite struct RegularizationKernelTests {
  static let sizes = [1, 7, 8, 9, 65]

  @Test(arguments: sizes) func products(_ size: Int) {
    let x = Numbers.random(size, seed: 1)
    let y = Numbers.random(size, seed: 2)
    var out = [Float](repeating: 0, count: size)
    curves_multiply(x, y, &out, size)
    #expect(out == zip(x, y).map { $0 * $1 })
    out = y
    curves_add_scaled(&out, x, size, 0.5)
    #expect(Numbers.error(out, zip(x, y).map { Double($1) + 0.5 * Double($0) }) < 1e-6)
    out = x
    curves_scale(&out, size, 3)
    #expect(out == x.map { 3 * $0 })
  }

  @Test(arguments: [0.0, 0.1, 0.5, 0.9]) func masksDropTheirShare(_ rate: Double) {
    let count = 100_000
    var mask = [Float](repeating: -1, count: count)
    curves_dropout_mask(&mask, count, 42, rate)
    let dropped = mask.count { $0 == 0 }
    // Five standard deviations of a binomial count.
    let deviation = (Double(count) * rate * (1 - rate)).squareRoot()
    #expect(abs(Double(dropped) - rate * Double(count)) <= 5 * deviation)
    #expect(mask.allSatisfy { $0 == 0 || abs(Double($0) - 1 / (1 - rate)) < 1e-6 })
  }

  @Test func masksDependOnTheKeyAlone() {
    var (one, same, other) = (
      [Float](repeating: 0, count: 65), [Float](repeating: 0, count: 65), [Float](repeating: 0, count: 65)
    )
    curves_dropout_mask(&one, 65, 7, 0.5)
    curves_dropout_mask(&same, 65, 7, 0.5)
    curves_dropout_mask(&other, 65, 8, 0.5)
    #expect(one == same)
    #expect(one != other)
    var shorter = [Float](repeating: 0, count: 9)
    curves_dropout_mask(&shorter, 9, 7, 0.5)
    #expect(shorter == Array(one.prefix(9)))
  }
}
