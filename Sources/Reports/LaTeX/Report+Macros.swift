internal import Findings
internal import Languages
internal import RunRecords
internal import SeedStatistics
internal import TextTools

extension Report {
  /// `macros.tex`: every number of the summary as a command, so that prose cannot disagree with the data. Numbers are
  /// plain, as siunitx's `\num` takes them.
  var latexMacros: ReportFile {
    var macros = MacroList()
    let armNames = MacroNames.make(findings.arms.map(\.id))
    for (arm, name) in zip(findings.arms, armNames) { add(arm, named: names.macro(ofArm: name), to: &macros) }
    for pair in findings.summary.pairs {
      guard let a = findings.place(of: pair.a), let b = findings.place(of: pair.b), let contrast = pair.contrast else {
        continue
      }
      let name = armNames[a] + "Minus" + armNames[b].prefix(1).uppercased() + armNames[b].dropFirst()
      add(contrast, of: pair, named: names.macro(ofArm: name), to: &macros)
    }
    addSettings(to: &macros)
    macros.text(names.macro("Title"), title)
    macros.text(names.macro("Verdict"), verdict.headline)
    let heading = [
      "% Made by \(options.program.onOneLine). Accuracies are fractions, differences percentage points; p without a name is as"
        + " the test gave it, AdjustedP by Holm's correction.",
      Escaping.unicodeFallback, names.pathDefinition,
    ]
    let text = (heading + macros.lines).joined(separator: "\n") + "\n"
    return ReportFile(name: names.file("macros.tex"), text: text)
  }

  private func add(_ arm: Arm, named name: String, to macros: inout MacroList) {
    let statistics = findings.summary.arms[arm.place]
    let isPercent = findings.quantity.differsInPercentagePoints
    let quantity = quantityName
    func value(_ value: Double) -> String {
      findings.valueDecimals.map { NumberText.plain.fixed(value, $0) } ?? NumberText.plain.significant(value)
    }
    macros.text("\(name)Label", findings.label(arm.place, language))
    macros.number("\(name)Seeds", "\(statistics.n)")
    if let sample = statistics.sample {
      macros.number("\(name)\(quantity)", value(sample.mean))
      macros.number("\(name)\(quantity)Median", value(sample.median))
      macros.number("\(name)\(quantity)Min", value(sample.minimum))
      macros.number("\(name)\(quantity)Max", value(sample.maximum))
      if isPercent { macros.number("\(name)\(quantity)Percent", NumberText.plain.fixed(sample.mean * 100, 2)) }
      if let deviation = sample.standardDeviation {
        macros.number("\(name)\(quantity)SD", value(deviation))
        if isPercent { macros.number("\(name)\(quantity)SDPercent", NumberText.plain.fixed(deviation * 100, 2)) }
      }
      if let interval = sample.interval {
        macros.number("\(name)\(quantity)Low", value(interval.lower))
        macros.number("\(name)\(quantity)High", value(interval.upper))
      }
    }
    if let cost = findings.costs[arm.place] {
      macros.number("\(name)SecondsPerEpoch", NumberText.plain.significant(cost.secondsPerEpoch.median, digits: 3))
    }
  }

  /// What the macros of an arm call its values.
  private var quantityName: String {
    switch findings.quantity {
    case .testAccuracy: "TestAccuracy"
    case .validationAccuracy: "ValidationAccuracy"
    default:
      MacroNames.make(["x-" + findings.quantity.key])[0].dropFirst().description
    }
  }

  private func add(_ contrast: Contrast, of pair: Summary.Pair, named name: String, to macros: inout MacroList) {
    let bounds = contrast.interval
    if let difference = contrast.difference {
      let decimals = NumberText.decimals(
        toShow: [difference] + [bounds?.lower, bounds?.upper].compactMap(\.self), least: 2)
      macros.number(name, NumberText.plain.fixed(difference, decimals))
      // An end that no data of this size could bound has no number.
      if let lower = bounds?.lower { macros.number("\(name)Low", NumberText.plain.fixed(lower, decimals)) }
      if let upper = bounds?.upper { macros.number("\(name)High", NumberText.plain.fixed(upper, decimals)) }
    }
    macros.number("\(name)P", NumberText.plain.plainP(contrast.p))
    macros.text("\(name)PRelation", language.numbers.pRelation(contrast.p))
    if let adjusted = contrast.adjustedP {
      macros.number("\(name)AdjustedP", NumberText.plain.plainP(adjusted))
      macros.text("\(name)AdjustedPRelation", language.numbers.pRelation(adjusted))
    }
    macros.text("\(name)Test", language.verdict.name(of: contrast))
    macros.number("\(name)Seeds", "\(contrast.n)")
    if pair.isPaired, let effect = pair.paired?.effectSize {
      macros.number("\(name)EffectSize", NumberText.plain.fixed(effect.hedges ?? effect.dz, 2))
    }
  }

  /// What all runs share of their settings.
  private func addSettings(to macros: inout MacroList) {
    func add(_ name: String, _ value: (RunRecord) -> Int?) {
      if let value = findings.common(value), value > 0 { macros.number(names.macro(name), "\(value)") }
    }
    add("TrainExamples") { $0.data?.trainExamples }
    add("ValidationExamples") { $0.data?.validationExamples }
    add("TestExamples") { $0.data?.testExamples }
    add("Epochs") { $0.spec?.training.epochs }
    add("BatchSize") { $0.spec?.training.batchSize }
    macros.number(names.macro("Runs"), "\(findings.records.count)")
    if let machine = findings.common({ $0.provenance?.cpu }), !machine.isEmpty {
      macros.text(names.macro("Machine"), machine.onOneLine)
    }
    let seconds = findings.records.compactMap(\.record.timing?.seconds)
    if seconds.count == findings.records.count, !seconds.isEmpty {
      let total = seconds.reduce(0, +)
      if total.isFinite {
        macros.number(names.macro("TrainingSeconds"), NumberText.plain.significant(total, digits: 3))
      }
    }
  }
}

/// Definitions in the order they are made.
private struct MacroList {
  var lines: [String] = []

  mutating func text(_ name: String, _ value: String) { define(name, Escaping.latex(value)) }

  /// - Parameter value: as a program reads it, so nothing in it needs escaping.
  mutating func number(_ name: String, _ value: String) { define(name, value) }

  private mutating func define(_ name: String, _ value: String) { lines.append("\\newcommand{\\\(name)}{\(value)}") }
}

extension NumberText {
  /// A p as a number alone: three decimals, two significant digits below 0.001.
  fileprivate func plainP(_ p: Double) -> String { p < 0.001 ? significant(p, digits: 2) : self.p(p) }
}
