public import Charts
public import FigureKinds
public import Findings
internal import SVGRendering

/// A figure as the report shows it: the picture, what to tell a reader who cannot see it, and its numbers.
public struct ReportFigure: Sendable {
  /// The kind's id.
  public var kind: String
  public var place: ReportPlace
  /// What the marks mean: band, n, split. Said below the figure.
  public var caption: String
  /// The caption in the paged document, where it may say that the page has room for fewer pictures.
  public var paperCaption: String
  /// What the figure shows, in words.
  public var altText: String
  /// A whole `<svg>` element without an XML declaration, ids unique to the page.
  public var svg: String
  /// The same for the width of a tablet; nil where it cannot be laid out so.
  public var mediumSVG: String?
  /// The same for the width of a phone, panels one below the other; nil where it cannot be laid out so.
  public var narrowSVG: String?
  /// What the page prints of a figure that is too high to be kept whole, so that a page without room for it has its beginning:
  /// a stretch of it an element, from its top. Empty where it is printed whole.
  public var printedRows: [String]
  /// The axis below the rows of arms, which each page that has some of them shows; nil where each row has its own.
  public var printedAxis: String?
  /// The same figure for the paged document.
  public var drawing: Drawing
  /// The figure's file beside the page, without its extension, such as `accuracy`.
  public var fileStem: String
  public var table: Table

  /// The figure laid out for the report: once for the page, once for paper, without title and caption, which the report
  /// sets itself so that they wrap, scale and are read like its other text.
  ///
  /// - Parameters:
  ///   - paperWidth: the width of the paged document's text in points.
  ///   - paperHeight: what a page of it has room for above a caption.
  ///   - mostSmallBytes: what a layout for a small screen may weigh; nil for more where there are many panels.
  /// - Throws: `ChartError` when it cannot be laid out.
  public init(
    _ kind: any FigureKind.Type, _ tabled: TabledFigure, paperWidth: Double = 467, paperHeight: Double = 640,
    mostSmallBytes: Int? = nil, measuring measurer: any TextMeasuring
  ) throws(ChartError) {
    var bare = tabled.figure
    bare.title = nil
    bare.caption = nil
    // The page lists its records once, with their identities.
    bare.metadata.records = []
    let paper = FigureSize(width: paperWidth, height: kind.choosesHeight ? nil : paperWidth * 0.44)
    let options = SVGRenderer.Options(idPrefix: "figure-\(kind.id)", isFragment: true)
    self.kind = kind.id
    place = kind.place
    caption = tabled.figure.caption ?? ""
    altText = tabled.figure.metadata.description
    let mostSmallBytes = mostSmallBytes ?? Self.mostSmallBytes(panels: bare.panels.count)
    let medium = Self.small(bare, kind, .tablet, mostSmallBytes, measurer)
    // Where it is printed too, 680 px wide, it is narrower, so that its smallest text has 6 pt.
    let screen = FigureSize(width: medium == nil ? 770 : 864, height: kind.choosesHeight ? nil : 360)
    let wide = Layout(try bare.placedWithRoom(measuring: measurer, size: screen), options)
    svg = wide.svg
    mediumSVG = medium?.svg
    narrowSVG = Self.small(bare, kind, .phone, mostSmallBytes, measurer)?.svg
    // The style sheet prints the layout for a tablet 150 mm wide, as its text is the larger, else the wide one.
    (printedRows, printedAxis) = if let medium { medium.printed(width: 567) } else { wide.printed(width: 680) }
    let fitted = try Self.onPaper(tabled, bare, paper, paperHeight, measurer)
    drawing = fitted.drawing
    paperCaption = fitted.caption ?? ""
    fileStem = Self.fileStem(kind)
    table = tabled.table
  }

