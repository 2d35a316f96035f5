/// The verdict in the words of a language.
public struct VerdictText: Sendable, Equatable {
  /// How sure it is, for the page's colours: something is shown, nothing is, or nothing could be.
  public enum Tone: String, Sendable { case better, unresolved, insufficient }

  public var tone: Tone
  /// One line without a full stop.
  public var headline: String
  public var sentences: [String]
  public var caveats: [String]
  /// The two arms' difference as a number and a picture; nil where it is not about two arms.
  public var difference: Difference?

  public init(
    tone: Tone, headline: String, sentences: [String], caveats: [String] = [], difference: Difference? = nil
  ) {
    self.tone = tone
    self.headline = headline
    self.sentences = sentences
    self.caveats = caveats
    self.difference = difference
  }

  public struct Difference: Sendable, Equatable {
    /// Which arm less which.
    public var label: String
    /// With its sign.
    public var value: String
    public var unit: String
    public var interval: String
    /// For the picture, in the unit of differences; ends that are not bounded are nil.
    public var number: Double
    public var lower: Double?
    public var upper: Double?
  }
}
