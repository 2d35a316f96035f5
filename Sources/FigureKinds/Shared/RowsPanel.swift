internal import Charts

/// A panel of rows, one an arm: single runs as small symbols, their centre as a large one with its interval.
struct RowsPanel {
  /// One run's value.
  struct Run {
    var seed: Int
    var value: Double
    var title: String
  }

  struct Row {
    /// Place of the arm in the experiment.
    var arm: Int
    var label: String
    var runs: [Run] = []
    var center: Double?
    var interval: ClosedRange<Double>?
    var centerTitle = ""
    var rowLabel: Panel.RowLabel
  }

  var rows: [Row]
  /// Joins the runs of one seed over two rows.
  var joinsSeeds: Bool
  let keys: [ArmKey]

  /// A cross on its interval would not be seen.
  private func centerShape(_ row: Row) -> Mark.Marker.Shape? {
    switch keys[row.arm].colorIndex.map(Palette.light.marker) {
    case .plus, .cross: .circle
    default: nil
    }
  }

  /// The centre stands on one side of a row's middle and the runs on the other, so that neither hides the other; two rows
  /// turn their runs towards each other.
  private func offsets(_ row: Int) -> (center: Double, runs: Double) {
    // One run needs no centre beside it.
    if rows[row].center == nil { return (0, 0) }
    return rows.count == 2 && row == 1 ? (0.16, -0.19) : (-0.16, 0.19)
  }

  /// Where each run of a row stands across it: seeds of one value stand beside one another, so that all are seen, and so do
  /// those beyond the end of the axis.
  private func runPlaces(_ row: Int, shown: ClosedRange<Double>) -> [Double] {
    let reach = Self.tieReach * (shown.upperBound - shown.lowerBound)
    let values = rows[row].runs.map { run in
      run.value < shown.lowerBound - reach
        ? shown.lowerBound - reach : min(run.value, shown.upperBound + reach)
    }
    let stacks = TiedSeeds.offsets(values, within: reach, step: Self.tieStep, room: Self.tieRoom)
    return stacks.map { Double(row) + offsets(row).runs + $0 }
  }

  /// Values nearer than this share of all that is shown hide one another.
  private static let tieReach = 0.006
  /// In rows: from a seed to the next of its value, and what all of them together may take.
  private static let tieStep = 0.1
  private static let tieRoom = 0.34

  /// From the least to the greatest of what the axis shows.
  private func shown(_ x: Axis) -> ClosedRange<Double> {
    let runs = rows.flatMap { $0.runs.map(\.value) }
    let intervals = rows.flatMap { $0.interval.map { [$0.lowerBound, $0.upperBound] } ?? [] }
    let shown = x.rangeWithoutOutliers(of: runs).map { [$0.lowerBound, $0.upperBound] } ?? runs + intervals
    let ends = (shown + x.includes).filter(\.isFinite)
    let least = x.lower ?? ends.min() ?? 0
    return least...max(x.upper ?? ends.max() ?? 0, least)
  }

  func panel(id: String, title: String?, x: Axis, clippedText: String) -> Panel {
    var layers: [Layer] = []
    let shown = shown(x)
    let places = rows.indices.map { runPlaces($0, shown: shown) }
    if joinsSeeds, rows.count == 2 {
      for (index, run) in rows[0].runs.enumerated() {
        guard let match = rows[1].runs.firstIndex(where: { $0.seed == run.seed }) else { continue }
        let other = rows[1].runs[match]
        layers.append(
          .line(
            Layer.Line(
              [
                DataPoint(x: run.value, y: places[0][index]), DataPoint(x: other.value, y: places[1][match]),
              ], style: SeriesStyle(emphasis: .faint), markers: .none, isData: false)))
      }
    }
    for (place, row) in rows.enumerated() {
      let offset = offsets(place)
      let style = SeriesStyle(arm: row.arm)
      layers.append(
        .points(
          Layer.Points(
            zip(row.runs, places[place]).map { Layer.Points.Item(x: $0.value, y: $1, title: $0.title) }, style: style,
            scale: row.center == nil ? 1.15 : centerShape(row) == nil ? 0.8 : 1,
            isOpen: row.center != nil)))
      if let center = row.center {
        layers.append(
          .points(
            Layer.Points(
              [
                Layer.Points.Item(
                  x: center, y: Double(place) + offset.center, xInterval: row.interval, title: row.centerTitle)
              ], style: style, shape: centerShape(row), scale: 1.35, isData: false)))
      }
    }
    return Panel(
      id: id, title: title, x: x,
      y: Axis(kind: .category(rows.map(\.label)), showsGrid: false, isReversed: true), layers: layers,
      clippedText: clippedText, rowLabels: rows.map(\.rowLabel))
  }
}
