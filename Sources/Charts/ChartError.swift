public import TextTools

/// Why a figure could not be made.
public struct ChartError: LocatedError {
  public enum Code: String, Sendable {
    case fontMissing, glyphMissing, noData, invalidOption, tooSmall, backend
  }

  public let code: Code
  /// The file as the user named it; nil where the error is in no file.
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
