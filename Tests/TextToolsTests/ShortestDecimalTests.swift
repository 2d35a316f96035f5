import Foundation
import Testing
import TextTools

@Suite struct ShortestDecimalTests {
  private func text(_ value: Double) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ShortestDecimal.longest) { buffer in
      guard let base = buffer.baseAddress else { return "" }
      return String(decoding: buffer[..<ShortestDecimal.write(value, to: base)], as: UTF8.self)
    }
  }

  private func text(_ value: Int) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ShortestDecimal.longest) { buffer in
      guard let base = buffer.baseAddress else { return "" }
      return String(decoding: buffer[..<ShortestDecimal.write(value, to: base)], as: UTF8.self)
    }
  }

  @Test(arguments: [
    0, -0.0, 1, -1, 0.1, 0.3, 100, 12.5, 1e-4, 9.999e-5, 1e-5, 1.5e-7, 1e15, 1e16, 1e22, 1e23, 9_007_199_254_740_991,
    9_007_199_254_740_992, 1.8014398509481984e16, .leastNonzeroMagnitude, .leastNormalMagnitude,
    .greatestFiniteMagnitude, .pi, 0.2, 0.7, 123_456_789.125, 4.35, 8.41e21,
  ])
  func isTheDescription(of value: Double) {
    for number in [value, -value, value.nextUp, value.nextDown] where number.isFinite {
      #expect(text(number) == number.description)
    }
  }

  /// Powers of two have a nearer neighbour below than above.
  @Test(arguments: -1074...1023)
  func isTheDescriptionAroundPowersOfTwo(exponent: Int) {
    let power = scalbn(1.0, exponent)
    for number in [power, power.nextUp, power.nextDown, 3 * power] where number.isFinite {
      #expect(text(number) == number.description)
    }
  }

  @Test func isTheDescriptionOfNumbersOfEverySize() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<50_000 {
      let exponent = Int.random(in: -70...60, using: &generator)
      for number in [
        Double.random(in: -1...1, using: &generator), scalbn(Double.random(in: 1..<2, using: &generator), exponent),
        Double(Int.random(in: -100_000...100_000, using: &generator)) / 1000,
        Double(Float.random(in: 0...9, using: &generator)),
        Double(bitPattern: .random(in: .min ... .max, using: &generator)),
      ] where number.isFinite {
        #expect(text(number) == number.description)
      }
    }
  }

  @Test(arguments: [
    0, 1, -1, 9, 10, 99_999_999, 100_000_000, 12_345_678_901, -9_999_999_999_999_999, .max, .min, 1 << 53,
  ])
  func writesWholeNumbers(value: Int) { #expect(text(value) == "\(value)") }
}
