public import CairoRendering
public import Charts
public import FigureKinds
internal import Files
public import Findings
internal import Languages
internal import SVGRendering
internal import TikZRendering

/// Turns findings into figures and figures into files. Holds fonts, which serve one thread at a time.
public struct FigureWriter {
  public let fonts: FontLibrary
  private let renderer: CairoRenderer

  /// - Parameters:
  ///   - replacesUncovered: draws a square for a character that no font has, where it would be an error.
  ///   - creationDate: what files are dated with, in seconds since 1970; nil for a fixed date.
  /// - Throws: an error that names the fonts which are missing and how to get them.
  public init(replacesUncovered: Bool = false, creationDate: Int? = nil) throws {
    fonts = try FontLibrary(uncoveredCharacters: replacesUncovered ? .replace : .refuse)
    renderer = CairoRenderer(fonts: fonts, creationDate: creationDate)
  }

  public var measurer: PangoTextMeasurer { PangoTextMeasurer(fonts: fonts) }

  /// A figure with every mark in its place, and the numbers it shows.
  public struct Drawn: Sendable {
    public var drawing: Drawing
    private let makeTable: @Sendable () -> Table
    /// The numbers behind it, made each time that they are asked for.
    public var table: Table { makeTable() }
    /// What a caption has to say, whether it was drawn or not; nil for nothing.
    public var caption: String?

    init(drawing: Drawing, table: @autoclosure @escaping @Sendable () -> Table, caption: String? = nil) {
      self.drawing = drawing
      makeTable = table
      self.caption = caption
    }
  }

  /// Draws one kind of figure.
  ///
  /// - Throws: `ChartError` when the records lack what the kind shows or an option makes no sense.
  public func draw(
    _ kind: any FigureKind.Type, of findings: Findings, options: FigureOptions = FigureOptions(),
    look: FigureLook = FigureLook()
  ) throws -> Drawn {
    let tabled = try FigureCatalogue.figure(kind, of: findings, options: options)
    let placed = try look.place(tabled, of: kind, measuring: measurer)
    return Drawn(drawing: placed.drawing, table: tabled.table, caption: placed.figure.caption)
  }

  /// The bytes of a file.
  ///
  /// - Parameter dotsPerInch: of a PNG.
  public func bytes(
    _ drawn: Drawn, as format: FigureFormat, of findings: Findings, dotsPerInch: Double = 144
  ) throws -> [UInt8] {
    switch format {
    case .png: try renderer.png(drawn.drawing, dotsPerInch: dotsPerInch)
    case .pdf: try renderer.pdf(drawn.drawing)
    case .svg: Array(SVGRenderer().svg(drawn.drawing).utf8)
    case .eps: try renderer.eps(drawn.drawing)
    case .tex: Array(try TikZRenderer().tex(drawn.drawing).utf8)
    case .csv: Array(findings.csv(drawn.table).utf8)
    }
  }

  /// Draws a figure and writes it in the format that the file's name asks for.
  public func write(
    _ kind: any FigureKind.Type, of findings: Findings, options: FigureOptions = FigureOptions(),
    look: FigureLook = FigureLook(), to file: String
  ) throws {
    let format = try FigureFormat(file: file)
    let drawn = try draw(kind, of: findings, options: options, look: look)
    try FileAccess.write(bytes(drawn, as: format, of: findings), to: file)
  }

  /// The pixels of a PNG, which another thread may compress while this one draws on.
  public func painted(_ drawing: Drawing, dotsPerInch: Double) throws -> PaintedImage {
    try renderer.painted(drawing, dotsPerInch: dotsPerInch)
  }

  /// The bytes of a paged document, as PDF.
  public func pdf(_ document: PagedDocument) throws -> [UInt8] { try renderer.pdf(document) }

  /// How long the parts of writing a PNG take.
  public func pngTimes(_ drawing: Drawing, dotsPerInch: Double, repeats: Int) throws -> PNGTimes {
    try renderer.pngTimes(drawing, dotsPerInch: dotsPerInch, repeats: repeats)
  }
}
