public import Charts

extension TabledFigure {
  /// The whole figure where its page has room for it, else the first of the smaller ones that has its place; the lowest of
  /// all where none has.
  ///
  /// - Parameters:
  ///   - height: Of the page in points; nil for as much as the figure takes.
  ///   - place: Lays a figure out.
  /// - Throws: what `place` throws for the whole figure, where none fits.
  public func fitted(
    to height: Double?, _ place: (Figure) throws(ChartError) -> Drawing
  ) throws(ChartError) -> (figure: Figure, drawing: Drawing) {
    func attempt(_ figure: Figure) throws(ChartError) -> Drawing? {
      do {
        return try place(figure)
      } catch  where error.code == .tooSmall {
        return nil
      }
    }
    // A point is what rounding makes of lengths in inches.
    let most = (height ?? .infinity) + 1
    var lowest = try attempt(figure).map { (figure: figure, drawing: $0) }
    if let lowest, lowest.drawing.size.height <= most { return lowest }
    for smaller in try smaller() {
      guard let drawing = try attempt(smaller) else { continue }
      if drawing.size.height <= most { return (smaller, drawing) }
      if lowest.map({ drawing.size.height < $0.drawing.size.height }) ?? true { lowest = (smaller, drawing) }
    }
    if let lowest { return lowest }
    return (figure, try place(figure))
  }
}
