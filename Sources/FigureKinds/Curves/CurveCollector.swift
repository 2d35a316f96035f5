internal import Charts
internal import Findings
internal import RunRecords

/// Takes the curves of a panel out of the records.
struct CurveCollector {
  let context: KindContext
  let axis: CurveAxis
  let variants: Variants
  let band: Band
  let interpolates: Bool

  /// One for each arm and variant that any of its runs has, arm by arm.
  func curves(of panel: String) -> [ArmCurve] {
    var curves: [ArmCurve] = []
    for arm in context.shown {
      for (metric, variant) in metrics(of: panel) {
        let runs = context.runs(arm).compactMap { run($0.record, metric) }
        guard !runs.isEmpty else { continue }
        curves.append(
          ArmCurve(
            arm: arm, variant: variant, metric: metric, runs: runs,
            curve: SeedCurve(runs, band: band, interpolates: interpolates)))
      }
    }
    // Nothing to tell apart, so solid.
    if !curves.contains(where: { $0.variant == .validation }), variants == .both {
      for index in curves.indices { curves[index].variant = .validation }
    }
    return curves
  }

  private func metrics(of panel: String) -> [(String, SeriesStyle.Variant)] {
    // A rate has no validation: nothing to tell apart or to leave out, so solid.
    if panel.hasPrefix("val_") || panel == "learning_rate" { return [(panel, .validation)] }
    var metrics: [(String, SeriesStyle.Variant)] = []
    if variants != .validation { metrics.append((panel, .train)) }
    if variants != .train { metrics.append(("val_" + panel, .validation)) }
    return metrics
  }

  /// The metric where it was measured and has a place: a line goes on through what was not measured.
  private func run(_ record: RunRecord, _ metric: String) -> RunCurve? {
    guard let values = record.values(of: metric), let places = record.places(on: axis) else { return nil }
    var curve = RunCurve(seed: record.run.seed, x: [], values: [])
    curve.x.reserveCapacity(places.count)
    curve.values.reserveCapacity(places.count)
    for (place, value) in zip(places, values) where place.isFinite && History.isMeasured(value) {
      curve.x.append(place)
      curve.values.append(value)
    }
    return curve.x.isEmpty ? nil : curve
  }
}
