import Charts
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.1 + 0.2, 1, "0.3"), (1234.5, 0, "1235"), (12345.678, 1, "12,345.7"), (-0.004, 2, "0.00"), (-1.5, 1, "−1.5"),
    (.nan, 2, "NaN"), (-.infinity, 2, "−∞"), (0.05, 3, "0.050"), (1_000_000, 0, "1,000,000"),
  ])
  func writesFixedDecimals(value: Double, decimals: Int, expected: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == expected)
  }

  @Test(arguments: [
    (0.87124, "0.8712"), (0.5, "0.5"), (12345.0, "12,345"), (1.5e-7, "1.5e−7"), (0, "0"), (9.99996, "10"),
    (3e12, "3e12"),
    (0.00012, "0.00012"),
  ])
  func writesSignificantDigits(value: Double, expected: String) {
    #expect(NumberText.significant(value) == expected)
  }

  @Test func roundsTheMantissaUpIntoTheExponent() {
    #expect(NumberText.scientific(9.9999e-6, digits: 2) == "1e−5")
  }
}
