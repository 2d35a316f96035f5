/// The unit that times are read in.
public enum TimeUnit: Sendable, CaseIterable {
  case hours, minutes, seconds, milliseconds, microseconds

  /// The largest unit in which the greatest of `seconds` is at least 1, of minutes and hours at least 2; seconds where there
  /// is none.
  public init(for seconds: [Double]) {
    let greatest = seconds.filter(\.isFinite).max() ?? 1
    self =
      switch greatest {
      case ...0: .seconds
      case ..<1e-3: .microseconds
      case ..<1: .milliseconds
      case ..<120: .seconds
      case ..<7200: .minutes
      default: .hours
      }
  }

  public var perSecond: Double {
    switch self {
    case .hours: 1.0 / 3600
    case .minutes: 1.0 / 60
    case .seconds: 1
    case .milliseconds: 1e3
    case .microseconds: 1e6
    }
  }

  public var symbol: String {
    switch self {
    case .hours: "h"
    case .minutes: "min"
    case .seconds: "s"
    case .milliseconds: "ms"
    case .microseconds: "µs"
    }
  }
}
