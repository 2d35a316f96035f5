import Testing

@testable import Reports

@Suite struct NumberFormatTests {
  @Test(
    arguments: [
      (0.87134, 4, false, "0.8713"), (-0.214, 2, false, "−0.21"), (0.214, 2, true, "+0.21"), (-0.0004, 2, true, "0.00"),
      (.nan, 2, false, "–"), (-.infinity, 2, false, "−∞"), (12345.678, 1, false, "12345.7"),
    ] as [(Double, Int, Bool, String)]) func fixed(value: Double, digits: Int, signed: Bool, expected: String)
  {
    #expect(NumberFormat.fixed(value, digits, signed: signed) == expected)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (60_000, "60,000"), (-1_234_567, "−1,234,567"),
    (Int.min, "−9,223,372,036,854,775,808"),
  ]) func integer(value: Int, expected: String) {
    #expect(NumberFormat.integer(value) == expected)
  }

  @Test(
    arguments: [
      (0.00042, "4.2\u{A0}×\u{A0}10⁻⁴"), (0.0625, "0.0625"), (0.5, "0.500"), (3.14159, "3.14"), (42.42, "42.4"),
      (421.7, "422"),
      (139_625, "139,625"), (0, "0"), (-0.5, "−0.500"),
    ] as [(Double, String)]) func significant(value: Double, expected: String)
  {
    #expect(NumberFormat.significant(value) == expected)
  }

  @Test(
    arguments: [
      (0.0625, true, "=\u{A0}0.062"), (0.0004, true, "<\u{A0}0.001"), (0.0004, false, "<\u{A0}0.001"),
      (1, false, "1.000"),
      (.nan, true, "–"),
    ] as [(Double, Bool, String)]) func pValue(p: Double, relation: Bool, expected: String)
  {
    #expect(NumberFormat.pValue(p, relation: relation) == expected)
  }

  @Test(arguments: [
    ("2026-11-24T08:15:00Z", "24 November 2026", "2026年11月24日"), ("2026-01-02", "2 January 2026", "2026年1月2日"),
  ]) func dates(text: String, english: String, chinese: String) throws {
    let date = try #require(CalendarDate(iso8601: text))
    #expect(date.text(.english) == english)
    #expect(date.text(.traditionalChinese) == chinese)
  }

  @Test(arguments: ["", "yesterday", "2026-13-01", "2026-1"]) func noDates(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }
}
