internal import RunRecords

/// When the rows of a record's history were measured.
struct RecordClock {
  /// Seconds since 1970 at which the run began; 0 where the record does not say.
  let start: Double
  let isStartKnown: Bool
  /// Seconds from there to each row; nil where the record does not say.
  private let elapsed: [Double]?

  init(_ record: RunRecord) {
    let started = record.provenance.flatMap { Self.seconds(iso8601: $0.started) }
    start = started ?? 0
    isStartKnown = started != nil
    let epochSeconds = record.timing?.epochSeconds ?? []
    if let seconds = record.history[.seconds] {
      elapsed = seconds
    } else if !epochSeconds.isEmpty, epochSeconds.count == record.history.rowCount, epochSeconds.allSatisfy(\.isFinite)
    {
      var sum = 0.0
      elapsed = epochSeconds.map {
        sum += $0
        return sum
      }
    } else {
      elapsed = nil
    }
  }

  /// Seconds from the beginning to a row.
  func seconds(at row: Int) -> Double? { elapsed.map { $0[row] }.flatMap { $0.isFinite ? $0 : nil } }

  /// Seconds since 1970 at a row.
  func wallTime(at row: Int) -> Double? { seconds(at: row).map { start + $0 } }

  /// The seconds since 1970 of `2026-01-02T03:04:05Z`, the form of records; nil for another.
  static func seconds(iso8601 text: String) -> Double? {
    let bytes = Array(text.utf8)
    guard bytes.count == 20,
      zip(bytes, "0000-00-00T00:00:00Z".utf8).allSatisfy({ byte, form in
        form == 0x30 ? (0x30...0x39).contains(byte) : byte == form
      })
    else { return nil }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let month = number(5..<7)
    guard (1...12).contains(month) else { return nil }
    // Days since 1970 in the Gregorian calendar, by Howard Hinnant's `days_from_civil`.
    let year = number(0..<4) - (month <= 2 ? 1 : 0)
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + number(8..<10) - 1
    let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    return Double(days * 86_400 + number(11..<13) * 3600 + number(14..<16) * 60 + number(17..<19))
  }
}
