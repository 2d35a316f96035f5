internal import Charts
internal import Findings
internal import TextTools

/// Options that name what the figure has not are errors: left unheeded, a misspelt one would draw another figure than
/// was asked for.
extension CurvesBuilder {
  /// - Throws: `noData` when a metric that was asked for is in no record.
  func checkPanels() throws(ChartError) {
    // Of the panels that nobody asked for, one may stay empty.
    let missing = zip(panels, curves).filter { $1.isEmpty && !Self.standardPanels.contains($0) }.map(\.0)
    let isEmpty = !curves.contains { !$0.isEmpty }
    guard isEmpty || !missing.isEmpty else { return }
    let names = (isEmpty ? panels : missing).map { name in
      variants == .validation && !name.hasPrefix("val_") && name != "learning_rate" ? "val_" + name : name
    }
    let known = Self.metrics(of: context.findings).joined(separator: ", ")
    throw ChartError(
      .noData,
      "none of the \(context.recordCount) records has \(names.joined(separator: " or ")); "
        + (known.isEmpty ? "their histories are empty" : "expected one of \(known)"))
  }

  /// - Throws: `invalidOption` for axes of panels that there are not.
  func checkAxes() throws(ChartError) {
    for (names, what) in [
      (options.logarithmicPanels ?? [], "a logarithmic axis is"),
      ((options.yLimits ?? [:]).keys.sorted().filter { !$0.isEmpty }, "limits are"),
    ] {
      guard let name = names.first(where: { !panels.contains($0) }) else { continue }
      throw ChartError(
        .invalidOption,
        "\(what) for panel \"\(name)\", which is none of the figure's; expected one of \(panels.joined(separator: ", "))"
      )
    }
  }

  /// - Throws: `invalidOption` when no measurement lies within the limits.
  func checkLimits() throws(ChartError) {
    guard let limits = options.xLimits else { return }
    let places = curves.joined().flatMap(\.curve.x)
    guard let first = places.min(), let last = places.max() else { return }
    let range = (limits.lower ?? -.infinity)...(limits.upper ?? .infinity)
    if places.contains(where: range.contains) { return }
    func text(_ end: Double?) -> String { end.map { context.numbers.significant($0, digits: 6) } ?? "" }
    throw ChartError(
      .invalidOption,
      "no \(axis.rawValue) lies within the limits \(text(limits.lower)):\(text(limits.upper)); expected some of \(text(first)):\(text(last))"
    )
  }
}
