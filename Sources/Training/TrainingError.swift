public import TextTools

/// Why a model could not be trained.
public struct TrainingError: LocatedError {
  public enum Code: String, Sendable {
    /// A number or name in the spec makes no sense, or not with this data.
    case invalidSpec
    /// Sets that differ in their inputs or classes, or hold no example.
    case invalidData
    /// The machine has no library for matrix products.
    case missingLibrary
    /// The library for matrix products gets them wrong on this processor.
    case wrongLibrary
    /// A checkpoint of another run, or of other data.
    case invalidCheckpoint
    /// The progress callback said so.
    case cancelled
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
