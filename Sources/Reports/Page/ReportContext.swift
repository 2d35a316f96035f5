internal import FigureKinds
internal import Findings
internal import Languages
internal import SeedStatistics
internal import Templates
internal import TextTools

/// The report as a template sees it. `tags` documents it; a test holds the two together.
struct ReportContext {
  let report: Report
  private var language: Language { report.language }
  private var findings: Findings { report.findings }
  private var page: PagePhrases { report.language.page }

  init(_ report: Report) { self.report = report }

  var value: TemplateValue {
    let files = report.options.files.map(TemplateValue.text)
    return .object([
      "lang": .text(language.tag),
      "title": .text(report.title),
      "subtitle": .texts(findings.subtitle(language)),
      "program": .text(report.options.program),
      "footer": .text(
        page.footer([
          "program": report.options.program, "records": language.numbers.integer(findings.records.count),
        ])),
      "style": .markup(ThemeStyle.css + Templates.style),
      "script": .markup(Templates.script),
      "words": .object(
        Dictionary(uniqueKeysWithValues: PageWords.all(language).map { ($0.name, .text($0.text)) })
          .merging(["accuracyHeading": .text(report.accuracyHeading)]) { $1 }),
      "badges": .list(
        report.badges.map {
          .object(["tone": .text($0.tone), "label": .text($0.label), "explanation": .text($0.explanation)])
        }),
      "verdict": verdict,
      "accuracy": accuracy,
      "comparisons": .list(findings.comparisonTables.map { table($0) }),
      "figures": figures,
      "hasCauses": .flag(report.hasInside),
      "hasFunctions": .flag(
        findings.functionsTable != nil || report.figures.contains { $0.place == .functions }),
      "functions": table(findings.functionsTable),
      "layers": table(findings.layersTable),
      "cost": table(findings.costTable),
      "convergence": table(findings.convergenceTable),
      "hasErrors": .flag(report.hasErrors),
      "hardestPair": .text(report.hardestPair),
      "mistakes": table(findings.mistakesTable),
      "classes": table(findings.classTable),
      "arms": table(findings.armsTable),
      "settings": table(findings.settingsTable),
      "provenance": table(findings.provenanceTable),
      "dataFiles": table(findings.dataFilesTable),
      "records": table(findings.recordsTable),
      "recordsLabel": .text(page.showRecords(["n": language.numbers.integer(findings.records.count)])),
      "checklist": .list(
        report.checklist.map {
          .object([
            "name": .text($0.name), "met": .flag($0.isMet),
            "status": .text($0.isMet ? language.checklist.met : language.checklist.missing), "where": .text($0.place),
          ])
        }),
      "files": .list(files),
      "hasFiles": .flag(!files.isEmpty),
      "commands": .object([
        "train": .text(report.options.trainCommand), "report": .text(report.options.reportCommand),
        "hasTrain": .flag(!report.options.trainCommand.isEmpty),
      ]),
    ])
  }

  private var verdict: TemplateValue {
    let text = report.verdict
    return .object([
      "tone": .text(text.tone.rawValue), "headline": .text(text.headline), "sentences": .texts(text.sentences),
      "caveats": .texts(text.caveats), "hasCaveats": .flag(!text.caveats.isEmpty),
      "difference": .optional(
        text.difference.map { difference in
          [
            "label": .text(difference.label), "value": .text(difference.value), "unit": .text(difference.unit),
            "interval": .text(difference.interval),
            "picture": .markup(
              Strip.difference(
                difference.number, lower: difference.lower, upper: difference.upper, zeroLabel: page.zeroDifference)),
          ]
        }),
    ])
  }

  // MARK: Tables

  /// The accuracy table: the columns of the findings, and a picture of the seeds before the median.
  private var accuracy: TemplateValue {
    let places = findings.sortedPlaces
    let text = report.accuracy
    let bounds = findings.valueBounds
    let pictureColumn = text.columns.firstIndex { $0.key == "median" } ?? text.columns.count
    var header = text.columns.dropFirst().map {
      TemplateValue.object(["text": .text($0.heading), "isStrip": .flag(false)])
    }
    header.insert(.object(["text": .text(page.eachSeed), "isStrip": .flag(true)]), at: pictureColumn - 1)
    let items = zip(places, text.rows).map { place, row -> TemplateValue in
      let color = ArmColor.css(findings.arms[place])
      let strip =
        findings.summary.arms[place].sample.map { Strip.svg($0, bounds: bounds, color: color) } ?? ""
      var cells = zip(text.columns, row.cells).dropFirst().map { column, cell in
        TemplateValue.object([
          "text": .text(cell), "label": .text(column.heading), "isStrip": .flag(false), "key": .text(column.key),
          "strip": .markup(""),
        ])
      }
      cells.insert(
        .object([
          "strip": .markup(strip), "label": .text(page.eachSeed), "isStrip": .flag(true), "text": .text(""),
          "key": .text("strip"),
        ]),
        at: pictureColumn - 1)
      var values: [String: TemplateValue] = [
        "id": .text(findings.arms[place].id), "color": .text(color), "label": .text(row.cells[0]),
        "strip": .markup(strip), "cells": .list(cells),
      ]
      // A column that no arm fills is left out of the table, and empty here.
      for key in Findings.accuracyKeys { values[key] = .text("") }
      for (column, cell) in zip(text.columns, row.cells).dropFirst() { values[column.key] = .text(cell) }
      return .object(values)
    }
    let shown = shownCount(items.count)
    return .object([
      "note": .text(
        language.punctuation.join([text.note, findings.hasSpread(findings.sortedPlaces) ? page.stripNote : ""])),
      "name": .text(region(text.name)),
      "header": .list(header), "all": .list(items), "arms": .list(Array(items.prefix(shown))),
      "more": .list(Array(items.dropFirst(shown))), "hasMore": .flag(items.count > shown),
      "moreLabel": .text(more(items.count - shown)),
      "stripLow": .text(language.numbers.fixed(bounds.lowerBound, 3)),
      "stripHigh": .text(language.numbers.fixed(bounds.upperBound, 3)),
      "seeds": findings.seedTable.rows.isEmpty ? .flag(false) : table(findings.seedTable),
      "seedsAreFew": .flag(
        findings.arms.count <= TableText.shownRows && findings.seedTable.columns.count <= TableText.shownRows + 1),
    ])
  }

