internal import TextTools

extension Layer.Line {
  /// More runs of outliers than this are shown by their farthest.
  private static let mostMarked = 4

  /// Where the line leaves a plot whose axis ends before a few values, each time.
  func markOutliers(on canvas: inout LayerCanvas) throws(ChartError) {
    var outliers: [LayerCanvas.Outlier] = []
    for end in [BuiltAxis.CutEnd.upper, .lower] {
      let isUpper = end == .upper
      var excursions = excursions(beyond: end, of: canvas.panel)
      excursions.sort { isUpper ? $0.y > $1.y : $0.y < $1.y }
      outliers += excursions.prefix(Self.mostMarked).map { point in
        let text = NumberText.standard.significant(point.y, digits: 3)
        return LayerCanvas.Outlier(
          value: point.y, edge: isUpper ? .top : .bottom, along: canvas.panel.x.position(point.x),
          title: [title ?? "", text].joined(separator: " "))
      }
    }
    try canvas.mark(outliers, of: style)
  }

  /// The farthest point of each stretch beyond that end.
  private func excursions(beyond end: BuiltAxis.CutEnd, of panel: PlacedPanel) -> [DataPoint] {
    var found: [DataPoint] = []
    var isInside = true
    for point in points {
      guard point.isFinite, panel.built.y.cutEnd(point.y) == end, panel.x.contains(point.x) else {
        isInside = true
        continue
      }
      if isInside {
        found.append(point)
      } else if end == .upper ? point.y > found[found.count - 1].y : point.y < found[found.count - 1].y {
        found[found.count - 1] = point
      }
      isInside = false
    }
    return found
  }
}
