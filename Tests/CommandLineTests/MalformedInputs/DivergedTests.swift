import Foundation
import Testing

/// Runs that all diverge are no success in silence: the last line says so, and `--quiet` does not take it away.
struct DivergedTests {
  static let cases: [(name: String, lines: String, options: String)] = [
    ("sgd", "training: {optimizer: {name: sgd, learning_rate: 1e30}, epochs: 2}", ""),
    ("quietly", "training: {optimizer: {name: sgd, learning_rate: 1e30}, epochs: 2}", "--quiet"),
    ("as JSON", "training: {optimizer: {name: sgd, learning_rate: 1e30}, epochs: 2}", "--quiet --json"),
    ("one run of two", "training: {optimizer: {name: sgd, learning_rate: 1e30}, epochs: 2}", "--only 2 --quiet"),
    ("one at a time", "training: {optimizer: {name: sgd, learning_rate: 1e30}, epochs: 2}", "--jobs 1 --quiet"),
    ("with momentum", "training: {optimizer: {name: sgd, momentum: 0.9, learning_rate: 1e30}, epochs: 3}", "--quiet"),
    ("with a penalty", "model: {hidden: [8], kernel_regularizer: 1e38}\ntraining: {epochs: 2}", "--quiet"),
    ("in a later epoch", "training: {optimizer: {name: sgd, learning_rate: 1e30}, epochs: 9}\nseeds: 2", "--quiet"),
    (
      "with early stopping",
      "training: {optimizer: {name: sgd, learning_rate: 1e30}, epochs: 3, early_stopping: {monitor: loss}}", "--quiet"
    ),
  ]

  @Test(arguments: cases.map(\.name)) func saysThatAllDiverged(name: String) throws {
    let example = try #require(Self.cases.first { $0.name == name })
    let folder = try Folder()
    try folder.writeExperiment()
    // ReLU and the identity grow without bounds; a sigmoid would hide it.
    let keys = Set(example.lines.split(separator: "\n").map { $0.prefix { $0 != ":" } })
    let usual = ["dataset: points.csv", "compare: {activation: [relu, linear]}", "model: {hidden: [8]}", "seeds: 1"]
    let lines = usual.filter { line in !keys.contains(line.prefix { $0 != ":" }) } + [example.lines]
    try folder.write(lines.joined(separator: "\n") + "\n", as: "e.yml")
    for _ in 1...2 {
      // The second time nothing is trained, and it is still said.
      let outcome = try Program.run("exec curves train e.yml \(example.options)", in: folder)
      #expect(outcome.status == 1, "\(outcome.errors)")
      let last = try #require(outcome.errors.split(separator: "\n").last)
      #expect(last.hasPrefix("curves: e.yml: ") && last.contains("diverged"), "\(outcome.errors)")
      #expect(!outcome.output.isEmpty, "the table is there all the same")
      if example.options.contains("--quiet") { #expect(outcome.errors.split(separator: "\n").count == 1) }
    }
  }

  /// One that did not is enough to compare with later: that is a result.
  @Test func oneFiniteRunIsAResult() throws {
    let folder = try Folder()
    try folder.writeExperiment()
    try folder.write(
      """
      dataset: points.csv
      compare: {learning_rate: [1e30, 0.01]}
      model: {hidden: [8]}
      training: {optimizer: sgd, epochs: 2}
      seeds: 1

      """, as: "e.yml")
    let outcome = try Program.run("exec curves train e.yml --quiet", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
  }
}
