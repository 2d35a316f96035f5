/// Records that cannot be compared, or an option that names what they have not.
public struct FindingsError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Code: Sendable {
    case noRecords
    case unknownArm
    case unknownFactor
    case tooManyHighlighted
  }

  public var code: Code
  /// One line: what was found, what was expected.
  public var description: String

  public init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
