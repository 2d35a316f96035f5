internal import CPangoCairo
internal import Charts
internal import TextTools

/// Paints the pages of a document with their structure and bookmarks.
struct PagePainter {
  let document: PagedDocument
  let fonts: FontLibrary
  let surface: CairoSurface
  let pieces: [Piece]
  let pages: [[Paginator.Placed]]

  private var context: OpaquePointer { surface.context }

  func paint() throws(ChartError) {
    cairo_tag_begin(context, "Document", nil)
    for (number, page) in pages.enumerated() {
      try paint(page)
      try paintFooter(number)
      if number == pages.count - 1 { cairo_tag_end(context, "Document") }
      surface.showPage()
    }
    addBookmarks()
  }

  private func paint(_ page: [Paginator.Placed]) throws(ChartError) {
    var index = 0
    while index < page.count {
      let first = pieces[page[index].piece]
      let end = elementEnd(of: index, on: page)
      cairo_tag_begin(context, first.tag.rawValue, nil)
      if index == 0 || page[index - 1].piece != page[index].piece - 1 {
        try paintRepeated(first, above: page[index].y)
      }
      for placed in page[index...end] {
        try paint(pieces[placed.piece], y: document.endMargin + placed.y, scale: placed.scale)
      }
      cairo_tag_end(context, first.tag.rawValue)
      index = end + 1
    }
  }

  /// The last of the pieces that are one element with that of `index`: those of one block with one tag.
  private func elementEnd(of index: Int, on page: [Paginator.Placed]) -> Int {
    let first = pieces[page[index].piece]
    var end = index
    while end + 1 < page.count, pieces[page[end + 1].piece].block == first.block,
      pieces[page[end + 1].piece].tag == first.tag, !pieces[page[end + 1].piece].isElement
    { end += 1 }
    return end
  }

  /// What each tagged figure shows, in the order of the pages; the rows of one that goes on over pages say it again.
  var alternatives: [String] {
    var texts: [String] = []
    for page in pages {
      var index = 0
      while index < page.count {
        if case .figure(let drawing, _, _) = pieces[page[index].piece].content {
          texts.append(drawing.metadata.description)
        }
        index = elementEnd(of: index, on: page) + 1
      }
    }
    return texts
  }

  private func paintRepeated(_ piece: Piece, above y: Double) throws(ChartError) {
    var top = document.endMargin + y - piece.repeated.reduce(0) { $0 + $1.height }
    for row in piece.repeated {
      paint(row, y: top)
      top += row.height
    }
  }

  private func paint(_ piece: Piece, y: Double, scale placedScale: Double) throws(ChartError) {
    let left = document.sideMargin
    switch piece.content {
    case .line(let layout, let index, let x): layout.paint(line: index, x: left + x, y: y, on: context)
    case .labeled(let layout, let x, let label, let labelX):
      label.paint(line: 0, x: left + labelX, y: y, on: context)
      layout.paint(line: 0, x: left + x, y: y, on: context)
    case .callout(let layout, let inset, let width):
      // A hair more, as no seam is to show between paragraphs.
      fill(Rectangle(x: left, y: y, width: width, height: piece.height + 0.3), PageStyle.tint)
      fill(Rectangle(x: left, y: y, width: 3, height: piece.height + 0.3), PageStyle.accent)
      for line in 0..<layout.lineCount {
        layout.paint(line: line, x: left + 14, y: y + inset + Double(line) * layout.lineHeight, on: context)
      }
    case .codeLine(let layout, let index, let width):
      fill(Rectangle(x: left, y: y, width: width, height: piece.height + 0.3), PageStyle.tint)
      layout.paint(line: index, x: left + 8, y: y, on: context)
    case .figure(let drawing, let rows, let scale):
      let scale = scale * placedScale
      cairo_save(context)
      defer { cairo_restore(context) }
      cairo_translate(context, left + (document.textWidth - drawing.size.width * scale) / 2, y)
      cairo_scale(context, scale, scale)
      cairo_translate(context, 0, -rows.lowerBound)
      let height = rows.upperBound - rows.lowerBound
      if let background = drawing.background {
        fill(Rectangle(x: 0, y: rows.lowerBound, width: drawing.size.width, height: height), background)
      }
      // No mark reaches from one stretch into another.
      let marks = drawing.marks.filter { mark in
        height == drawing.size.height || mark.bounds.map { rows.contains($0.midY) } ?? false
      }
      try MarkPainter(context: context, fonts: fonts, medium: .vectors).paint(marks)
    case .row(let row): paint(row, y: y)
    }
  }

