public import TextTools

/// Why a report could not be made.
public struct ReportError: LocatedError {
  public enum Code: String, Sendable {
    /// A template that is no well-formed mustache.
    case templateSyntax
    /// A tag that the documented context does not hold.
    case unknownTag
    /// Nothing to report on.
    case noRecords
    /// A figure or a page that could not be drawn.
    case figure
  }

  public let code: Code
  /// The template as the user named it; nil where the error is in no file.
  public var file: String?
  /// Counted from 1; nil where the error is not at a line.
  public var line: Int?
  /// What was found, what was expected and what to do, as one line without a full stop.
  public let message: String

  public init(_ code: Code, file: String? = nil, line: Int? = nil, _ message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
  }
}
