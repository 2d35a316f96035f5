internal import RunRecords
internal import SeedStatistics
internal import Templates

/// The report as a template sees it. `tags` documents it; a test holds the two together.
struct ReportContext {
  let content: ReportContent
  private var words: Words { content.words }

  init(_ report: Report) { content = ReportContent(report) }

  var value: TemplateValue {
    let files = content.report.options.files.map(TemplateValue.text)
    var root: [String: TemplateValue] = [
      "lang": .text(content.language.tag),
      "title": .text(content.title),
      "subtitle": .texts(content.subtitle),
      "program": .text(content.report.options.program),
      "footer": .text(footer),
      "style": .markup(ThemeStyle.css + Templates.style),
      "script": .markup(Templates.script),
      "words": .object(Dictionary(uniqueKeysWithValues: words.byName.map { ($0.name, .text($0.text)) })),
      "badges": .list(
        content.badges.map {
          .object(["tone": .text($0.tone), "label": .text($0.label), "explanation": .text($0.explanation)])
        }),
      "verdict": verdict,
      "accuracy": accuracy,
      "comparison": table(content.comparisonTable, id: "comparison"),
      "figures": figures,
      "hasCauses": .flag(hasCauses),
      "functions": table(content.functionsTable, id: "functions"),
      "layers": table(content.layersTable, id: "layers", note: content.layersNote),
      "cost": table(content.costTable, id: "cost", note: words.costNote),
      "convergence": table(content.convergenceTable, id: "convergence", note: content.convergenceNote),
      "hasErrors": .flag(hasErrors),
      "hardestPair": .text(content.hardestPair),
      "mistakes": table(content.mistakesTable, id: "mistakes", note: words.mistakesNote),
      "classes": table(content.classTable, id: "classes"),
      "arms": table(content.armsTable, id: "arms"),
      "settings": table(content.settingsTable, id: "settings"),
      "provenance": table(content.provenanceTable, id: "provenance"),
      "dataFiles": table(content.dataFilesTable, id: "data-files"),
      "records": table(content.recordsTable, id: "records"),
      "recordsLabel": .text(
        Words.fill(words.showRecords, ["n": NumberFormat.integer(content.records.count)])),
      "checklist": .list(
        content.checklist.map {
          .object([
            "name": .text($0.name), "met": .flag($0.isMet), "status": .text($0.isMet ? words.met : words.missing),
            "where": .text($0.place),
          ])
        }),
      "files": .list(files),
      "hasFiles": .flag(!files.isEmpty),
    ]
    root["commands"] = .object([
      "train": .text(content.report.options.trainCommand), "report": .text(content.report.options.reportCommand),
      "hasTrain": .flag(!content.report.options.trainCommand.isEmpty),
    ])
    return .object(root)
  }

  private var footer: String {
    Words.fill(
      words.footer,
      ["program": content.report.options.program, "records": NumberFormat.integer(content.records.count)])
  }

  private var verdict: TemplateValue {
    let text = content.verdict
    return .object([
      "tone": .text(text.tone.rawValue), "headline": .text(text.headline), "sentences": .texts(text.sentences),
      "caveats": .texts(text.caveats), "hasCaveats": .flag(!text.caveats.isEmpty),
      "difference": .optional(difference),
    ])
  }

  /// The two arms' difference as a number and a picture.
  private var difference: [String: TemplateValue]? {
    guard let contrast = content.contrast else { return nil }
    let bounds = contrast.interval.map {
      Words.fill(
        words.intervalPhrase,
        ["low": NumberFormat.fixed($0.lower, 2, signed: true), "high": NumberFormat.fixed($0.upper, 2, signed: true)])
    }
    return [
      "label": .text(
        Words.fill(
          words.pairHeading, ["a": content.phrase(contrast.higher), "b": content.phrase(contrast.lower)])),
      "value": .text(NumberFormat.fixed(contrast.difference, 2, signed: true)), "unit": .text(words.percentagePoints),
      "interval": .text(bounds ?? words.noIntervalPhrase),
      "picture": .markup(
        Strip.difference(contrast.difference, interval: contrast.interval, zeroLabel: words.zeroDifference)),
    ]
  }

