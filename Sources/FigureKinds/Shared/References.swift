internal import Charts
internal import Findings
internal import Languages
internal import RunRecords
internal import SeedStatistics
internal import TextTools

/// Lines and spans that a figure's values are held against, as `--hline` and `--vline` ask for them.
struct References {
  /// An axis that a line may cross at a value.
  struct Crossed {
    /// Of a horizontal line, the panel's; begins the column's key.
    var id: String
    var limits = AxisLimits()
    var isLogarithmic = false
    /// A value for the caption: `accuracy 0.1`, `epoch 30`.
    var text: @Sendable (Double) -> String
    /// The end of a span, where `text` said what its beginning is.
    var end: @Sendable (Double) -> String
  }

  let context: KindContext
  /// The y axes by panel; none where the kind has no use for horizontal lines.
  let panels: [Crossed]
  /// The x axis of every panel.
  let x: Crossed

  init(_ context: KindContext, panels: [Crossed] = [], x: Crossed) {
    self.context = context
    self.panels = panels
    self.x = x
  }

  private var punctuation: Punctuation { context.language.punctuation }

  /// Those of a panel; those that name none are of the only one.
  private func horizontalLines(of panel: Crossed) -> [ReferenceLine] {
    (context.options.horizontalLines ?? []).filter { $0.panel.map { $0 == panel.id } ?? true }
  }

  private var verticalLines: [ReferenceLine] { context.options.verticalLines ?? [] }

  /// The values of vertical lines and spans.
  var verticalEnds: [Double] { verticalLines.flatMap { [$0.range.lowerBound, $0.range.upperBound] } }

  /// Behind everything else, and within the limits that are taken from the data.
  func layers(_ panel: String? = nil) -> [Layer] {
    let own = panels.filter { $0.id == panel || panel == nil }
    return verticalLines.map { .reference(Layer.Reference(.vertical, over: $0.range, label: $0.label)) }
      + own.flatMap(horizontalLines).map { .reference(Layer.Reference(.horizontal, over: $0.range, label: $0.label)) }
  }

  /// What they are, for the caption: a label that finds no room in a panel is said here all the same.
  var sentences: [String] {
    let list =
      panels.flatMap { panel in horizontalLines(of: panel).map { phrase($0, panel) } }
      + verticalLines.map { phrase($0, x) }
    return list.isEmpty ? [] : [context.language.figures.referenceLines(["list": punctuation.list(list)])]
  }

  private func phrase(_ line: ReferenceLine, _ axis: Crossed) -> String {
    var value = axis.text(line.range.lowerBound)
    if !line.isSingle { value += punctuation.rangeSeparator + axis.end(line.range.upperBound) }
    return line.label.map { $0.onOneLine + punctuation.aside(value) } ?? value
  }

  /// A table with a column each, the same in every row, so that whoever draws the numbers draws the lines too.
  func added(to table: Table) -> Table {
    var table = table
    let lines =
      panels.flatMap { panel in horizontalLines(of: panel).map { (key: "hline_\(panel.id)", line: $0) } }
      + verticalLines.map { (key: "vline_\(x.id)", line: $0) }
    var counts: [String: Int] = [:]
    for (key, line) in lines {
      counts[key, default: 0] += 1
      let number = counts[key] ?? 1
      let label = line.label?.onOneLine ?? text(line.range)
      table.columns.append(
        Table.Column(
          key + (number == 1 ? "" : "_\(number)") + (line.label.map { "_" + $0.onOneLine } ?? ""),
          line.isSingle ? .significant : .significantInterval
        ) { _ in label })
      let cell =
        line.isSingle ? Table.Cell.number(line.range.lowerBound) : .pair(line.range.lowerBound, line.range.upperBound)
      for index in table.rows.indices { table.rows[index].cells.append(cell) }
    }
    return table
  }

  // MARK: Checks

  /// As it is typed, for errors.
  private func text(_ range: ClosedRange<Double>) -> String {
    let ends = [range.lowerBound, range.upperBound].map { context.numbers.significant($0) }
    return range.lowerBound == range.upperBound ? ends[0] : ends.joined(separator: "..")
  }

  /// - Throws: `invalidOption` for a line of a panel that there is not, or where its axis does not reach.
  func check() throws(ChartError) {
    let names = panels.map(\.id).joined(separator: ", ")
    for line in context.options.horizontalLines ?? [] {
      guard let name = line.panel ?? (panels.count == 1 ? panels[0].id : nil) else {
        throw ChartError(
          .invalidOption,
          "--hline \(text(line.range)) names no panel; expected one of \(names), as in \(panels[0].id)=\(text(line.range))"
        )
      }
      guard let panel = panels.first(where: { $0.id == name }) else {
        throw ChartError(
          .invalidOption, "--hline is for panel \"\(name)\", which is none of the figure's; expected one of \(names)")
      }
      try check(line, "--hline \(name)=\(text(line.range))", on: panel)
    }
    for line in verticalLines {
      if let panel = line.panel, panel != x.id {
        throw ChartError(
          .invalidOption, "--vline names panel \"\(panel)\", but it crosses every panel; expected a value alone")
      }
      try check(line, "--vline \(text(line.range))", on: x)
    }
  }

  private func check(_ line: ReferenceLine, _ name: String, on axis: Crossed) throws(ChartError) {
    if axis.isLogarithmic, line.range.lowerBound <= 0 {
      throw ChartError(.invalidOption, "\(name) has no place on a logarithmic axis; expected a value above 0")
    }
    let limits = axis.limits
    let (low, high) = (limits.lower ?? -.infinity, limits.upper ?? .infinity)
    guard line.range.upperBound < low || line.range.lowerBound > high else { return }
    func text(_ end: Double?) -> String { end.map { context.numbers.significant($0, digits: 6) } ?? "" }
    throw ChartError(
      .invalidOption, "\(name) lies outside the limits \(text(limits.lower)):\(text(limits.upper)); expected it within")
  }
}

extension References.Crossed {
  /// An axis whose values are said with its name before them.
  init(
    _ id: String, named name: String, _ numbers: NumberText, limits: AxisLimits? = nil, isLogarithmic: Bool = false,
    text: (@Sendable (Double) -> String)? = nil
  ) {
    let text = text ?? { @Sendable in numbers.significant($0) }
    self.init(
      id: id, limits: limits ?? AxisLimits(), isLogarithmic: isLogarithmic, text: { name + " " + text($0) }, end: text)
  }
}

extension Quantity {
  /// What a panel of it is called where a line names its panel: `accuracy`, `loss`.
  var panel: String {
    switch self {
    case .testAccuracy, .validationAccuracy: "accuracy"
    case .metric(let metric): MetricName.base(metric.name)
    default: key
    }
  }
}
