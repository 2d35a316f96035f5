/// Why a figure could not be made.
public struct ChartError: Error, Hashable, CustomStringConvertible {
  public enum Code: String, Sendable {
    case fontMissing, glyphMissing, noData, invalidOption, tooSmall, backend
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
