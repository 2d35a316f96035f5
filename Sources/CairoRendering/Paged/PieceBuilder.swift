internal import Charts

/// Turns a document's blocks into pieces.
struct PieceBuilder {
  let document: PagedDocument
  let fonts: FontLibrary
  var pieces: [Piece] = []
  private(set) var block = 0

  init(_ document: PagedDocument, fonts: FontLibrary) throws(ChartError) {
    self.document = document
    self.fonts = fonts
    for (index, block) in document.blocks.enumerated() {
      self.block = index
      try add(block)
    }
  }

  private mutating func add(_ block: PagedDocument.Block) throws(ChartError) {
    switch block {
    case .title(let title, let subtitle):
      let layout = try paragraph(
        RichText(title), style(PageStyle.titleSize, .bold), leading: PageStyle.tightLeading)
      addLines(of: layout, tag: .heading1, keepsTogether: true, keepsWithNext: true)
      if !subtitle.plainText.isEmpty {
        var muted = style(PageStyle.bodySize)
        muted.paint = PageStyle.muted
        addLines(of: try paragraph(subtitle, muted), tag: .paragraph, spaceBefore: 4)
      }
    case .heading(let title, let level):
      let size = PageStyle.headingSizes[min(max(level, 1), 3) - 1]
      let layout = try paragraph(RichText(title), style(size, .bold), leading: PageStyle.tightLeading)
      let start = pieces.count
      let tag: Piece.Tag = level <= 1 ? .heading1 : level == 2 ? .heading2 : .heading3
      addLines(of: layout, tag: tag, spaceBefore: size * 1.4, keepsTogether: true, keepsWithNext: true)
      if start < pieces.count { pieces[start].bookmark = (title, level) }
    case .paragraph(let text):
      addLines(of: try paragraph(text, style(PageStyle.bodySize)), tag: .paragraph, spaceBefore: 7)
    case .callout(let paragraphs): try addCallout(paragraphs)
    case .list(let items): try addList(items)
    case .code(let code): try addCode(code)
    case .table(let table): try addTable(table)
    case .figure(let drawing, let caption): try addFigure(drawing, caption)
    }
  }

  /// A line a piece; neither the first nor the last line stands alone on a page.
  mutating func addLines(
    of layout: ParagraphLayout, tag: Piece.Tag, x: Double = 0, spaceBefore: Double = 0, keepsTogether: Bool = false,
    keepsWithNext: Bool = false
  ) {
    let count = layout.lineCount
    for line in 0..<count {
      let isLast = line == count - 1
      pieces.append(
        Piece(
          content: .line(layout, index: line, x: x), tag: tag, block: block, height: layout.lineHeight,
          spaceBefore: line == 0 ? spaceBefore : 0,
          keepsWithNext: isLast ? keepsWithNext : keepsTogether || line == 0 || line == count - 2))
    }
  }

  /// A paragraph a piece, so that what is taller than a page can go on; together where they fit.
  private mutating func addCallout(_ paragraphs: [RichText]) throws(ChartError) {
    let (end, gap) = (10.0, 5.0)
    for (index, text) in paragraphs.enumerated() {
      let layout = try paragraph(text, style(PageStyle.bodySize + 1), inset: 28)
      let (isFirst, isLast) = (index == 0, index == paragraphs.count - 1)
      let inset = isFirst ? end : gap
      pieces.append(
        Piece(
          content: .callout(layout, inset: inset, width: document.textWidth), tag: .paragraph, block: block,
          height: inset + layout.height + (isLast ? end : 0), spaceBefore: isFirst ? 12 : 0, keepsWithNext: !isLast,
          isElement: true))
    }
  }

  private mutating func addList(_ items: [RichText]) throws(ChartError) {
    let base = style(PageStyle.bodySize)
    for (index, item) in items.enumerated() {
      let layout = try paragraph(item, base, inset: 18)
      let label = try paragraph("•", base)
      let start = pieces.count
      addLines(of: layout, tag: .listItem, x: 18, spaceBefore: index == 0 ? 6 : 3)
      if start < pieces.count {
        pieces[start].content = .labeled(layout, x: 18, label: label, labelX: 4)
        pieces[start].isElement = true
      }
    }
  }

  private mutating func addCode(_ code: String) throws(ChartError) {
    var mono = style(PageStyle.codeSize)
    mono.family = .mono
    for (index, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let layout = try paragraph(RichText(line.isEmpty ? " " : String(line)), mono, inset: 16)
      for part in 0..<layout.lineCount {
        pieces.append(
          Piece(
            content: .codeLine(layout, index: part, width: document.textWidth), tag: .code, block: block,
            height: layout.lineHeight, spaceBefore: index == 0 && part == 0 ? 8 : 0))
      }
    }
  }

  /// A figure as wide as the text, smaller where it is taller than a page. Where that would make its text too small to read,
  /// it goes on over pages, parted between its rows of panels.
  private mutating func addFigure(_ drawing: Drawing, _ caption: RichText) throws(ChartError) {
    let room = Size(width: document.textWidth, height: document.pageSize.height - 2 * document.endMargin - 60)
    let smallest = Self.leastTypeSize / (drawing.leastTypeSize ?? .infinity)
    let whole = 0...drawing.size.height
    var scale = min(1, room.width / drawing.size.width)
    var rows = [whole]
    let fitting = min(scale, room.height / drawing.size.height)
    if fitting < min(scale, smallest) { rows = drawing.rows }
    let heights = rows.map { $0.upperBound - $0.lowerBound }
    let tallest = max(heights.max() ?? 0, 1)
    scale = min(scale, room.height / tallest)
    if rows.count > 1 {
      // A page that is a little too short for one row more is not left free for it.
      let rowsOfAPage = (room.height / (tallest * scale)).rounded(.down) + 1
      let smaller = room.height / (tallest * rowsOfAPage)
      if smaller >= max(scale * Self.leastShrinking, smallest) { scale = smaller }
    }
    let hasCaption = !caption.plainText.isEmpty
    for (index, row) in rows.enumerated() {
      let isLast = index == rows.count - 1
      // A key keeps with the panels that it is the key to.
      let keepsKey = index == rows.count - 2 && heights[index + 1] < tallest / 2
      pieces.append(
        Piece(
          content: .figure(drawing, rows: row, scale: scale), tag: .figure, block: block,
          height: heights[index] * scale, spaceBefore: index == 0 ? 12 : 0,
          keepsWithNext: isLast ? hasCaption : keepsKey, floats: true,
          leastScale: rows.count == 1 ? min(1, max(Self.leastShrinking, smallest / scale)) : 1,
          rest: index == 0 ? heights.dropFirst().reduce(0, +) * scale : 0, continues: index > 0))
    }
    if hasCaption {
      let layout = try paragraph(caption, style(PageStyle.captionSize))
      addLines(of: layout, tag: .caption, spaceBefore: 5, keepsTogether: true)
    }
  }

  /// No figure's text is made smaller than this on paper, in points.
  private static let leastTypeSize = 6.0
  /// A figure becomes no smaller than this for a page that has almost room for it.
  private static let leastShrinking = 0.8

  func style(_ size: Double, _ weight: TextStyle.Weight = .regular) -> TextStyle {
    TextStyle(weight: weight, size: size, paint: PageStyle.ink, language: document.metadata.language)
  }

  func paragraph(
    _ text: RichText, _ style: TextStyle, inset: Double = 0, leading: Double = PageStyle.leading
  ) throws(ChartError) -> ParagraphLayout {
    try ParagraphLayout(text, style: style, width: document.textWidth - inset, leading: leading, fonts: fonts)
  }
}
