import Testing

@testable import SeedStatistics

@Suite struct TextTests {
  @Test(arguments: [
    (0.875, 4, "0.8750"), (-0.004, 2, "0.00"), (-0.3, 2, "−0.30"), (12.345, 1, "12.3"), (1, 0, "1"), (0, 2, "0.00"),
  ])
  func fixed(value: Double, digits: Int, text: String) {
    #expect(Text.fixed(value, digits) == text)
  }

  @Test(arguments: [
    (0.03125, "0.031"), (0.0022, "0.0022"), (0.5, "0.50"), (0.997, "0.99"), (1, "1"), (0.0625, "0.063"),
  ])
  func significant(p: Double, text: String) {
    #expect(Text.significant(p) == text)
  }

  @Test func lists() {
    #expect(Text.list([]) == "")
    #expect(Text.list(["A"]) == "A")
    #expect(Text.list(["A", "B", "C"]) == "A, B and C")
    #expect(Text.list((1...9).map(String.init)) == "1, 2, 3, 4, 5, 6 and 3 more")
  }
}
