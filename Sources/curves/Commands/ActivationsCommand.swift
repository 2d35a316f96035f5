import ActivationFunctions
import ArgumentParser
import JSONText
import Languages
import RunRecords
import TextTools
import Training

struct ActivationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activations",
    abstract: "List the activation functions and measure what each costs on this machine.",
    discussion: """
      Times are nanoseconds an element on one core: the median over many passes over one batch of a hidden layer, \
      functions taking turns. Forward adds the bias too; backward multiplies the gradient by the slope. The last \
      column is both together as a multiple of a plain copy of the same array.
      """)

  @Option(help: "Values in the array; the default is the 784–128–10 network's hidden layer at batch 32.")
  var elements = 4096
  @Option(help: "Passes to take the median of.")
  var repeats = 501
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    guard (1...100_000_000).contains(elements) else {
      throw ValidationError("found --elements \(elements), expected 1 to 100000000")
    }
    guard (1...1_000_000).contains(repeats) else {
      throw ValidationError("found --repeats \(repeats), expected 1 to 1000000")
    }
  }

  func run() throws {
    let costs = ActivationCost.measure(elements: elements, repeats: repeats)
    try StandardOutput.write(json ? object(costs).text : table(costs))
  }

  private func table(_ costs: [ActivationCost]) -> String {
    var table = TextTable(columns: [
      .init("name"), .init("formula"), .init("forward ns", .right), .init("backward ns", .right),
      .init("× copy", .right),
    ])
    for (function, cost) in zip(ActivationFunction.all, costs) {
      table.append([
        function.name, function.formula, NumberText.standard.fixed(cost.forwardNanoseconds, 3),
        NumberText.standard.fixed(cost.backwardNanoseconds, 3), NumberText.standard.fixed(cost.copies, 1),
      ])
    }
    let copy =
      costs.first.map { "a plain copy takes \(NumberText.standard.fixed($0.copyNanoseconds, 3)) ns an element\n" } ?? ""
    return table.text + copy
  }

  private func object(_ costs: [ActivationCost]) -> JSON {
    .object([
      "elements": .integer(elements), "repeats": .integer(repeats),
      "copy_ns": costs.first.map { number($0.copyNanoseconds) } ?? .null,
      "activations": .array(
        zip(ActivationFunction.all, costs).map { function, cost in
          .object([
            "name": .string(function.name), "display_name": .string(function.displayName),
            "formula": .string(function.formula), "latex": .string(function.formulaInLaTeX),
            "summary": .string(Language.english.activations.descriptions[function.name] ?? ""),
            "forward_ns": number(cost.forwardNanoseconds),
            "backward_ns": number(cost.backwardNanoseconds), "copies": number(cost.copies),
          ])
        }),
    ])
  }

  /// Four decimals: more are noise.
  private func number(_ value: Double) -> JSON { .number((value * 1e4).rounded() / 1e4) }
}
