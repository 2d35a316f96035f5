internal import CPangoCairo
public import Charts

extension CairoRenderer {
  /// `document` set on pages, as a tagged PDF with bookmarks.
  ///
  /// - Throws: `ChartError` when a font or glyph is missing (none is with `FontLibrary.UncoveredCharacters.replace`), or no
  ///   room is left between the margins.
  public func pdf(_ document: PagedDocument) throws(ChartError) -> [UInt8] {
    try check(document.pageSize)
    let height = document.pageSize.height - 2 * document.endMargin
    guard document.textWidth >= 72, height >= 144 else {
      throw ChartError(
        .tooSmall,
        "margins leave \(document.textWidth)×\(height) points for text, expected at least 72×144: use smaller margins")
    }
    let pieces = try PieceBuilder(document, fonts: fonts).pieces
    let items = pieces.map { piece in
      Paginator.Item(
        height: piece.height, spaceBefore: piece.spaceBefore, keepsWithNext: piece.keepsWithNext,
        repeatedHeight: piece.repeated.reduce(0) { $0 + $1.height }, floats: piece.floats,
        isHeading: piece.bookmark != nil, isSection: piece.bookmark?.level == 1, leastScale: piece.leastScale,
        rest: piece.rest, continues: piece.continues)
    }
    let surface = try CairoSurface(pdf: document.pageSize)
    let metadata = PDFMetadata(document.metadata, creationDate: creationDate)
    metadata.apply(to: surface.surface)
    let painter = PagePainter(
      document: document, fonts: fonts, surface: surface, pieces: pieces,
      pages: Paginator.pages(items, height: height))
    try painter.paint()
    try surface.check(while: "painting the pages")
    let file = try surface.finish()
    return try metadata.complete(file, alternatives: painter.alternatives)
  }
}
