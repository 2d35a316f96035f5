import RandomNumbers
import Testing

@testable import TextTools

/// Twelve digits from the shortest decimal are those that the system prints.
@Suite struct DecimalDigitsTests {
  private func expectAlike(_ value: Double, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let (digits, pointPosition) = DecimalDigits.shortest(value) else { return }
    let printed = DecimalDigits.printed(value)
    let padded = digits + [UInt8](repeating: 0, count: max(0, DecimalDigits.significant - digits.count))
    #expect(
      padded == printed.digits && pointPosition == printed.pointPosition, "\(value)", sourceLocation: sourceLocation)
  }

  @Test func ofAllMagnitudes() {
    var generator = Xoshiro256(seed: 1)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: generator.next()).magnitude
      if value.isFinite, value > 0 { expectAlike(value) }
      expectAlike(Double(generator.next() >> 11) * 0x1p-53)
    }
  }

  /// Near the middle between two decimals of twelve digits, on it, and where a carry runs through all of them.
  @Test func nearTheMiddle() {
    var generator = Xoshiro256(seed: 2)
    for _ in 0..<5_000 {
      let whole = Double(100_000_000_000 + generator.next(below: 900_000_000_000))
      for scale in [1e-15, 1e-12, 1e-3, 1, 1e3] {
        for middle in [(whole + 0.5) * scale, (whole + 0.25) * scale] {
          for value in [middle.nextDown, middle, middle.nextUp] { expectAlike(value) }
        }
      }
    }
    for value in [0.999_999_999_999_4, 0.999_999_999_999_5, 0.999_999_999_999_6, 1e15 - 1, 9.999_999_999_999_99] {
      expectAlike(value)
    }
    #expect(DecimalDigits.shortest(1.000_000_000_005) == nil)
  }

  @Test func outOfTheOrdinaryIsLeftToTheSystem() {
    #expect(DecimalDigits.shortest(1e-300) == nil && DecimalDigits.shortest(1e300) == nil)
    #expect(DecimalDigits(1e300).pointPosition == 301 && DecimalDigits(1e300).digits == [1])
  }
}
