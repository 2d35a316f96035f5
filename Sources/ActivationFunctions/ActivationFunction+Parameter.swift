extension ActivationFunction {
  /// A number that shapes a function, such as the slope of `leaky_relu`.
  public struct Parameter: Sendable, Equatable {
    /// Keras's name, such as `negative_slope`.
    public let name: String
    /// Keras's default. Infinite where Keras says `None` for "no limit".
    public let defaultValue: Double
    /// The values that make sense.
    public let range: ClosedRange<Double>
    /// Whether it is a switch: 0 is off, 1 is on, and nothing lies between.
    public let isFlag: Bool

    public init(name: String, defaultValue: Double, range: ClosedRange<Double>, isFlag: Bool = false) {
      self.name = name
      self.defaultValue = defaultValue
      self.range = range
      self.isFlag = isFlag
    }

    /// Whether `value` makes sense here; NaN never does.
    public func accepts(_ value: Double) -> Bool {
      isFlag ? value == 0 || value == 1 : range.contains(value)
    }
  }
}
