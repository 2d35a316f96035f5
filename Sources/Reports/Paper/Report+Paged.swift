public import CairoRendering
internal import Charts
internal import FigureKinds
internal import Findings
internal import Languages
internal import RunRecords
internal import TextTools

extension Report {
  /// The whole report as an A4 document, for `CairoRenderer` to set: `report.pdf`.
  ///
  /// Cairo and Pango set it rather than a browser, since they are there already, give the same bytes on every run, and keep
  /// figures as vectors with embedded fonts.
  public func pagedDocument() -> PagedDocument {
    var composer = PageComposer(report: self)
    composer.compose()
    return PagedDocument(
      metadata: Drawing.Metadata(
        title: title, subject: verdict.headline, language: language.tag, description: verdict.headline,
        creator: options.program, records: findings.records.map(\.identity)), footer: title, blocks: composer.blocks)
  }
}

/// Puts the report into blocks, in the page's order.
private struct PageComposer {
  let report: Report
  var blocks: [PagedDocument.Block] = []
  private var figureNumber = 0
  private var language: Language { report.language }
  private var findings: Findings { report.findings }
  private var page: PagePhrases { report.language.page }

  /// Rows of a table on paper; the page and `summary.csv` have the others.
  private static let mostRows = 40
  /// Columns of the table of seeds that fit.
  private static let mostSeeds = 10

  init(report: Report) { self.report = report }

  mutating func compose() {
    blocks.append(.title(report.title, subtitle: RichText(findings.subtitle(language).joined(separator: " · "))))
    composeVerdict()
    composeAccuracy()
    figures(.curves, heading: page.curvesHeading)
    composeInside()
    composeErrors()
    heading(page.settingsHeading)
    table(findings.settingsTable, isProse: true)
    named(findings.armsTable, isProse: true)
    heading(page.provenanceHeading)
    table(findings.provenanceTable, isProse: true)
    named(findings.dataFilesTable, isProse: true)
    composeChecklist()
    composeAgain()
  }

  private mutating func composeVerdict() {
    let verdict = report.verdict
    blocks.append(.callout([RichText(verdict.headline, .bold)] + verdict.sentences.map { RichText($0) }))
    if !verdict.caveats.isEmpty { blocks.append(.list(verdict.caveats.map { RichText($0) })) }
  }

  private mutating func composeAccuracy() {
    heading(report.accuracyHeading)
    table(findings.accuracyTable(findings.sortedPlaces))
    if (2...Self.mostSeeds + 1).contains(findings.seedTable.columns.count) { named(findings.seedTable) }
    figures(.accuracy)
    let badges = report.badges
    if !badges.isEmpty {
      blocks.append(
        .list(
          badges.map { badge in
            RichText([
              RichText.Run(badge.label + language.punctuation.colon, .bold), RichText.Run(badge.explanation),
            ])
          }))
    }
    for comparison in findings.comparisonTables {
      heading(page.comparisonHeading + language.punctuation.colon + comparison.name(language), level: 2)
      table(comparison, isProse: comparison.columns.allSatisfy { !$0.kind.isNumeric })
    }
  }

  private mutating func composeInside() {
    guard report.hasInside else { return }
    heading(page.whyHeading)
    if findings.functionsTable != nil {
      heading(page.functionsHeading, level: 2)
      blocks.append(.paragraph(RichText(page.functionsNote)))
    }
    figures(.functions)
    table(findings.functionsTable, isProse: true)
    if findings.layersTable != nil { heading(page.gradientsHeading, level: 2) }
    figures(.layers)
    table(findings.layersTable)
    if findings.costTable != nil { heading(page.costHeading, level: 2) }
    figures(.cost)
    table(findings.costTable)
    if findings.convergenceTable != nil { heading(page.convergenceHeading, level: 2) }
    table(findings.convergenceTable)
  }

  private mutating func composeErrors() {
    guard report.hasErrors else { return }
    heading(page.errorsHeading)
    if !report.hardestPair.isEmpty { blocks.append(.paragraph(RichText(report.hardestPair))) }
    figures(.errors)
    // The pictures carry the same words.
    if !report.figures.contains(where: { $0.kind == SamplesKind.id }) { named(findings.mistakesTable) }
  }

  private mutating func composeChecklist() {
    let phrases = language.checklist
    heading(page.checklistHeading)
    table(
      TableText(
        id: "checklist", name: page.checklistHeading,
        columns: [phrases.checkItem, phrases.checkStatus, phrases.checkWhere].map {
          TableText.Column(key: $0, heading: $0)
        },
        rows: report.checklist.map {
          TableText.Row(cells: [$0.name, $0.isMet ? phrases.met : phrases.missing, $0.place])
        }))
  }

  private mutating func composeAgain() {
    heading(page.againHeading)
    if !report.options.trainCommand.isEmpty {
      blocks.append(.paragraph(RichText(page.againTrain)))
      blocks.append(.code(report.options.trainCommand))
    }
    blocks.append(.paragraph(RichText(page.againReport)))
    blocks.append(.code(report.options.reportCommand))
    blocks.append(.paragraph(RichText(page.againSameOnPaper, .muted)))
  }

  private mutating func heading(_ text: String, level: Int = 1) { blocks.append(.heading(text, level: level)) }

  private mutating func figures(_ place: ReportPlace, heading text: String? = nil) {
    let figures = report.figures(place)
    if figures.isEmpty { return }
    if let text { heading(text) }
    for figure in figures {
      figureNumber += 1
      let number = page.figureWord(["n": "\(figureNumber)"])
      let caption = [RichText.Run(number + " ", .bold), RichText.Run(figure.paperCaption)]
      blocks.append(.figure(figure.drawing, caption: RichText(caption)))
    }
  }

  /// A table under its own name.
  private mutating func named(_ table: Table?, isProse: Bool = false) {
    guard let table, !table.rows.isEmpty else { return }
    heading(table.name(language), level: 2)
    self.table(table, isProse: isProse)
  }

  private mutating func table(_ table: Table?, isProse: Bool = false) {
    guard let table else { return }
    self.table(report.text(table), isProse: isProse)
  }

  private mutating func table(_ table: TableText, isProse: Bool = true) {
    guard !table.rows.isEmpty else { return }
    let columns = table.columns.enumerated().map { index, column in
      PagedDocument.Table.Column(
        RichText(column.heading), alignment: index == 0 || isProse || !column.isNumeric ? .start : .end)
    }
    let rows = table.rows.prefix(Self.mostRows).map { row in row.cells.map { RichText($0) } }
    var caption = table.note
    if table.rows.count > rows.count {
      let more = page.showMore(["n": language.numbers.integer(table.rows.count - rows.count)])
      caption = language.punctuation.join([caption, language.punctuation.ended(more)])
    }
    blocks.append(
      .table(
        PagedDocument.Table(columns: columns, rows: rows, caption: caption.isEmpty ? nil : RichText(caption, .muted))))
  }
}
