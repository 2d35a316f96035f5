internal import Findings
internal import Languages
internal import SeedStatistics
internal import TextTools

extension Report {
  /// `macros.tex`: every number of the summary as a command, so that prose cannot disagree with the data.
  var latexMacros: ReportFile {
    let numbers = language.numbers
    let summary = findings.summary
    var lines = [
      "% Made by \(options.program.onOneLine). Accuracies are fractions, differences percentage points.",
      Escaping.unicodeFallback,
    ]
    func define(_ name: String, _ value: String) {
      lines.append("\\newcommand{\\\(name)}{\(Escaping.latex(value))}")
    }
    let quantity = findings.quantity == .testAccuracy ? "TestAccuracy" : "ValidationAccuracy"
    let names = MacroNames.make(findings.arms.map(\.id))
    let costs = findings.costs
    for (arm, name) in zip(findings.arms, names) {
      let statistics = summary.arms[arm.place]
      define("\(name)Label", findings.label(arm.place, language))
      define("\(name)Seeds", "\(statistics.n)")
      if let sample = statistics.sample {
        define("\(name)\(quantity)", numbers.fixed(sample.mean, 4))
        define("\(name)\(quantity)Percent", numbers.fixed(sample.mean * 100, 2))
        define("\(name)\(quantity)Median", numbers.fixed(sample.median, 4))
        define("\(name)\(quantity)Min", numbers.fixed(sample.minimum, 4))
        define("\(name)\(quantity)Max", numbers.fixed(sample.maximum, 4))
        if let deviation = sample.standardDeviation { define("\(name)\(quantity)SD", numbers.fixed(deviation, 4)) }
        if let interval = sample.interval {
          define("\(name)\(quantity)Low", numbers.fixed(interval.lower, 4))
          define("\(name)\(quantity)High", numbers.fixed(interval.upper, 4))
        }
      }
      if let cost = costs[arm.place] {
        define("\(name)SecondsPerEpoch", numbers.measured(cost.secondsPerEpoch.median))
      }
    }
    for pair in summary.pairs {
      guard let a = findings.place(of: pair.a), let b = findings.place(of: pair.b) else { continue }
      let name = names[a] + "Minus" + names[b].prefix(1).uppercased() + names[b].dropFirst()
      guard let contrast = pair.contrast, let difference = contrast.difference else { continue }
      let bounds = contrast.interval
      let decimals = NumberText.decimals(
        toShow: [difference] + [bounds?.lower, bounds?.upper].compactMap(\.self), least: 2)
      define("\(name)", numbers.fixed(difference, decimals))
      define("\(name)P", numbers.p(contrast.p))
      if let adjusted = contrast.adjustedP { define("\(name)AdjustedP", numbers.p(adjusted)) }
      define("\(name)Seeds", "\(contrast.n)")
      // An end that no data of this size could bound has no number.
      if let lower = bounds?.lower { define("\(name)Low", numbers.fixed(lower, decimals)) }
      if let upper = bounds?.upper { define("\(name)High", numbers.fixed(upper, decimals)) }
    }
    define("curvesTitle", title)
    define("curvesVerdict", verdict.headline)
    return ReportFile(name: "macros.tex", text: lines.joined(separator: "\n") + "\n")
  }
}
