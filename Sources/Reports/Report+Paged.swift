public import CairoRendering
internal import Charts
internal import RunRecords
internal import SeedStatistics

extension Report {
  /// The whole report as an A4 document, for `CairoRenderer` to set: `report.pdf`.
  ///
  /// Cairo and Pango set it rather than a browser, since they are there already, give the same bytes on every run, and keep
  /// figures as vectors with embedded fonts.
  public func pagedDocument() -> PagedDocument {
    let content = ReportContent(self)
    var composer = PageComposer(content: content)
    composer.compose()
    return PagedDocument(
      metadata: Drawing.Metadata(
        title: content.title, subject: content.verdict.headline, language: language.rawValue,
        description: content.verdict.headline, creator: options.program,
        records: content.records.map(\.identity)), footer: content.title, blocks: composer.blocks)
  }
}

/// Puts the report's content into blocks, in the page's order.
private struct PageComposer {
  let content: ReportContent
  var blocks: [PagedDocument.Block] = []
  private var figureNumber = 0
  private var words: Words { content.words }

  /// Rows of a table on paper; the page and `summary.csv` have the others.
  private static let mostRows = 40

  init(content: ReportContent) { self.content = content }

  mutating func compose() {
    blocks.append(.title(content.title, subtitle: RichText(content.subtitle.joined(separator: " · "))))
    composeVerdict()
    composeAccuracy()
    heading(words.curvesHeading)
    figures(.curves)
    figures(.accuracy)
    composeCauses()
    composeErrors()
    composeSettings()
    composeChecklist()
    composeAgain()
  }

  private mutating func composeVerdict() {
    let verdict = content.verdict
    var text = [RichText.Run(verdict.headline, .bold)]
    let gap = content.language == .english ? " " : ""
    text.append(RichText.Run((content.language == .english ? ". " : "。") + verdict.sentences.joined(separator: gap)))
    blocks.append(.callout(RichText(text)))
    if !verdict.caveats.isEmpty { blocks.append(.list(verdict.caveats.map { RichText($0) })) }
  }

  private mutating func composeAccuracy() {
    heading(words.accuracyHeading)
    let rows = content.accuracyRows.map { row in
      TextTable.Row(
        head: row.label, cells: [row.mean, row.standardDeviation, row.interval, row.median, row.range, "\(row.count)"])
    }
    table(
      TextTable(
        name: words.accuracyHeading,
        header: [
          words.arm, words.mean, words.standardDeviation, words.interval, words.median, words.range, words.count,
        ], rows: rows), note: content.accuracyNote)
    if content.seedTable.header.count <= 11 { table(content.seedTable) }
    if !content.badges.isEmpty {
      blocks.append(
        .list(
          content.badges.map { badge in
            RichText([RichText.Run(badge.label + words.colon, .bold), RichText.Run(badge.explanation)])
          }))
    }
    if let comparison = content.comparisonTable {
      heading("\(words.comparisonHeading)\(words.colon)\(comparison.name)", level: 2)
      table(comparison, isProse: content.summary.pairs.count == 1)
    }
  }

  private mutating func composeCauses() {
    heading(words.whyHeading)
    blocks.append(.paragraph(RichText(words.functionsNote)))
    figures(.activations)
    table(content.functionsTable, isProse: true)
    figures(.gradients)
    table(content.layersTable, note: content.layersNote)
    if content.costTable != nil { heading(words.costHeading, level: 2) }
    figures(.cost)
    table(content.costTable, note: words.costNote)
    if content.convergenceTable != nil { heading(words.convergenceHeading, level: 2) }
    table(content.convergenceTable, note: content.convergenceNote)
  }

  private mutating func composeErrors() {
    let hasFigures = content.report.figures.contains { $0.kind == .confusion || $0.kind == .samples }
    guard hasFigures || content.mistakesTable != nil else { return }
    heading(words.errorsHeading)
    if !content.hardestPair.isEmpty { blocks.append(.paragraph(RichText(content.hardestPair))) }
    figures(.confusion)
    figures(.samples)
    // The pictures carry the same words.
    if !content.report.figures.contains(where: { $0.kind == .samples }) {
      table(content.mistakesTable, note: words.mistakesNote)
    }
  }

  private mutating func composeSettings() {
    heading(words.settingsHeading)
    table(content.settingsTable, isProse: true)
    table(content.armsTable, isProse: true)
    heading(words.provenanceHeading)
    table(content.provenanceTable, isProse: true)
  }

  private mutating func composeChecklist() {
    heading(words.checklistHeading)
    let rows = content.checklist.map {
      TextTable.Row(head: $0.name, cells: [$0.isMet ? words.met : words.missing, $0.place])
    }
    table(
      TextTable(
        name: words.checklistHeading, header: [words.checkItem, words.checkStatus, words.checkWhere], rows: rows),
      isProse: true)
  }

  private mutating func composeAgain() {
    heading(words.againHeading)
    let options = content.report.options
    if !options.trainCommand.isEmpty {
      blocks.append(.paragraph(RichText(words.againTrain)))
      blocks.append(.code(options.trainCommand))
    }
    blocks.append(.paragraph(RichText(words.againReport)))
    blocks.append(.code(options.reportCommand))
    blocks.append(.paragraph(RichText(words.againSame, .muted)))
  }

  private mutating func heading(_ text: String, level: Int = 1) { blocks.append(.heading(text, level: level)) }

  private mutating func figures(_ kind: ReportFigure.Kind) {
    for figure in content.report.figures where figure.kind == kind {
      figureNumber += 1
      guard let drawing = figure.drawing else { continue }
      let number = Words.fill(words.figureWord, ["n": "\(figureNumber)"])
      let caption = [RichText.Run(number + " ", .bold), RichText.Run(figure.caption)]
      blocks.append(.figure(drawing, caption: RichText(caption)))
    }
  }

  private mutating func table(_ table: TextTable?, isProse: Bool = false, note: String = "") {
    guard let table, !table.rows.isEmpty else { return }
    let columns = table.header.enumerated().map { index, name in
      PagedDocument.Table.Column(RichText(name), alignment: index == 0 || isProse ? .start : .end)
    }
    let rows = table.rows.prefix(Self.mostRows).map { row in ([row.head] + row.cells).map { RichText($0) } }
    var caption = note
    if table.rows.count > rows.count {
      let more = Words.fill(words.showMore, ["n": NumberFormat.integer(table.rows.count - rows.count)])
      caption += (caption.isEmpty ? "" : " ") + more + (content.language == .english ? "." : "。")
    }
    blocks.append(
      .table(
        PagedDocument.Table(columns: columns, rows: rows, caption: caption.isEmpty ? nil : RichText(caption, .muted))))
  }
}
