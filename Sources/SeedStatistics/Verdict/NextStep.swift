/// What would help where nothing is shown.
public enum NextStep: Sendable, Hashable {
  /// As many seeds an arm, counting those that are there, would show `difference` in four of five experiments, at the α
  /// that the second look leaves.
  case seeds(Seeds)
  /// Seeds hardly matter any more: the test images' share of the uncertainty is the larger one.
  case moreImages(share: Double)

  public struct Seeds: Sendable, Hashable {
    public var count: Int
    /// The difference meant, ≥ 0: the margin where one was given, else the observed one; nil where `count` is only what
    /// the test needs to say anything.
    public var difference: Double?
    /// The looks that there will have been, and the α that is left then.
    public var looks: Int
    public var alpha: Double
  }
}
