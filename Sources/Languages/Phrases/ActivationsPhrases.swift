/// What the figure of activation functions says.
public struct ActivationsPhrases: Sendable, Hashable, Codable {
  public var title: String
  public var functionPanel: String
  public var derivativePanel: String
  public var input: String
  public var jumps: String
  /// `{name}`.
  public var leavesPanel: Phrase
  public var function: String
  public var formula: String
  public var usedBy: String
  public var largestSlope: String
  public var unbounded: String
  /// `{list}`.
  public var alt: Phrase
  /// `{name}`, `{value}`.
  public var altSlope: Phrase
  /// `{name}`, `{z}`, `{value}`.
  public var pointTitle: Phrase
  /// `{name}`: learned parameters are drawn where they start.
  public var learned: Phrase
  /// A sentence on each activation function, by Keras's name.
  public var descriptions: [String: String]
}
