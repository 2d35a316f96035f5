import CurvesKit
import Foundation

// Three runs of two optimisers: made-up numbers, where yours would stand.
let runs = ["adam", "sgd"].flatMap { name in
  (0..<3).map { seed in
    let accuracies = (1...10).map { 0.9 - (name == "adam" ? 0.4 : 0.6) / Double($0) + 0.003 * Double(seed) }
    return Run(arm: name, seed: seed, metrics: ["val_accuracy": accuracies], testAccuracy: accuracies.last)
  }
}
do {
  let findings = try Findings(runs: runs, title: "Optimisers")
  try FigureWriter().write(CurvesKind.self, of: findings, to: CommandLine.arguments.dropFirst().first ?? "figure.pdf")
} catch {
  FileHandle.standardError.write(Data("example: \(error)\n".utf8))
  exit(1)
}
