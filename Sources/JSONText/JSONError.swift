public import TextTools

/// Where a text stops being JSON.
public struct JSONError: LocatedError {
  public enum Code: String, Sendable { case syntax }

  public let code: Code
  public var file: String?
  public var line: Int?
  public let message: String

  public init(_ code: Code = .syntax, file: String? = nil, line: Int? = nil, _ message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
  }
}
