/// What the figure of final values against a factor says.
public struct ResponsePhrases: Sendable, Hashable, Codable {
  /// `{quantity}`, `{factor}`.
  public var title: Phrase
  public var symbols: String
  public var symbolsJoined: String
  /// Of several lines.
  public var sideBySide: String
  /// `{n}`, `{all}`: of more lines than there are colours.
  public var named: Phrase
  /// `{n}`, `{all}`: of lines that were chosen.
  public var chosen: Phrase
  /// `{list}`, `{factor}`: what cannot be told from the factor.
  public var followed: Phrase
  /// `{list}`, `{factor}`: arms that have no place on the axis.
  public var withoutNumber: Phrase
  /// `{quantity}`, `{factor}`, `{list}`.
  public var alt: Phrase
  /// `{arm}`, `{mean}`, `{n}`.
  public var altArm: Phrase
}