  private var accuracy: TemplateValue {
    let rows = content.accuracyRows
    let bounds = content.accuracyBounds
    let items = rows.map { row -> TemplateValue in
      .object([
        "id": .text(content.arms[row.armIndex].id), "color": .text(ArmColor.css(row.armIndex, of: content.arms.count)),
        "label": .text(row.label), "n": .text("\(row.count)"),
        "mean": .text(row.mean), "sd": .text(row.standardDeviation), "interval": .text(row.interval),
        "median": .text(row.median), "range": .text(row.range),
        "strip": .markup(
          row.statistics.map {
            Strip.svg($0, bounds: bounds, color: ArmColor.css(row.armIndex, of: content.arms.count))
          } ?? ""),
      ])
    }
    let shown = items.count > TextTable.shownRows + 3 ? TextTable.shownRows : items.count
    return .object([
      "note": .text(
        [content.accuracyNote, words.stripNote].joined(separator: content.language == .english ? " " : "")),
      "name": .text(region(words.accuracyHeading)),
      "arms": .list(Array(items.prefix(shown))), "more": .list(Array(items.dropFirst(shown))),
      "hasMore": .flag(items.count > shown), "moreLabel": .text(more(items.count - shown)),
      "stripLow": .text(NumberFormat.fixed(bounds.lowerBound, 3)),
      "stripHigh": .text(NumberFormat.fixed(bounds.upperBound, 3)),
      "seeds": table(content.seedTable, id: "seeds"),
      "seedsAreFew": .flag(content.seedTable.rows.count <= TextTable.shownRows && content.seedTable.header.count <= 13),
      "best": table(content.bestValidationTable, id: "best-validation"),
    ])
  }

  private var hasCauses: Bool {
    let kinds: [ReportFigure.Kind] = [.activations, .gradients, .cost]
    return content.functionsTable != nil || content.layersTable != nil || content.costTable != nil
      || content.convergenceTable != nil || content.report.figures.contains { kinds.contains($0.kind) }
  }

  private var hasErrors: Bool {
    content.mistakesTable != nil || content.classTable != nil
      || content.report.figures.contains { $0.kind == .confusion || $0.kind == .samples }
  }

  // MARK: Tables and figures

  private func more(_ count: Int) -> String { Words.fill(words.showMore, ["n": NumberFormat.integer(max(0, count))]) }

  private func region(_ name: String) -> String { Words.fill(words.tableRegion, ["name": name]) }

  private func table(_ table: TextTable?, id: String, note: String = "") -> TemplateValue {
    guard let table else { return .flag(false) }
    let rows = table.rows.map { row -> TemplateValue in
      .object([
        "head": .text(row.head), "cells": .texts(row.cells), "note": .text(row.note),
        "hasNote": .flag(!row.note.isEmpty), "hasColor": .flag(row.armIndex != nil),
        "color": .text(ArmColor.css(row.armIndex ?? 0, of: content.arms.count)),
      ])
    }
    let shown = rows.count > TextTable.shownRows + 3 ? TextTable.shownRows : rows.count
    return .object([
      "id": .text(id), "name": .text(region(table.name)), "title": .text(table.name), "note": .text(note),
      "hasNote": .flag(!note.isEmpty), "header": .texts(table.header), "rows": .list(Array(rows.prefix(shown))),
      "more": .list(Array(rows.dropFirst(shown))), "hasMore": .flag(rows.count > shown),
      "moreLabel": .text(more(rows.count - shown)),
    ])
  }

  private var figures: TemplateValue {
    var members: [String: TemplateValue] = [:]
    var number = 0
    for kind in ReportFigure.Kind.allCases {
      let found = content.report.figures.filter { $0.kind == kind }
      members[kind.rawValue] = .list(
        found.map { figure in
          number += 1
          return self.figure(figure, number: number)
        })
    }
    return .object(members)
  }

  private func figure(_ figure: ReportFigure, number: Int) -> TemplateValue {
    let name = Words.fill(words.figureWord, ["n": "\(number)"])
    var numbers = TemplateValue.flag(false)
    if let table = figure.table, let columns = Optional(table.header.count), columns > 0 {
      let rows = table.rows.filter { $0.count == columns }.map {
        TextTable.Row(head: $0[0], cells: Array($0.dropFirst()))
      }
      numbers = self.table(
        TextTable(name: "\(name), \(words.showNumbers)", header: table.header, rows: rows),
        id: "figure-\(number)-numbers")
    }
    return .object([
      "id": .text("figure-\(number)"), "number": .text(name), "kind": .text(figure.kind.rawValue),
      "title": .text(figure.title), "hasTitle": .flag(!figure.title.isEmpty), "caption": .text(figure.caption),
      "alt": .text(figure.altText), "svg": .markup(figure.svg), "numbers": numbers,
    ])
  }
}
