public import TextTools

/// Why a history of another tool could not be read.
public struct HistoryError: LocatedError {
  public enum Code: String, Sendable {
    /// The file cannot be opened or read.
    case unreadable
    /// No format of the catalogue fits.
    case unknownFormat
    /// A format that is known and refused, such as a pickle.
    case refused
    /// The file is no longer what its format says: cut, or with a syntax error.
    case damaged
    /// A summary, a table of runs or settings: nothing that could be drawn as a curve.
    case noCurve
    /// Columns without names; the message names the option that gives them.
    case headless
    /// Two readings are possible; the message names the option that chooses.
    case ambiguous
    /// An option that does not fit the file.
    case wrongOption
  }

  public let code: Code
  /// The file as the user named it, or as it is found under the folder that they named.
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
