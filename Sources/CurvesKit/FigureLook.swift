public import Charts
public import FigureKinds

/// How large a figure is and how it looks; all points. Nil is left to the kind and the venue.
public struct FigureLook: Sendable, Equatable {
  public var width: Double?
  /// Only a height that was asked for is kept at any price.
  public var height: Double?
  /// Size, face and type size of a conference or journal.
  public var venue: Venue?
  /// One column wide, where the venue has two.
  public var isInColumn: Bool
  public var theme: Theme
  /// What the figure is put on shows through.
  public var isTransparent = false
  /// Nil is the theme's or the venue's.
  public var family: TextStyle.Family?
  /// Size of axis labels, which every other size follows; nil is the theme's or the venue's.
  public var fontSize: Double?
  /// Times the usual widths of lines and sizes of markers.
  public var lineScale = 1.0
  /// `(a)`, `(b)`, … before the panels' titles.
  public var hasLetters = false
  public var showsPanelTitles = true
  /// A paper sets its own title and caption.
  public var showsTitle = true
  public var showsCaption = true
  /// The key alone, for a page where several figures share it.
  public var isKeyAlone = false

  public init(
    width: Double? = nil, height: Double? = nil, venue: Venue? = nil, isInColumn: Bool = false, theme: Theme = .light
  ) {
    self.width = width
    self.height = height
    self.venue = venue
    self.isInColumn = isInColumn
    self.theme = theme
  }

  /// The figure with every mark in its place, or of a figure that has no room on its page the one with less in it that has.
  ///
  /// - Throws: `ChartError` when it cannot be laid out in that size.
  public func place(
    _ tabled: TabledFigure, of kind: any FigureKind.Type, measuring measurer: any TextMeasuring
  ) throws(ChartError) -> (figure: Figure, drawing: Drawing) {
    try tabled.fitted(to: isKeyAlone ? nil : height ?? venue?.pageHeight) { figure throws(ChartError) in
      try place(figure, of: kind, measuring: measurer)
    }
  }

  private func place(
    _ figure: Figure, of kind: any FigureKind.Type, measuring measurer: any TextMeasuring
  ) throws(ChartError) -> Drawing {
    var figure = figure
    figure.hasPanelLetters = hasLetters
    figure.showsPanelTitles = showsPanelTitles
    if !showsTitle { figure.title = nil }
    if !showsCaption { figure.caption = nil }
    var size = kind.choosesHeight ? FigureSize(width: FigureSize.screen.width) : .screen
    var look = theme
    if let venue {
      size = venue.size(inColumn: isInColumn)
      look = venue.themed(look)
    }
    if isTransparent { look = look.withoutGround }
    if let family { look.family = family }
    if let fontSize { look.baseSize = fontSize }
    look.lineScale *= lineScale
    // A height that was not asked for follows the width.
    if let width { size = FigureSize(width: width) }
    if isKeyAlone { return try figure.placedKey(measuring: measurer, theme: look, size: size) }
    guard let height else { return try figure.placedWithRoom(measuring: measurer, theme: look, size: size) }
    size.height = height
    return try figure.placed(measuring: measurer, theme: look, size: size)
  }
}
