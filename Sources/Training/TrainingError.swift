/// Why a model could not be trained.
public struct TrainingError: Error, Hashable, CustomStringConvertible {
  public enum Code: String, Sendable {
    /// A number or name in the spec makes no sense, or not with this data.
    case invalidSpec
    /// Sets that differ in their inputs or classes, or hold no example.
    case invalidData
    /// The machine has no library for matrix products.
    case missingLibrary
    /// The progress callback said so.
    case cancelled
  }

  public let code: Code
  /// What was found, what was expected and what to do, as one line without a full stop.
  public let message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  public var description: String { message }
}
