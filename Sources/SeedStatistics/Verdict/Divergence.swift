/// How often the runs of two arms diverged: an outcome, not a gap in the data.
public struct Divergence: Sendable, Hashable {
  /// Runs compared of each arm, diverged ones among them.
  public var runsA: Int
  public var runsB: Int
  public var divergedA: Int
  public var divergedB: Int
  /// Seeds of which only `a`'s run diverged, only `b`'s, both; nil where the arms share no seeds.
  public var bySeed: BySeed?
  /// Exact, two-sided, of diverging equally often: McNemar's by seed, Fisher's where seeds are not shared.
  public var p: Double

  public struct BySeed: Sendable, Hashable {
    public var onlyA: Int
    public var onlyB: Int
    public var both: Int
  }
}
