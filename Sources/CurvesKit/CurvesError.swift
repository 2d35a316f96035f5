/// What was found and what was expected, in one line.
public struct CurvesError: Error, Sendable, Equatable, CustomStringConvertible {
  public var description: String

  public init(_ description: String) { self.description = description }
}
