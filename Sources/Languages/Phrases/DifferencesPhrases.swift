/// What the figure of paired differences says.
public struct DifferencesPhrases: Sendable, Hashable, Codable {
  /// `{quantity}`, as it reads inside a sentence.
  public var title: Phrase
  /// Of differences in percentage points.
  public var axis: String
  /// `{baseline}`: of all rows.
  public var axisFrom: Phrase
  /// `{quantity}`: of differences in its own unit.
  public var axisOf: Phrase
  /// `{quantity}`, `{baseline}`.
  public var axisOfFrom: Phrase
  /// `{a}`, `{b}`: what a row shows.
  public var row: Phrase
  /// `{a}`, `{b}`, `{seed}`, `{value}` with its unit.
  public var seedTitle: Phrase
  /// `{a}`, `{b}`, `{n}`, `{value}` with its unit.
  public var meanTitle: Phrase
  /// `{interval}`: one of those below.
  public var symbols: Phrase
  public var symbolsAlone: String
  public var equalWithoutInterval: String
  /// `{level}`: of the test that decides.
  public var ruleInterval: Phrase
  /// `{level}`.
  public var studentInterval: Phrase
  /// Why Student's stands in for the test's.
  public var studentInstead: String
  /// Where comparisons are made together, and each has its own level.
  public var adjustedRuleInterval: String
  public var adjustedStudentInterval: String
  /// `{a}`, `{b}`.
  public var direction: Phrase
  /// `{a}`, `{b}`: where less is better.
  public var directionOfLess: Phrase
  /// `{baseline}`: several arms.
  public var directionSeveral: Phrase
  public var directionSeveralOfLess: Phrase
  /// `{list}`: pairs without two shared seeds.
  public var notPaired: Phrase
  /// `{a}`, `{b}`, `{value}` with its unit, `{n}`.
  public var alt: Phrase
}
