/// How many seeds an experiment needs.
///
/// Source: C. Colas, O. Sigaud and P.-Y. Oudeyer, *How many random seeds? Statistical power analysis in deep
/// reinforcement learning experiments*, 2018, with the power of the verdict's own rule in place of the t test's.
public struct SeedPlan: Sendable, Equatable {
  public enum Aim: Sendable, Hashable {
    /// To call better what is ahead by so much.
    case difference(Double)
    /// To show that there is no difference above so much, where there is none.
    case margin(Double)

    public var value: Double {
      switch self {
      case .difference(let value), .margin(let value): value
      }
    }
  }

  public var aim: Aim
  /// SD of the differences by seed, in the unit of `aim`.
  public var standardDeviation: Double
  public var level: SignificanceLevel
  /// α that p must be below.
  public var alpha: Double
  /// What the t test alone would need for 80 % power, with fractions; nil for a margin, or beyond 10⁶.
  public var studentPairs: Double?
  /// Seeds an arm with which the rule succeeds in four of five experiments; nil beyond 100,000.
  public var pairs: Int?
  /// `pairs` at the ends of the SD's 95 % interval (χ²); nil where the SD was given rather than seen in a pilot.
  public var range: Range?

  public struct Range: Sendable, Hashable {
    public var fewest: Int?
    public var most: Int?
  }

  /// For an SD that is known.
  ///
  /// - Parameters:
  ///   - standardDeviation: above 0.
  ///   - pilot: seeds that the SD was seen in, two or more; nil where it is given.
  ///   - isNextLook: whether the runs that are there will be part of the comparison, which then is one look more.
  public init(
    _ aim: Aim, standardDeviation: Double, pilot: Int? = nil, level: SignificanceLevel = SignificanceLevel(),
    isNextLook: Bool = false
  ) {
    let alpha = isNextLook ? level.alphaOfNextLook : level.alpha
    func needed(_ deviation: Double) -> Int? {
      switch aim {
      case .difference(let difference): RulePower.pairs(effect: difference / deviation, alpha: alpha)
      case .margin(let margin): RulePower.pairs(forEquivalenceWithin: margin / deviation, alpha: alpha)
      }
    }
    self.aim = aim
    self.standardDeviation = standardDeviation
    self.level = level
    self.alpha = alpha
    if case .difference(let difference) = aim {
      studentPairs = StudentPower.pairs(effect: difference / standardDeviation, alpha: alpha)
    }
    pairs = needed(standardDeviation)
    range = pilot.flatMap { count in
      guard count > 1 else { return nil }
      let degrees = Double(count - 1)
      let ends = [0.975, 0.025].map {
        standardDeviation * (degrees / ChiSquared.quantile($0, degreesOfFreedom: degrees)).squareRoot()
      }
      return Range(fewest: needed(ends[0]), most: needed(ends[1]))
    }
  }
}
