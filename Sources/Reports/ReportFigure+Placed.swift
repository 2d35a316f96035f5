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
    // The page lists its records once, with their identities.
    bare.metadata.records = []
    let hasOwnShape = kind != .curves && kind != .activations
    let screen = FigureSize(width: 864, height: hasOwnShape ? nil : 360)
    let paper = FigureSize(width: paperWidth, height: hasOwnShape ? nil : paperWidth * 0.44)
    let options = SVGRenderer.Options(idPrefix: "figure-\(kind.rawValue)", isFragment: true)
    self.init(
      kind: kind, caption: figure.caption ?? "", altText: figure.metadata.description,
      svg: SVGRenderer(options: options).svg(try bare.placedWithRoom(measuring: measurer, size: screen)),
      drawing: try bare.placedWithRoom(measuring: measurer, size: paper), fileStem: fileStem, table: table)
  }
}

extension Figure {
  /// The figure laid out, taller than `size` where its panels would be squeezed: many arms or long labels must not cost a
  /// reader the figure.
  ///
  /// - Throws: `ChartError` when it cannot be laid out at any height.
  public func placedWithRoom(
    measuring measurer: any TextMeasuring, theme: Theme = .light, size: FigureSize
  ) throws(ChartError) -> Drawing {
    guard let height = size.height else { return try placed(measuring: measurer, theme: theme, size: size) }
    if arms.count > 4 || arms.contains(where: { $0.label.count > 40 }) {
      let free = try placed(measuring: measurer, theme: theme, size: FigureSize(width: size.width))
      if free.size.height > height { return free }
    }
    return try placed(measuring: measurer, theme: theme, size: size)
  }
}
