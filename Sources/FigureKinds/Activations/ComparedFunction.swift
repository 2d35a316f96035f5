internal import ActivationFunctions
internal import RunRecords
internal import TextTools

/// An activation function that some arms use, with their parameters.
struct ComparedFunction {
  var function: ActivationFunction
  /// By Keras's name.
  var parameters: [String: Double]
  /// Places of the shown arms.
  var arms: [Int]

  /// Each function once, in the order of the arms.
  static func all(of context: KindContext) -> [ComparedFunction] {
    var found: [ComparedFunction] = []
    for index in context.shown {
      guard let choice = context.runs(index).lazy.compactMap({ $0.record.spec?.model.appliedActivation }).first,
        let function = ActivationFunction.named(choice.name)
      else { continue }
      if let known = found.firstIndex(where: {
        $0.function.name == function.name
          && $0.function.resolved($0.parameters) == function.resolved(choice.parameters)
      }) {
        found[known].arms.append(index)
      } else {
        found.append(ComparedFunction(function: function, parameters: choice.parameters, arms: [index]))
      }
    }
    return found
  }

  func value(_ z: Double) -> Double { function.value(at: z, parameters: parameters) }
  func derivative(_ z: Double) -> Double { function.derivative(at: z, parameters: parameters) }
  var kinks: [Double] { function.kinks(parameters: parameters) }
  var largestSlope: Double { function.largestSlope(parameters: parameters) }

  /// Such as `ELU (alpha 0.5)`: parameters that are not the defaults are named.
  func label(_ numbers: NumberText) -> String {
    let own = function.parameters.compactMap { parameter -> String? in
      guard let value = parameters[parameter.name], value != parameter.defaultValue else { return nil }
      let name = String(parameter.name.map { $0 == "_" ? " " : $0 })
      return parameter.isFlag ? name : "\(name) \(numbers.significant(value))"
    }
    return own.isEmpty ? function.displayName : "\(function.displayName) (\(own.joined(separator: ", ")))"
  }

  /// The formula with its numbers put in.
  func formula(_ numbers: NumberText) -> String {
    // A ReLU with a slope, limit or threshold is no longer max(0, z).
    if function.name == "relu", label(numbers) != function.displayName { return reluFormula(numbers) }
    if function.name == "gelu", parameters["approximate"] == 1 {
      return "z/2 · (1 + tanh(0.7979(z + 0.04472 z³)))"
    }
    var text = function.formula
    if !function.isLearned,
      let alpha = parameters["alpha"] ?? function.parameters.first(where: { $0.name == "alpha" })?.defaultValue
    {
      let number = numbers.significant(alpha)
      if alpha == 1 {
        text = text.replacing("exp(z/α)", with: "exp(z)").replacing("α(exp(z) − 1)", with: "exp(z) − 1")
      }
      text = text.replacing("α(", with: "\(number)(").replacing("α", with: number)
    }
    if let slope = function.parameters.first(where: { $0.name == "negative_slope" }) {
      text = text.replacing(
        "negative_slope", with: numbers.significant(parameters["negative_slope"] ?? slope.defaultValue))
    }
    return text
  }

  private func reluFormula(_ numbers: NumberText) -> String {
    let values = function.resolved(parameters)
    let (slope, limit, threshold) = (values[0], values[1], values[2])
    let number = { (value: Double) in numbers.significant(value) }
    let above = limit < .infinity ? "min(max(z, 0), \(number(limit)))" : "z"
    let shift = threshold == 0 ? "z" : "(z − \(number(threshold)))"
    let below = slope == 0 ? "0" : "\(number(slope)) · \(shift)"
    return "\(above) (z > \(number(threshold))), \(below) (z ≤ \(number(threshold)))"
  }
}
