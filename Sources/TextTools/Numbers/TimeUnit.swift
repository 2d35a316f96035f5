/// The unit that times are read in.
public enum TimeUnit: Sendable, CaseIterable {
  case seconds, milliseconds, microseconds

  /// The largest unit in which the greatest of `seconds` is at least 1; seconds where there is none.
  public init(for seconds: [Double]) {
    let greatest = seconds.filter(\.isFinite).max() ?? 1
    self = greatest >= 1 || greatest <= 0 ? .seconds : greatest >= 1e-3 ? .milliseconds : .microseconds
  }

  public var perSecond: Double {
    switch self {
    case .seconds: 1
    case .milliseconds: 1e3
    case .microseconds: 1e6
    }
  }

  public var symbol: String {
    switch self {
    case .seconds: "s"
    case .milliseconds: "ms"
    case .microseconds: "µs"
    }
  }
}
