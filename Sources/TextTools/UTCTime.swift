/// A point in time by the calendar and the clock, in UTC.
public struct UTCTime: Hashable, Sendable {
  public var date: CalendarDate
  public var hour: Int
  public var minute: Int
  public var second: Int

  public init(secondsSince1970: Int) {
    let days = Int((Double(secondsSince1970) / 86_400).rounded(.down))
    let rest = secondsSince1970 - days * 86_400
    date = CalendarDate(daysSince1970: days)
    hour = rest / 3_600
    minute = rest / 60 % 60
    second = rest % 60
  }

  /// `2000-01-31T00:00:00Z`.
  public var iso8601: String {
    "\(Self.digits(date.year, 4))-\(Self.digits(date.month))-\(Self.digits(date.day))"
      + "T\(Self.digits(hour)):\(Self.digits(minute)):\(Self.digits(second))Z"
  }

  private static func digits(_ value: Int, _ count: Int = 2) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
