/// A day, read from the ISO 8601 times that records carry.
struct CalendarDate: Hashable, Comparable {
  var year: Int
  var month: Int
  var day: Int

  /// The day of `2026-01-02T03:04:05Z`; nil where the text does not start with a date.
  init?(iso8601 text: String) {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// In the language's form: `24 November 2026`, `2026年11月24日`.
  func text(_ language: ReportLanguage) -> String {
    switch language {
    case .english: "\(day) \(Self.englishMonths[month - 1]) \(year)"
    case .traditionalChinese: "\(year)年\(month)月\(day)日"
    }
  }

  static func < (a: Self, b: Self) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