  private func paint(_ row: TableRow, y: Double) {
    let left = document.sideMargin
    if let width = row.ruleAbove { rule(x: left + row.x, y: y, length: row.width, width: width) }
    cairo_tag_begin(context, "TR", nil)
    for cell in row.cells {
      let tag = row.isHeader ? "TH" : "TD"
      cairo_tag_begin(context, tag, nil)
      // Headers stand at the bottom of their row, as captions of what is below them.
      let slack = row.isHeader ? row.height - 5.2 - cell.layout.height : 0
      for line in 0..<cell.layout.lineCount {
        let top = y + 2.6 + slack + Double(line) * cell.layout.lineHeight
        cell.layout.paint(line: line, x: left + cell.x, y: top, on: context)
      }
      cairo_tag_end(context, tag)
    }
    cairo_tag_end(context, "TR")
    if let width = row.ruleBelow { rule(x: left + row.x, y: y + row.height, length: row.width, width: width) }
  }

  private func paintFooter(_ number: Int) throws(ChartError) {
    var style = TextStyle(size: 7.5, paint: PageStyle.muted, tabularDigits: true, language: document.metadata.language)
    style.paint = PageStyle.muted
    let y = document.pageSize.height - document.endMargin / 2
    let painter = MarkPainter(context: context, fonts: fonts, medium: .vectors)
    let (left, right) = (document.sideMargin, document.pageSize.width - document.sideMargin)
    cairo_tag_begin(context, "NonStruct", nil)
    var marks: [Mark] = []
    for (text, x, anchor) in [
      (document.footer, left, Mark.TextMark.Anchor.start), ("\(number + 1) / \(pages.count)", right, .end),
    ] where !text.isEmpty {
      let extent = try fonts.line(text, style: style).extent
      marks.append(.text(Mark.TextMark(text, at: Point(x: x, y: y), anchor: anchor, style: style, extent: extent)))
    }
    try painter.paint(marks)
    cairo_tag_end(context, "NonStruct")
  }

  private func fill(_ rectangle: Rectangle, _ paint: Paint) {
    let painter = MarkPainter(context: context, fonts: fonts, medium: .vectors)
    painter.setSource(paint)
    cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
    cairo_fill(context)
    painter.setSource(PageStyle.ink)
  }

  private func rule(x: Double, y: Double, length: Double, width: Double) {
    fill(Rectangle(x: x, y: y - width / 2, width: length, height: width), PageStyle.ink)
  }

  /// A place in Cairo's words.
  private func place(page: Int, y: Double) -> String {
    "page=\(page + 1) pos=[\(decimal(document.sideMargin)) \(decimal(max(0, document.endMargin + y - 8)))]"
  }

  private func addBookmarks() {
    // The last bookmark of each level, under which deeper ones go; 0 is the root.
    var parents: [Int32] = [CAIRO_PDF_OUTLINE_ROOT]
    for (number, page) in pages.enumerated() {
      for placed in page {
        guard let bookmark = pieces[placed.piece].bookmark else { continue }
        let depth = min(max(bookmark.level, 1), parents.count)
        parents.removeSubrange(depth...)
        parents.append(
          cairo_pdf_surface_add_outline(
            surface.surface, parents[depth - 1], bookmark.title.withoutNoncharacters, place(page: number, y: placed.y),
            CAIRO_PDF_OUTLINE_FLAG_OPEN))
      }
    }
  }

  /// Cairo's attributes take no exponents.
  private func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = abs(hundredths) % 100
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
