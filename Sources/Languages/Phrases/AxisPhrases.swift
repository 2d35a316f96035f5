/// What learning curves run over, as titles of axes and as places in sentences.
public struct AxisPhrases: Sendable, Hashable, Codable {
  public var epoch: String
  public var step: String
  public var seconds: String
  public var examples: String
  /// `{n}`: `epoch 3`.
  public var atEpoch: Phrase
  /// `{n}`.
  public var atStep: Phrase
  /// `{n}`.
  public var atSecond: Phrase
  /// `{n}`.
  public var atExample: Phrase
  /// In the title of a logarithmic axis that spans less than a decade.
  public var logarithmic: String
}
