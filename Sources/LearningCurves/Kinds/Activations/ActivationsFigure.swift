internal import ActivationFunctions
public import Charts
internal import RunRecords
public import SeedStatistics

/// How activation functions are shown.
public struct ActivationsFigureOptions: Sendable, Equatable {
  public var text = FigureText()
  /// Where z runs, a finite range.
  public var range: ClosedRange<Double> = -6...6

  public init() {}
}

/// Each activation function that the arms use and its derivative, with the arms' parameters.
///
/// A function has the colour of the first arm that uses it; where there are more arms than colours, functions have
/// colours of their own.
///
/// - Throws: `ChartError` with code `noData` when no record says which activation it used.
public func activationsFigure(
  _ comparison: Comparison, options: ActivationsFigureOptions = ActivationsFigureOptions()
) throws(ChartError) -> TabledFigure {
  try ActivationsFigureBuilder(comparison, options: options).build()
}

struct ActivationsFigureBuilder {
  let context: KindContext
  let options: ActivationsFigureOptions
  let functions: [ComparedFunction]

  /// Values beyond this leave the panel: an exponential would press all others flat.
  private static let highest = 6.5

  init(_ comparison: Comparison, options: ActivationsFigureOptions) throws(ChartError) {
    context = try KindContext(comparison, options.text)
    let range = options.range
    guard range.lowerBound.isFinite, range.upperBound.isFinite, range.lowerBound < range.upperBound else {
      throw ChartError(
        .invalidOption, "z from \(range.lowerBound) to \(range.upperBound) cannot be drawn; expected a finite range")
    }
    self.options = options
    functions = ComparedFunction.all(in: comparison)
    guard !functions.isEmpty else {
      throw ChartError(
        .noData,
        "none of the records says which activation its model has (spec.model.activation); records that `curves train` writes do, imported ones may name it by hand"
      )
    }
  }

  private var hasOwnColors: Bool { context.arms.count > Palette.limit }

  private var keys: [ArmKey] {
    guard hasOwnColors else { return context.armKeys }
    return functions.enumerated().map { index, function in
      ArmKey(id: function.function.name, label: function.label, colorIndex: index < Palette.limit ? index : nil)
    }
  }

  private func style(_ index: Int) -> SeriesStyle {
    SeriesStyle(arm: hasOwnColors ? index : functions[index].arms[0])
  }

  func build() -> TabledFigure {
    let words = context.words
    let panels = [
      panel(id: "function", title: words.functionPanel) { $0.value($1) },
      panel(id: "derivative", title: words.derivativePanel) { $0.derivative($1) },
    ]
    let entries = functions.indices.map {
      Legend.Entry(functions[$0].label, style: style($0))
    }
    let slopes = functions.map {
      context.fill(words.activationsAltSlope, ("name", $0.label), ("value", slope($0)))
    }
    return TabledFigure(
      figure: context.figure(
        title: words.activationsTitle, caption: caption,
        description: context.fill(words.activationsAlt, ("list", context.list(slopes, most: 12))), panels: panels,
        columns: nil, arms: keys, legend: Legend(entries)), table: table())
  }

  private func slope(_ function: ComparedFunction) -> String {
    function.largestSlope.isFinite ? NumberText.significant(function.largestSlope) : context.words.unbounded
  }

  /// z at equal steps, with every kink twice, so that a jump there is a break and a corner is sharp.
  private func grid(_ function: ComparedFunction) -> [Double] {
    let range = options.range
    let steps = 480
    let width = range.upperBound - range.lowerBound
    var values = (0...steps).map { range.lowerBound + width * Double($0) / Double(steps) }
    for kink in function.kinks where range.contains(kink) {
      values.removeAll { ($0 - kink).magnitude < width * 1e-9 }
      values += [kink - width * 1e-9, kink + width * 1e-9].filter(range.contains)
    }
    return values.sorted()
  }

  private func panel(
    id: String, title: String, _ value: (ComparedFunction, Double) -> Double
  ) -> Panel {
    let words = context.words
    var layers: [Layer] = []
    var (least, greatest) = (Double.infinity, -Double.infinity)
    var beyond: [String] = []
    for (index, function) in functions.enumerated() {
      var points: [DataPoint] = []
      var previous: (z: Double, value: Double)?
      let width = options.range.upperBound - options.range.lowerBound
      for z in grid(function) {
        let y = value(function, z)
        // The two sides of a kink lie a billionth apart: what differs there is a jump.
        if let previous, z - previous.z < width * 1e-8, (y - previous.value).magnitude > 1e-3 {
          points.append(DataPoint(x: z, y: .nan))
        }
        points.append(DataPoint(x: z, y: y))
        previous = (z, y)
      }
      let values = points.lazy.map(\.y).filter(\.isFinite)
      least = min(least, values.min() ?? least)
      if let most = values.max(), most > Self.highest {
        beyond.append(function.label)
      } else {
        greatest = max(greatest, values.max() ?? greatest)
      }
      layers.append(
        .line(
          Layer.Line(
            points, style: style(index), title: function.label,
            pointTitles: points.map {
              "\(function.label), z = \(NumberText.significant($0.x, digits: 3)): \(NumberText.significant($0.y))"
            }, isData: false)))
    }
    let hasLimit = !beyond.isEmpty
    // Where all leave, there is nothing to measure the panel by.
    if greatest <= least { greatest = Self.highest }
    let room = (greatest - least) * 0.045
    return Panel(
      id: id, title: title, x: Axis(words.input),
      y: hasLimit ? Axis(lower: least - room, upper: min(greatest + 2 * room, Self.highest + room)) : Axis(),
      layers: layers,
      note: hasLimit ? "↑ " + context.fill(words.leavesPanel, ("name", context.list(beyond, most: 3))) : nil)
  }

  private var caption: String {
    var sentences: [String] = []
    if functions.count <= 6 {
      // Two spaces of one language make no sentence of a formula.
      sentences.append(
        functions.map { "\($0.label): \($0.formula)" }.joined(separator: "; ")
          + (context.text.words.sentenceSeparator.isEmpty ? "。" : "."))
    }
    if functions.contains(where: { function in
      function.kinks.contains { options.range.contains($0) }
    }) {
      sentences.append(context.words.jumps)
    }
    for function in functions where function.function.isLearned {
      sentences.append(context.fill(context.words.learned, ("name", function.label)))
    }
    return context.join(sentences)
  }

  private func table() -> FigureTable {
    let words = context.words
    let places = [-3.0, 0, 3].filter(options.range.contains)
    return FigureTable(
      caption: words.activationsTitle,
      header: [words.function, words.formula, words.usedBy, words.largestSlope]
        + places.map { "f(\(NumberText.fixed($0, decimals: 0)))" }
        + places.map { "f′(\(NumberText.fixed($0, decimals: 0)))" },
      rows: functions.map { function in
        [
          function.label, function.formula, context.list(function.arms.map(context.label), most: 6), slope(function),
        ] + places.map { NumberText.significant(function.value($0)) }
          + places.map { NumberText.significant(function.derivative($0)) }
      })
  }
}
