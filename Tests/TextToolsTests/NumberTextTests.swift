import Testing
import TextTools

/// The one place where a number is rounded for a reader.
@Suite struct NumberTextTests {
  private let numbers = NumberText.standard

  /// To twelve significant digits, then half away from zero: what lies below is the arithmetic's noise.
  @Test(
    arguments: [
      (0.87125, 4, "0.8713"), ((0.8712 + 0.8713) / 2, 4, "0.8713"), (0.87124999999999997, 4, "0.8713"),
      (0.8712499, 4, "0.8712"), (-0.125, 2, "−0.13"), (0.0625, 3, "0.063"), (2.675, 2, "2.68"), (1.005, 2, "1.01"),
      (0.1 + 0.2, 1, "0.3"), (0.5, 0, "1"), (1234.5, 0, "1,235"), (12345.678, 1, "12,345.7"), (-0.004, 2, "0.00"),
      (-1.5, 1, "−1.5"), (.nan, 2, "NaN"), (-.infinity, 2, "−∞"), (0.05, 3, "0.050"), (1_000_000, 0, "1,000,000"),
      (0.999_999_99, 4, "1.0000"), (9.995, 2, "10.00"), (99.5, 0, "100"), (0, 2, "0.00"), (1e300, 2, "1e300"),
    ] as [(Double, Int, String)])
  func fixedDecimals(value: Double, decimals: Int, expected: String) {
    #expect(numbers.fixed(value, decimals) == expected)
  }

  @Test(
    arguments: [
      (0.214, "+0.21"), (-0.214, "−0.21"), (0, "0.00"), (-0.0004, "0.00"), (.infinity, "+∞"), (.nan, "NaN"),
    ] as [(Double, String)])
  func signs(value: Double, expected: String) {
    #expect(numbers.fixed(value, 2, signed: true) == expected)
  }

  @Test func whatDoesNotExistIsADash() {
    #expect(numbers.fixed(nil, 2) == "–" && numbers.significant(nil) == "–" && numbers.p(nil) == "–")
    #expect(numbers.time(nil) == "–" && numbers.percent(nil) == "–" && numbers.measured(nil) == "–")
  }

  /// A claim must be seen in its number.
  @Test(
    arguments: [
      ([0.214, -1.2], 2), ([0.0006, 1.5], 3), ([0.0004], 4), ([0.004], 3), ([0.005], 2), ([1e-9], 6), ([0, 0], 2),
      ([.nan, .infinity], 2),
      ([], 2),
    ] as [([Double], Int)])
  func enoughDecimalsThatNothingReadsAsZero(values: [Double], decimals: Int) {
    #expect(NumberText.decimals(toShow: values, least: 2) == decimals)
    for value in values where value.isFinite && value.magnitude >= 1e-6 {
      #expect(numbers.fixed(value, decimals).contains { ("1"..."9").contains($0) })
    }
  }

  @Test(
    arguments: [
      ([0.378, 0.3835], 4), ([0.3], 1), ([1, 2, 10], 0), ([2.3026, 0.01234], 4), ([12.5, 0.378], 3), ([0.001, 0.1], 3),
      ([0, .nan, .infinity], 0), ([403.4, 0.002479], nil), ([1e-5], nil), ([3e9, 1], nil), ([0.37801, 0.001204], 5),
    ] as [([Double], Int?)])
  func aColumnSharesItsDecimals(values: [Double], decimals: Int?) {
    #expect(NumberText.sharedDecimals(of: values) == decimals)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (60_000, "60,000"), (-1_234_567, "−1,234,567"),
    (Int.min, "−9,223,372,036,854,775,808"),
  ])
  func integers(value: Int, expected: String) { #expect(numbers.integer(value) == expected) }

  @Test(
    arguments: [
      (0.87124, "0.8712"), (0.5, "0.5"), (12345.0, "12,350"), (1.5e-7, "1.5e−7"), (0, "0"), (9.99996, "10"),
      (3e12, "3e12"), (0.00012, "0.00012"), (0.000012, "1.2e−5"), (0.0012, "0.0012"), (-0.5, "−0.5"), (.nan, "NaN"),
    ] as [(Double, String)])
  func significantDigits(value: Double, expected: String) { #expect(numbers.significant(value) == expected) }

  @Test(
    arguments: [
      (0.00042, "4.2\u{A0}×\u{A0}10⁻⁴"), (0.0625, "0.0625"), (0.5, "0.500"), (3.14159, "3.14"), (42.42, "42.4"),
      (421.7, "422"), (139_625, "139,625"), (0, "0"), (-0.5, "−0.500"), (0.9996, "1.00"), (5e11, "5\u{A0}×\u{A0}10¹¹"),
    ] as [(Double, String)])
  func measuredToThreeDigits(value: Double, expected: String) { #expect(numbers.measured(value) == expected) }

  /// Never on the other side of 0.05, and never below what the seeds allow.
  @Test(
    arguments: [
      (0.0625, "0.063"), (0.03125, "0.031"), (0.0004, "<\u{A0}0.001"), (1, "1.000"), (.nan, "NaN"),
      (0.04996, "0.04996"),
      (0.0504, "0.0504"), (0.05, "0.050"), (0.049, "0.049"), (0, "<\u{A0}0.001"),
    ] as [(Double, String)])
  func probabilitiesOfError(p: Double, expected: String) { #expect(numbers.p(p) == expected) }

  @Test func relationsOfP() {
    #expect(numbers.pRelation(0.0625) == "=\u{A0}0.063" && numbers.pRelation(0.0004) == "<\u{A0}0.001")
  }

  @Test(
    arguments: [
      (1.72, "1.72\u{A0}s"), (0.0864, "86.4\u{A0}ms"), (12e-6, "12.0\u{A0}µs"), (0, "0\u{A0}s"), (119.6, "120\u{A0}s"),
      (421.7, "7.03\u{A0}min"), (9000, "2.50\u{A0}h"),
    ] as [(Double, String)])
  func timesInTheUnitThatSuitsThem(seconds: Double, expected: String) { #expect(numbers.time(seconds) == expected) }

  @Test(
    arguments: [
      (7, "0:07"), (67.4, "1:07"), (3723, "1:02:03"), (-1, "–"), (.nan, "–"),
    ] as [(Double, String)])
  func durations(seconds: Double, expected: String) { #expect(numbers.duration(seconds) == expected) }

  @Test(
    arguments: [
      (0.001, "0.001"), (1e-7, "1e−7"), (128, "128"), (-0.5, "−0.5"), (0.1, "0.1"),
      (1e-5, "0.00001"), (-2.5e-6, "−0.0000025"), (1e-6, "0.000001"),
    ] as [(Double, String)])
  func settingsAsTheyWereTyped(value: Double, expected: String) { #expect(numbers.setting(value) == expected) }

  /// For programs: full precision in ASCII, without the arithmetic's noise.
  @Test(
    arguments: [
      (0.1 + 0.2, "0.3"), (0.87125, "0.87125"), (-0.5, "-0.5"), (60_000, "60000"), (.nan, ""), (.infinity, "inf"),
      (-.infinity, "-inf"), (0, "0"), (1e-9, "1e-9"), (1.0 / 3, "0.333333333333"),
    ] as [(Double, String)])
  func machineNumbers(value: Double, expected: String) {
    #expect(NumberText.machine(value) == expected)
    if value.isFinite { #expect(Double(NumberText.machine(value)).map { ($0 - value).magnitude <= 1e-11 } == true) }
  }
}