  /// Of so many rows, those that are shown at once: a few more than usual rather than a button for them.
  private func shownCount(_ count: Int) -> Int { count > TableText.shownRows + 3 ? TableText.shownRows : count }

  private func more(_ count: Int) -> String { page.showMore(["n": language.numbers.integer(max(0, count))]) }

  private func region(_ name: String) -> String { page.tableRegion(["name": name]) }

  private func table(_ table: Table?) -> TemplateValue {
    // Of several data sets, tables of one kind are numbered.
    table.map { self.table(report.text($0), id: $0.id, kind: String($0.id.prefix { $0 != "_" })) } ?? .flag(false)
  }

  /// No table of the page is longer: a page of megabytes is slow to open, and nobody reads so far.
  static let mostRows = 1000

  private func table(_ text: TableText, id: String, kind: String) -> TemplateValue {
    let left = text.rows.count - Self.mostRows
    let notes = [text.note, left > 0 ? page.rowsLeftOut(["n": language.numbers.integer(left)]) : ""]
    let note = language.punctuation.join(notes.filter { !$0.isEmpty })
    let rows = text.rows.prefix(Self.mostRows).map { row -> TemplateValue in
      let cells = zip(text.columns, row.cells).dropFirst().map { column, cell in
        TemplateValue.object([
          "text": .text(cell), "label": .text(column.heading), "isText": .flag(!column.isNumeric),
        ])
      }
      return .object([
        "head": .text(row.cells[0]), "cells": .list(cells), "note": .text(row.note),
        "hasNote": .flag(!row.note.isEmpty),
        "hasColor": .flag(row.arm != nil), "color": .text(row.arm.map { ArmColor.css(findings.arms[$0]) } ?? ""),
      ])
    }
    let shown = shownCount(rows.count)
    return .object([
      "id": .text(id), "kind": .text(kind), "name": .text(region(text.name)), "title": .text(text.name),
      "note": .text(note),
      "hasNote": .flag(!note.isEmpty), "header": .texts(text.columns.map(\.heading)),
      "rows": .list(Array(rows.prefix(shown))), "more": .list(Array(rows.dropFirst(shown))),
      "hasMore": .flag(rows.count > shown), "moreLabel": .text(more(rows.count - shown)),
    ])
  }

  // MARK: Figures

  /// By place and by kind, numbered in the page's order.
  private var figures: TemplateValue {
    var members: [String: TemplateValue] = [:]
    var number = 0
    for place in ReportPlace.allCases {
      let here = report.figures(place).map { figure -> (kind: String, value: TemplateValue) in
        number += 1
        return (figure.kind, self.figure(figure, number: number))
      }
      members[place.rawValue] = .list(here.map(\.value))
      for figure in here { members["kind_" + figure.kind] = .list([figure.value]) }
    }
    for kind in FigureCatalogue.ids where members["kind_" + kind] == nil { members["kind_" + kind] = .list([]) }
    return .object(members)
  }

  private func figure(_ figure: ReportFigure, number: Int) -> TemplateValue {
    let name = page.figureWord(["n": "\(number)"])
    var numbers = report.text(figure.table)
    numbers.name = name + language.punctuation.listSeparator + page.showNumbers
    return .object([
      "id": .text("figure-\(number)"), "number": .text(name), "kind": .text(figure.kind),
      "caption": .text(figure.caption), "alt": .text(figure.altText), "svg": .markup(figure.svg),
      "medium": .markup(figure.mediumSVG ?? ""), "hasMedium": .flag(figure.mediumSVG != nil),
      "narrow": .markup(figure.narrowSVG ?? ""), "hasNarrow": .flag(figure.narrowSVG != nil),
      "printed": .list(figure.printedRows.map { .object(["row": .markup($0)]) }),
      "hasPrinted": .flag(!figure.printedRows.isEmpty),
      "printedAxis": .markup(figure.printedAxis ?? ""), "hasPrintedAxis": .flag(figure.printedAxis != nil),
      "numbers": table(numbers, id: "figure-\(number)-numbers", kind: "figure-numbers"),
    ])
  }
}
