public import Charts
internal import SVGRendering

extension ReportFigure {
  /// The figure laid out for the report: once for the page, once for paper, without title and caption, which the report
  /// sets itself so that they wrap, scale and are read like its other text.
  ///
  /// - Parameters:
  ///   - table: its numbers.
  ///   - paperWidth: the width of the paged document's text in points.
  /// - Throws: `ChartError` when it cannot be laid out.
  public init(
    _ kind: Kind, _ figure: Figure, table: Table?, fileStem: String, paperWidth: Double = 467,
    measuring measurer: any TextMeasuring
  ) throws(ChartError) {
    var bare = figure
    bare.title = nil
    bare.caption = nil
    let hasOwnShape = kind != .curves && kind != .activations
    let screen = FigureSize(width: 864, height: hasOwnShape ? nil : 360)
    let paper = FigureSize(width: paperWidth, height: hasOwnShape ? nil : paperWidth * 0.44)
    let options = SVGRenderer.Options(idPrefix: "figure-\(kind.rawValue)", isFragment: true)
    self.init(
      kind: kind, caption: figure.caption ?? "", altText: figure.metadata.description,
      svg: SVGRenderer(options: options).svg(try bare.placed(measuring: measurer, size: screen)),
      drawing: try bare.placed(measuring: measurer, size: paper), fileStem: fileStem, table: table)
  }
}
