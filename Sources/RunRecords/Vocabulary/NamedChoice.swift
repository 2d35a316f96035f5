/// A named thing with numbers to it, such as an optimiser: `adam`, or `{name: sgd, learning_rate: 0.1}`.
///
/// Every parameter has its value, given or default, so that a record can be read without knowing the defaults. One that
/// is not there, such as an optimiser's `clipnorm`, is off: Keras's `None`.
public struct NamedChoice: Sendable, Hashable {
  /// Keras's name.
  public var name: String
  /// By Keras's name. A flag is 0 or 1.
  public var parameters: [String: Double]

  public init(_ name: String, _ parameters: [String: Double] = [:]) {
    self.name = name
    self.parameters = parameters
  }

  /// The value of a parameter that the vocabulary promises to be there: one with a default.
  public subscript(parameter: String) -> Double {
    guard let value = parameters[parameter] else { preconditionFailure("\(name) has no parameter \(parameter)") }
    return value
  }
}
