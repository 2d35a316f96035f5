internal import Charts
internal import RunRecords
internal import SeedStatistics

/// Options that name what the figure has not are errors: left unheeded, a misspelt one would draw another figure than
/// was asked for.
extension CurvesFigureBuilder {
  /// - Throws: `noData` when a metric that was asked for is in no record.
  static func check(
    _ curves: [[ArmCurve]], of comparison: Comparison, options: CurvesFigureOptions
  ) throws(ChartError) {
    // Of the panels that nobody asked for, one may stay empty.
    let standard = CurvesFigureOptions().panels
    let missing = zip(options.panels, curves).filter { $1.isEmpty && !standard.contains($0) }.map(\.0)
    let isEmpty = !curves.contains { !$0.isEmpty }
    guard isEmpty || !missing.isEmpty else { return }
    let names = (isEmpty ? options.panels : missing).map { name in
      options.variants == .validation && !name.hasPrefix("val_") && name != "learning_rate" ? "val_" + name : name
    }
    let known = metrics(in: comparison).joined(separator: ", ")
    throw ChartError(
      .noData,
      "none of the \(comparison.arms.reduce(0) { $0 + $1.runs.count }) records has \(names.joined(separator: " or ")); "
        + (known.isEmpty ? "their histories are empty" : "expected one of \(known)"))
  }

  /// - Throws: `invalidOption` for axes of panels that there are not.
  static func checkAxes(_ options: CurvesFigureOptions) throws(ChartError) {
    for (names, what) in [
      (options.logarithmicPanels.sorted(), "a logarithmic axis is"), (options.yLimits.keys.sorted(), "limits are"),
    ] {
      guard let name = names.first(where: { !options.panels.contains($0) }) else { continue }
      throw ChartError(
        .invalidOption,
        "\(what) for panel \"\(name)\", which is none of the figure's; expected one of \(options.panels.joined(separator: ", "))"
      )
    }
  }

  /// - Throws: `invalidOption` when no epoch lies within the limits.
  static func checkEpochs(_ curves: [[ArmCurve]], _ limits: CurvesFigureOptions.Limits) throws(ChartError) {
    let epochs = curves.joined().flatMap(\.curve.epochs)
    guard let first = epochs.min(), let last = epochs.max() else { return }
    let range = (limits.lower ?? -.infinity)...(limits.upper ?? .infinity)
    if epochs.contains(where: { range.contains(Double($0)) }) { return }
    func text(_ end: Double?) -> String { end.map { NumberText.significant($0) } ?? "" }
    throw ChartError(
      .invalidOption,
      "no epoch lies within the limits \(text(limits.lower)):\(text(limits.upper)); expected some of \(first):\(last)")
  }

  /// The arms of these names, each once.
  ///
  /// - Throws: `invalidOption` for an arm that is not there.
  static func arms(named names: [String], in comparison: Comparison) throws(ChartError) -> [Int] {
    var chosen: [Int] = []
    for name in names {
      guard let index = comparison.arms.firstIndex(where: { $0.id == name || $0.label == name }) else {
        throw ChartError(
          .invalidOption,
          "arm \"\(name)\" to be named is in none of the records; expected one of \(comparison.arms.prefix(12).map(\.id).joined(separator: ", "))"
        )
      }
      if !chosen.contains(index) { chosen.append(index) }
    }
    return chosen
  }
}
