internal import Charts
internal import Findings
internal import Languages
internal import TextTools

/// Lines and spans that the curves are held against.
extension CurvesBuilder {
  /// Horizontal lines of a panel; those that name none are of the only one.
  private func horizontalLines(of panel: String) -> [ReferenceLine] {
    (options.horizontalLines ?? []).filter { $0.panel.map { $0 == panel } ?? true }
  }

  private var verticalLines: [ReferenceLine] { options.verticalLines ?? [] }

  /// Behind everything else, and within the limits that are taken from the data.
  func referenceLayers(_ panel: String) -> [Layer] {
    verticalLines.map { .reference(Layer.Reference(.vertical, over: $0.range, label: $0.label)) }
      + horizontalLines(of: panel).map { .reference(Layer.Reference(.horizontal, over: $0.range, label: $0.label)) }
  }

  /// What they are, for the caption: a label that finds no room in a panel is said here all the same.
  var referenceSentences: [String] {
    let horizontal = panels.flatMap { panel in
      horizontalLines(of: panel).map { line in
        phrase(line, language.inSentence(metric: panel) + " " + text(line.range))
      }
    }
    let vertical = verticalLines.map { phrase($0, place($0.range)) }
    let list = horizontal + vertical
    return list.isEmpty ? [] : [words.referenceLines(["list": language.punctuation.list(list)])]
  }

  private func phrase(_ line: ReferenceLine, _ value: String) -> String {
    line.label.map { $0.onOneLine + language.punctuation.aside(value) } ?? value
  }

  private func text(_ range: ClosedRange<Double>) -> String {
    let ends = [range.lowerBound, range.upperBound].map { context.numbers.significant($0) }
    return range.lowerBound == range.upperBound ? ends[0] : ends.joined(separator: language.punctuation.rangeSeparator)
  }

  private func place(_ range: ClosedRange<Double>) -> String {
    let start = language.axes.place(axis, range.lowerBound, context.numbers)
    if range.lowerBound == range.upperBound { return start }
    return start + language.punctuation.rangeSeparator + context.numbers.significant(range.upperBound, digits: 7)
  }

  /// A column each, the same in every row, so that whoever draws the numbers draws the lines too.
  var referenceColumns: [(column: Table.Column, cell: Table.Cell)] {
    let lines =
      panels.flatMap { panel in horizontalLines(of: panel).map { (key: "hline_\(panel)", line: $0) } }
      + verticalLines.map { (key: "vline_\(axis.rawValue)", line: $0) }
    var counts: [String: Int] = [:]
    return lines.map { key, line in
      counts[key, default: 0] += 1
      let number = counts[key] ?? 1
      let isLine = line.range.lowerBound == line.range.upperBound
      let label = line.label?.onOneLine ?? text(line.range)
      return (
        Table.Column(
          key + (number == 1 ? "" : "_\(number)") + (line.label.map { "_" + $0.onOneLine } ?? ""),
          isLine ? .significant : .significantInterval
        ) { _ in label },
        isLine ? .number(line.range.lowerBound) : .pair(line.range.lowerBound, line.range.upperBound)
      )
    }
  }

  /// - Throws: `invalidOption` for a line of a panel that there is not, or where its axis does not reach.
  func checkReferences() throws(ChartError) {
    for line in options.horizontalLines ?? [] {
      guard let panel = line.panel ?? (panels.count == 1 ? panels[0] : nil) else {
        throw ChartError(
          .invalidOption,
          "--hline \(text(line.range)) names no panel; expected one of \(panels.joined(separator: ", ")), as in \(panels[0])=\(text(line.range))"
        )
      }
      guard panels.contains(panel) else {
        throw ChartError(
          .invalidOption,
          "--hline is for panel \"\(panel)\", which is none of the figure's; expected one of \(panels.joined(separator: ", "))"
        )
      }
      let limits = options.yLimits?[panel] ?? options.yLimits?[""] ?? AxisLimits()
      let isLogarithmic = options.logarithmicPanels?.contains(panel) ?? false
      try check(line, "--hline \(panel)=\(text(line.range))", within: limits, isLogarithmic: isLogarithmic)
    }
    for line in verticalLines {
      if let panel = line.panel {
        throw ChartError(
          .invalidOption, "--vline names panel \"\(panel)\", but it crosses every panel; expected a value alone")
      }
      try check(
        line, "--vline \(text(line.range))", within: options.xLimits ?? AxisLimits(),
        isLogarithmic: options.hasLogarithmicX ?? false)
    }
  }

  private func check(
    _ line: ReferenceLine, _ name: String, within limits: AxisLimits, isLogarithmic: Bool
  ) throws(ChartError) {
    if isLogarithmic, line.range.lowerBound <= 0 {
      throw ChartError(.invalidOption, "\(name) has no place on a logarithmic axis; expected a value above 0")
    }
    let (low, high) = (limits.lower ?? -.infinity, limits.upper ?? .infinity)
    guard line.range.upperBound < low || line.range.lowerBound > high else { return }
    func text(_ end: Double?) -> String { end.map { context.numbers.significant($0, digits: 6) } ?? "" }
    throw ChartError(
      .invalidOption, "\(name) lies outside the limits \(text(limits.lower)):\(text(limits.upper)); expected it within")
  }
}
