internal import RunRecords
internal import SeedStatistics

extension Report {
  /// `summary.csv` (RFC 4180): an arm a row in the experiment's order; fields without a value are empty.
  var csvSummary: ReportFile {
    let header = [
      "arm", "label", "quantity", "n", "mean", "sd", "ci95_low", "ci95_high", "median", "min", "max",
      "seconds_per_epoch", "difference_pp", "difference_low_pp", "difference_high_pp", "p", "is_paired", "seeds",
      "values",
    ]
    let rows = summary.arms.enumerated().map { index, arm -> [String] in
      let sample = arm.accuracy
      let seconds =
        summary.convergence.arms.indices.contains(index) ? summary.convergence.arms[index].secondsPerEpoch : nil
      let pair = summary.pairs.first { $0.a.id == arm.name.id }
      let paired = pair?.isPaired == true ? pair?.paired : nil
      let unpaired = pair?.isPaired == false ? pair?.unpaired : nil
      let interval = paired?.interval ?? unpaired?.interval
      return [
        Escaping.csv(arm.name.id), Escaping.csv(arm.name.label), summary.quantity.rawValue, "\(arm.n)",
        number(sample?.mean), number(sample?.standardDeviation), number(sample?.interval?.lower),
        number(sample?.interval?.upper), number(sample?.median), number(sample?.minimum), number(sample?.maximum),
        number(seconds?.mean), number(paired?.mean ?? unpaired?.difference), number(interval?.lower),
        number(interval?.upper), number(paired?.p ?? unpaired?.p),
        paired != nil ? "true" : unpaired != nil ? "false" : "",
        arm.seeds.map(String.init).joined(separator: " "),
        (sample?.values ?? []).map(NumberFormat.machine).joined(separator: " "),
      ]
    }
    let text = ([header] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
    return ReportFile(name: "summary.csv", text: text)
  }

  private func number(_ value: Double?) -> String { value.map(NumberFormat.machine) ?? "" }

  /// `summary.json`: every statistic, for programs.
  var jsonSummary: ReportFile { ReportFile(name: "summary.json", text: summary.json.text) }

  /// `table.md`: the accuracy table for a README.
  var markdownTable: ReportFile {
    let content = ReportContent(self)
    let words = content.words
    let header = [words.arm, words.count, words.mean, words.standardDeviation, words.interval, words.range]
    var lines = ["| " + header.map(Escaping.markdown).joined(separator: " | ") + " |"]
    lines.append("| :-- | --: | --: | --: | --: | --: |")
    for row in content.accuracyRows {
      let cells = [row.label, "\(row.count)", row.mean, row.standardDeviation, row.interval, row.range]
      lines.append("| " + cells.map(Escaping.markdown).joined(separator: " | ") + " |")
    }
    let verdict = content.verdict
    let prose = [verdict.headline] + verdict.sentences + verdict.caveats
    let text = ["**" + Escaping.markdown(verdict.headline) + "**"] + prose.dropFirst().map(Escaping.markdown)
    return ReportFile(
      name: "table.md",
      text: lines.joined(separator: "\n") + "\n\n" + text.joined(separator: "\n\n") + "\n")
  }
}
