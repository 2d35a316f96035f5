import Foundation
import Testing

/// An input that must be refused in one line: exit status, words of the line, no signal, within bounds of time and memory.
struct MalformedInput: CustomTestStringConvertible, Sendable {
  let name: String
  var files: [String: String] = [:]
  /// Shell; its last command is the program, put in the place of the shell by `exec`.
  var script: String
  var status: Int32 = 1
  /// What the line on standard error must hold.
  var says: [String]
  /// Limits that come before the script, in place of the usual ones.
  var limits = isSanitized ? "ulimit -t 300" : "ulimit -v 8000000; ulimit -t 30"

  /// Whether the program was built with a sanitizer, which reserves terabytes of addresses.
  static let isSanitized = ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains {
    ProcessInfo.processInfo.environment[$0] != nil
  }

  var testDescription: String { name }

  /// Runs it and checks how it ended.
  func check() throws {
    let folder = try Folder()
    try folder.writeExperiment()
    for (file, text) in files { try folder.write(text, as: file) }
    let process = try Program.start("\(limits)\n\(script)", in: folder)
    process.waitUntilExit()
    let errors = try folder.text("stderr")
    #expect(process.terminationReason == .exit, "\(errors)")
    #expect(process.terminationStatus == status, "\(errors)")
    let lines = errors.split(separator: "\n", omittingEmptySubsequences: false)
    // One line, and the end of it.
    #expect(lines.count == 2 && lines.last == "", "\(errors)")
    #expect(errors.hasPrefix("curves: "), "\(errors)")
    #expect(errors.utf8.count < 8192)
    #expect(!errors.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value)) })
    for words in says { #expect(errors.contains(words), "\(errors)") }
    #expect(folder.names("history").isEmpty, "nothing is written")
  }
}

extension MalformedInput {
  /// An experiment of these lines in place of those with the same keys, planned.
  static func experiment(_ lines: String, says: String...) -> MalformedInput {
    let keys = Set(lines.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } })
    let usual = [
      "title: Points", "dataset: points.csv", "compare: {activation: [relu, sigmoid]}", "model: {hidden: [8]}",
      "training: {epochs: 1}", "validation: test", "seeds: 1",
    ]
    let kept = usual.filter { line in !keys.contains(line.prefix { $0 != ":" }) }
    let name = lines.count > 70 ? lines.prefix(70) + "…" : lines[...]
    return MalformedInput(
      name: "experiment \(name.split(separator: "\n").joined(separator: " / ")): \(says.joined(separator: ", "))",
      files: ["e.yml": (kept + [lines]).joined(separator: "\n") + "\n"], script: "exec curves plan e.yml",
      says: ["e.yml"] + says)
  }

  /// A sound record with one text of it replaced by another, shown.
  static func record(_ old: String, _ new: String, says: String...) -> MalformedInput {
    let text = record.replacing(old, with: new)
    let shown = new.count > 60 ? new.prefix(60) + "…" : new[...]
    return MalformedInput(
      name: "record \(old) → \(shown)", files: ["r.json": text == record ? "unchanged: \(old)" : text],
      script: "exec curves show r.json", says: ["r.json"] + says)
  }

  /// A data set in a file of its own, read.
  static func csv(_ text: String, _ name: String, says: String...) -> MalformedInput {
    MalformedInput(
      name: "CSV: \(name)", files: ["d.csv": text], script: "exec curves datasets d.csv", says: ["d.csv"] + says)
  }

  /// A command line that is wrong usage.
  static func usage(_ arguments: String, says: String...) -> MalformedInput {
    MalformedInput(name: "usage: \(arguments)", script: "exec curves \(arguments)", status: 64, says: says)
  }

  /// A record with every part, that contradicts itself nowhere.
  static let record = """
    {"schema": "curves.run/1", "run": {"arm": "a", "label": "A", "arm_index": 0, "seed": 0},
     "spec": {"dataset": "d", "model": {"hidden": [2]}, "training": {"epochs": 2}, "validation": "test"},
     "data": {"name": "d", "train_examples": 8, "validation_examples": 0, "test_examples": 4, "inputs": 2,
      "classes": ["x", "y"], "sha256": {}},
     "history": {"epoch": [1, 2], "loss": [1, 0.5], "val_accuracy": [0.5, 0.75]},
     "test": {"loss": 0.5, "accuracy": 0.75, "correct": "0A==", "confusion": [[2, 0], [1, 1]],
      "mistakes": [{"index": 2, "label": 1, "prediction": 0, "probability": 0.9,
       "image": {"rows": 1, "columns": 3, "pixels": "AAEC"}}]},
     "diagnostics": {"probe_examples": 4, "epoch": [0, 1, 2], "first_loss": 1, "chance_loss": 0.69,
      "layers": [{"name": "hidden_1", "units": 2, "activation": "relu", "gradient_norm": [1, 1, 1]}]},
     "outcome": {"status": "completed"},
     "timing": {"seconds": 1, "examples_per_second": 16, "epoch_seconds": [0.5, 0.5]}, "provenance": {"curves": "1"}}
    """
}
