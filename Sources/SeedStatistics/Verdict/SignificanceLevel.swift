/// The α that a verdict has left, when the same experiment was looked at more than once.
///
/// Whoever adds seeds until a difference is found finds one too often: at 5, 10, 20 and 30 seeds 5 % become 9 to 18. So
/// each record says how many seeds were planned when it was made; each number is a look, and looks share α (Bonferroni).
public struct SignificanceLevel: Sendable, Hashable {
  /// α of a single look.
  public static let base = 0.05

  /// The numbers of seeds that the records say were planned, rising, each once; empty where none says so.
  public var plannedSeeds: [Int]

  public init(plannedSeeds: [Int] = []) { self.plannedSeeds = Set(plannedSeeds).sorted() }

  /// How often the data were, or are taken to have been, looked at; at least 1.
  public var looks: Int { max(1, plannedSeeds.count) }

  /// What a p must be below.
  public var alpha: Double { Self.base / Double(looks) }

  /// What a p must be below once more seeds were planned and made.
  public var alphaOfNextLook: Double { Self.base / Double(looks + 1) }
}
