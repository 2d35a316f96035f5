internal import ActivationFunctions

/// The names an experiment may use and the numbers that go with each: Keras 3's names and defaults.
public enum Vocabulary {
  /// A named choice's number.
  public struct Parameter: Sendable, Equatable {
    public let name: String
    /// Nil for Keras's `None`: what the parameter does is not done unless it is given.
    public let defaultValue: Double?
    public let bounds: Bounds
    /// 0 or 1, written `false` or `true`.
    public let isFlag: Bool

    init(_ name: String, _ defaultValue: Double?, _ bounds: Bounds) {
      self.name = name
      self.defaultValue = defaultValue
      self.bounds = bounds
      self.isFlag = false
    }

    /// A flag that is off unless set.
    init(flag name: String) {
      self.name = name
      self.defaultValue = 0
      self.bounds = .within(0, 1)
      self.isFlag = true
    }

    /// What a value must be, in words.
    public var phrase: String { isFlag ? "true or false" : bounds.phrase }

    /// Whether the value makes sense; a flag is 0 or 1 and nothing between.
    public func accepts(_ value: Double) -> Bool { bounds.contains(value) && (!isFlag || value == 0 || value == 1) }
  }

  /// Where a number must lie to make sense.
  public enum Bounds: Sendable, Equatable {
    case positive
    case notNegative
    /// 0 ≤ x < 1.
    case fraction
    /// Both ends included.
    case within(Double, Double)
    case finite

    public func contains(_ value: Double) -> Bool {
      switch self {
      case .positive: value > 0 && value.isFinite
      case .notNegative: value >= 0 && value.isFinite
      case .fraction: value >= 0 && value < 1
      case .within(let low, let high): value >= low && value <= high
      case .finite: value.isFinite
      }
    }

    /// In words, such as `a number above 0`.
    public var phrase: String {
      switch self {
      case .positive: "a number above 0"
      case .notNegative: "a number of 0 or more"
      case .fraction: "a number from 0 up to but not 1"
      case .within(let low, let high): "a number from \(low) to \(high)"
      case .finite: "a finite number"
      }
    }
  }

  /// A choice there is.
  public struct Entry: Sendable, Equatable {
    public let name: String
    /// The name in legends and prose.
    public let displayName: String
    public let parameters: [Parameter]
    /// Names of parameters of which at most one may be given, as they are ways of doing the same.
    public let alternatives: [String]

    init(_ name: String, _ displayName: String, _ parameters: [Parameter] = [], alternatives: [String] = []) {
      self.name = name
      self.displayName = displayName
      self.parameters = parameters
      self.alternatives = alternatives
    }

    /// The parameter of that name; nil where the choice has none.
    public subscript(parameter: String) -> Parameter? { parameters.first { $0.name == parameter } }

    /// The choice with every parameter at its default; those without one are left out.
    public var defaultChoice: NamedChoice {
      NamedChoice(
        name,
        Dictionary(
          uniqueKeysWithValues: parameters.compactMap { parameter in
            parameter.defaultValue.map { (parameter.name, $0) }
          }))
    }

    /// In words, what is wrong where more than one of `alternatives` is given; nil where all is well.
    public func conflict(in choice: NamedChoice) -> String? {
      let given = alternatives.filter { choice.parameters[$0] != nil }
      if given.count < 2 { return nil }
      return "found \(given.joined(separator: " and ")), expected at most one of "
        + "\(alternatives.joined(separator: ", ")): leave out the others"
    }
  }

  public static let activations: [Entry] = ActivationFunction.all.map { function in
    Entry(
      function.name, function.displayName,
      function.parameters.map { parameter in
        parameter.isFlag
          ? Parameter(flag: parameter.name)
          : Parameter(
            parameter.name, parameter.defaultValue, .within(parameter.range.lowerBound, parameter.range.upperBound))
      })
  }

  /// `relu` with every parameter at its default.
  public static let defaultActivation =
    activations.first { $0.name == "relu" }?.defaultChoice ?? NamedChoice("relu")

  /// How kernels start. `lsuv` is no initialiser of Keras's: an orthogonal start, then each layer scaled to unit variance
  /// on training data (Mishkin and Matas 2016).
  public static let initializers: [Entry] = [
    Entry("glorot_uniform", "Glorot uniform"), Entry("glorot_normal", "Glorot normal"),
    Entry("he_uniform", "He uniform"), Entry("he_normal", "He normal"),
    Entry("lecun_uniform", "LeCun uniform"), Entry("lecun_normal", "LeCun normal"),
    Entry("zeros", "Zeros"), Entry("orthogonal", "Orthogonal", [Parameter("gain", 1, .positive)]),
    Entry("lsuv", "LSUV"),
  ]

  /// Keras's: `glorot_uniform`.
  public static let defaultInitializer = initializers[0].defaultChoice

  /// Learning-rate schedules. Times are in epochs and may be fractions; the rate changes every step.
  public static let schedules: [Entry] = [
    Entry("constant", "Constant"),
    Entry("cosine", "Cosine", [Parameter("alpha", 0, .within(0, 1))]),
    Entry(
      "exponential", "Exponential",
      [Parameter("decay_rate", 0.96, .positive), Parameter("decay_epochs", 1, .positive), Parameter(flag: "staircase")]),
    Entry("step", "Step", [Parameter("factor", 0.1, .positive), Parameter("every_epochs", 10, .positive)]),
  ]

  /// `constant`.
  public static let defaultSchedule = schedules[0].defaultChoice

  /// Penalties on kernels, with Keras's λ.
  public static let regularizers: [Entry] = [Entry("l2", "L2", [Parameter("l2", 0.01, .notNegative)])]
}
