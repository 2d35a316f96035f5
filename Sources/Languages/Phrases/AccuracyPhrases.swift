/// What the figure of final accuracy says.
public struct AccuracyPhrases: Sendable, Hashable, Codable {
  public var finalTestAccuracy: String
  public var finalValidationAccuracy: String
  public var testAccuracy: String
  public var validationAccuracy: String
  public var symbols: String
  public var symbolsSingle: String
  public var someWithoutInterval: String
  public var constantWithoutInterval: String
  public var pairedLines: String
  /// `{quantity}`, `{n}`.
  public var alt: Phrase
  /// `{arm}`, `{mean}`, `{lower}`, `{upper}`, `{n}`.
  public var altArm: Phrase
  /// `{arm}`, `{mean}`.
  public var altSingle: Phrase
  /// `{arm}`, `{mean}`, `{n}`.
  public var altConstant: Phrase
  /// `{arm}`, `{mean}`, `{n}`.
  public var meanTitle: Phrase
  /// `{lower}`, `{upper}`.
  public var intervalTitle: Phrase
  /// `{quantity}`: what is judged where it is no accuracy.
  public var finalOf: Phrase
  /// `{metric}`.
  public var testOf: Phrase
}
