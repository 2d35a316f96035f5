/// What is printed to the terminal when a command ends.
public struct TerminalPhrases: Sendable, Hashable, Codable {
  /// `{caption}`: what a figure for a paper leaves to it.
  public var captionLeft: Phrase
  /// `{height}` of a figure and `{page}`, in inches.
  public var tallerThanPage: Phrase
  public var seconds: String
  public var ended: String
  public var testLoss: String
  public var validationLoss: String
  public var completed: String
  public var unknownEnd: String
  /// `{epoch}`.
  public var stoppedEarly: Phrase
  /// `{epoch}`, `{step}`.
  public var diverged: Phrase
  /// `{epoch}`: after how a run ended.
  public var restored: Phrase
  /// `{folder}`, `{files}`.
  public var alsoWritten: Phrase
}
