import Testing
import TextTools

@Suite struct CalendarDateTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (-1, "1969-12-31T23:59:59Z"), (4_102_444_800, "2100-01-01T00:00:00Z"), (1_709_164_800, "2024-02-29T00:00:00Z"),
  ])
  func timesAreTheCalendars(seconds: Int, expected: String) {
    #expect(UTCTime(secondsSince1970: seconds).iso8601 == expected)
    #expect(CalendarDate(iso8601: expected) == UTCTime(secondsSince1970: seconds).date)
  }

  @Test(arguments: ["", "yesterday", "2026-13-01", "2026-1"]) func noDates(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }

  @Test func daysAreOrdered() throws {
    let days = try ["2025-12-31", "2026-01-30", "2026-02-01"].map { try #require(CalendarDate(iso8601: $0)) }
    #expect(days == days.reversed().sorted())
  }
}