  /// Pictures become smaller, then fewer, where they would go on over pages, away from the caption that explains them.
  private static func onPaper(
    _ tabled: TabledFigure, _ bare: Figure, _ size: FigureSize, _ height: Double, _ measurer: any TextMeasuring
  ) throws(ChartError) -> (drawing: Drawing, caption: String?) {
    let free = try bare.placedWithRoom(measuring: measurer, size: size)
    let hasPictures = bare.panels.contains { $0.layers.contains { if case .images = $0 { true } else { false } } }
    guard hasPictures, free.size.height > height else { return (free, tabled.figure.caption) }
    do throws(ChartError) {
      let fitted = try tabled.fitted(to: height) { figure throws(ChartError) in
        var bare = bare
        (bare.panels, bare.metadata.description) = (figure.panels, figure.metadata.description)
        return try bare.placed(measuring: measurer, size: FigureSize(width: size.width, height: height))
      }
      return (fitted.drawing, fitted.figure.caption)
    } catch {
      return (free, tabled.figure.caption)
    }
  }

  /// A drawing and its element on the page.
  private struct Layout {
    var drawing: Drawing
    var svg: String
    var options: SVGRenderer.Options

    init(_ drawing: Drawing, _ options: SVGRenderer.Options) {
      self.drawing = drawing
      self.options = options
      svg = SVGRenderer(options: options).svg(drawing)
    }

    /// A sheet of A4 between the margins, without a heading and a caption, in px.
    private static let sheetHeight = 860.0
    /// Of a sheet: a higher figure that a page has no room for would leave a good part of it empty.
    private static let mostWhole = 0.3
    /// The same for rows of arms, which part as a table does.
    private static let mostWholeArms = 0.22
    /// No fewer arms begin or end a figure.
    private static let armsTogether = 3

    /// The figure's stretches, and the axis that each page repeats.
    ///
    /// - Parameter width: how wide it is printed, in px.
    func printed(width: Double) -> (rows: [String], axis: String?) {
      let scale = width / drawing.size.width
      let share = drawing.size.height * scale / Self.sheetHeight
      let renderer = SVGRenderer(options: options)
      func window(_ rows: ClosedRange<Double>) -> String { renderer.window(on: drawing.size, rows: rows) }
      if share > Self.mostWholeArms, let stretches = drawing.armStretches(together: Self.armsTogether) {
        return (stretches.arms.map(window), window(stretches.axis))
      }
      guard share > Self.mostWhole else { return ([], nil) }
      var rows = drawing.rows
      let heights = rows.map { $0.upperBound - $0.lowerBound }
      // A key stands with the panels that it is the key to.
      if rows.count > 1, let tallest = heights.max(), let last = heights.last, last < tallest * 0.75,
        (last + heights[rows.count - 2]) * scale < Self.sheetHeight
      {
        rows.removeLast()
        rows[rows.count - 1] = rows[rows.count - 1].lowerBound...drawing.size.height
      }
      return (rows.count > 1 ? rows.map(window) : [], nil)
    }
  }

  /// A screen that is smaller than a desk's: how wide its page is.
  private enum SmallScreen: String {
    case tablet = "medium"
    case phone = "narrow"

    var width: Double { self == .tablet ? 660 : 340 }
  }

  /// Nothing of it is smaller than 11 px where a page shows it as wide as it is.
  private static let smallType = 13.3

  /// Three pictures are not to make a page of hundreds of arms three times as long. Of many panels a phone shows a row's first
  /// alone in the wide layout, so eight layers of twelve arms, at 400 kB a layout, have one of their own.
  private static func mostSmallBytes(panels: Int) -> Int { panels > 8 ? 1_000_000 : 400_000 }

  private static func small(
    _ figure: Figure, _ kind: any FigureKind.Type, _ screen: SmallScreen, _ mostBytes: Int,
    _ measurer: any TextMeasuring
  ) -> Layout? {
    var figure = figure
    if screen == .phone { figure.columns = 1 }
    var theme = Theme.light
    theme.baseSize = smallType
    let options = SVGRenderer.Options(idPrefix: "figure-\(kind.id)-\(screen.rawValue)", isFragment: true)
    do throws(ChartError) {
      let drawing = try figure.placed(measuring: measurer, theme: theme, size: FigureSize(width: screen.width))
      let layout = Layout(drawing, options)
      return layout.svg.utf8.count <= mostBytes ? layout : nil
    } catch {
      // The wide one is there to be scrolled.
      return nil
    }
  }

  /// What the files of a kind are called beside the page: the first kind is the figure that people attach.
  public static func fileStem(_ kind: any FigureKind.Type) -> String {
    kind.id == FigureCatalogue.kinds[0].id ? "figure" : kind.id
  }
}
