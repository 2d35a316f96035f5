/// How a series is told from others: colour and marker by arm, dash by variant.
public struct SeriesStyle: Sendable, Hashable {
  /// Which of an arm's series this is: the dash. More than the two of learning curves serve, say, layers.
  public struct Variant: Sendable, Hashable, RawRepresentable {
    /// 0 solid with filled markers, 1 dashed with open ones, 2 dotted, 3 dash-dot; higher values repeat.
    public var rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// What the reader should look at: solid.
    public static let validation = Variant(rawValue: 0)
    /// Dashed.
    public static let train = Variant(rawValue: 1)
  }

  public enum Emphasis: Sendable, Hashable {
    case normal
    /// The raw line behind a smoothed one, or one seed behind the mean: the same colour, thin and pale.
    case faint
    /// One of too many to tell apart: thin grey.
    case background
  }

  /// Index in `Figure.arms`; nil for the text's colour.
  public var arm: Int?
  public var variant: Variant
  public var emphasis: Emphasis

  public init(arm: Int? = nil, variant: Variant = .validation, emphasis: Emphasis = .normal) {
    self.arm = arm
    self.variant = variant
    self.emphasis = emphasis
  }
}
