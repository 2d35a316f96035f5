public import TextTools

/// What is wrong with an experiment file, a run record or a folder of them.
public struct RecordError: LocatedError {
  public enum Code: String, Sendable {
    case unreadable, unwritable, syntax, missingKey, wrongType, invalidValue, unknownKey, unknownName, unsupportedSchema
    case nothingFound, conflict
  }

  public let code: Code
  /// The file as the user named it; nil for values that came from elsewhere.
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
