internal import Findings
internal import JSONText
internal import Languages
internal import SeedStatistics
internal import TextTools

extension Report {
  /// `summary.csv` (RFC 4180): an arm a row in the experiment's order, the columns of the accuracy table and what it is
  /// against the baseline; fields without a value are empty.
  var csvSummary: ReportFile {
    let tables = [findings.accuracyTable, findings.baselineTable]
    let columns = tables.map { Array($0.columns.dropFirst()) }
    let header =
      ["arm", "label", "quantity"] + columns.joined().flatMap(\.fields) + ["seconds_per_epoch", "seeds", "values"]
    let costs = findings.costs
    let rows = findings.arms.map { arm -> [String] in
      let statistics = findings.summary.arms[arm.place]
      let cells = zip(tables, columns).flatMap { table, columns in
        zip(columns, table.rows[arm.place].cells.dropFirst()).flatMap { $1.fields($0) }
      }
      return [
        Escaping.csv(arm.id), Escaping.csv(findings.label(arm.place, language)), findings.quantity.key,
      ] + cells + [
        costs[arm.place].map { NumberText.machine($0.secondsPerEpoch.median) } ?? "",
        statistics.seeds.map(String.init).joined(separator: " "),
        (statistics.sample?.values ?? []).map(NumberText.machine).joined(separator: " "),
      ]
    }
    let text = ([header] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
    return ReportFile(name: names.file("summary.csv"), text: text)
  }

  /// `summary.json`: every statistic, for programs, with the verdict in the report's language.
  var jsonSummary: ReportFile {
    var json = findings.summary.json.objectValue ?? [:]
    let verdict = verdict
    json["language"] = .string(language.name)
    json["sentences"] = .object([
      "headline": .string(verdict.headline), "finding": .array(verdict.sentences.map { .string($0) }),
      "caveats": .array(verdict.caveats.map { .string($0) }),
    ])
    let table = findings.accuracyTable
    json["accuracy"] = .array(
      table.rows.map { row in .object(JSON.Object(zip(table.columns, row.cells).map { ($0.key, $1.json($0)) })) })
    return ReportFile(name: names.file("summary.json"), text: JSON.object(json).text)
  }

  /// `table.md`: the accuracy table and the verdict, for a README.
  var markdownTable: ReportFile {
    let table = accuracy
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    var lines = [line(table.columns.map { Escaping.markdown($0.heading) })]
    lines.append(line(table.columns.map { $0.isNumeric ? "--:" : ":--" }))
    lines += table.rows.map { line($0.cells.map(Escaping.markdown)) }
    let verdict = verdict
    let prose =
      [findings.clippingNote(findings.sortedPlaces, language)].filter { !$0.isEmpty }.map(Escaping.markdown)
      + ["**" + Escaping.markdown(verdict.headline) + "**"]
      + (verdict.sentences + verdict.caveats).map(Escaping.markdown)
    return ReportFile(
      name: names.file("table.md"),
      text: lines.joined(separator: "\n") + "\n\n" + prose.joined(separator: "\n\n") + "\n")
  }
}
