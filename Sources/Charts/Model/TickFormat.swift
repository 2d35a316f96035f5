/// How the numbers at ticks are written.
public enum TickFormat: Sendable, Equatable {
  /// As many decimals as the step needs, the same for all ticks; powers of ten far from 1.
  case automatic
  /// A fraction as a percentage: 0.5 is `50 %`.
  case percent
  /// Values are multiplied by `factor` and followed by `suffix`.
  case scaled(by: Double, suffix: String)
}
