internal import ActivationFunctions
internal import Charts
internal import Findings
internal import Languages
internal import TextTools

/// Draws each activation function that the arms use and its derivative, with the arms' parameters.
///
/// A function has the colour of the first coloured arm that uses it. Where the arms are more than colours and none was
/// chosen to be highlighted, functions have colours of their own.
struct ActivationsBuilder {
  let context: KindContext
  let functions: [ComparedFunction]
  /// Where z runs.
  let range: ClosedRange<Double>
  let references: References

  /// Values beyond this leave the panel: an exponential would press all others flat.
  private static let highest = 6.5

  init(_ findings: Findings, _ options: FigureOptions) throws(ChartError) {
    context = try KindContext(findings, options)
    let (lower, upper) = (options.xLimits?.lower ?? -6, options.xLimits?.upper ?? 6)
    guard lower.isFinite, upper.isFinite, lower < upper else {
      throw ChartError(
        .invalidOption, "z from \(lower) to \(upper) cannot be drawn; expected a finite range such as -6:6")
    }
    range = lower...upper
    functions = ComparedFunction.all(of: context)
    let numbers = options.language.numbers
    references = References(
      context,
      panels: [("function", "f"), ("derivative", "f′")].map { References.Crossed($0, named: $1, numbers) },
      x: References.Crossed("z", named: "z", numbers, limits: AxisLimits(lower: lower, upper: upper)))
    guard !functions.isEmpty else {
      throw ChartError(
        .noData,
        "none of the records says which activation its model's hidden layers have (spec.model.activation); records that `curves train` writes do, imported ones may name it by hand"
      )
    }
    try references.check()
  }

  private var words: ActivationsPhrases { context.language.activations }

  private var hasOwnColors: Bool {
    context.options.highlight == nil && functions.contains { !$0.arms.contains(where: context.isColoured) }
  }

  private var keys: [ArmKey] {
    guard hasOwnColors else { return context.keys }
    return functions.enumerated().map { index, function in
      ArmKey(
        id: function.function.name, label: function.label(context.numbers), colorIndex: index < Arm.colors ? index : nil
      )
    }
  }

  private func style(_ index: Int) -> SeriesStyle {
    guard !hasOwnColors else { return SeriesStyle(arm: index) }
    let arms = functions[index].arms
    return SeriesStyle(arm: arms.first(where: context.isColoured) ?? arms[0])
  }

  func build() throws(ChartError) -> TabledFigure {
    let panels = [
      panel(id: "function", title: words.functionPanel) { $0.value($1) },
      panel(id: "derivative", title: words.derivativePanel) { $0.derivative($1) },
    ]
    let entries = functions.indices.map {
      Legend.Entry(functions[$0].label(context.numbers), style: style($0))
    }
    let slopes = functions.map {
      words.altSlope(["name": $0.label(context.numbers), "value": slope($0)])
    }
    return TabledFigure(
      figure: try context.figure(
        title: words.title, caption: caption,
        description: words.alt(["list": context.language.punctuation.list(slopes, most: Arm.colors)]), panels: panels,
        keys: keys, legend: Legend(entries, placement: context.options.labels ?? .automatic)), table: table())
  }

  private func slope(_ function: ComparedFunction) -> String {
    function.largestSlope.isFinite ? context.numbers.significant(function.largestSlope) : words.unbounded
  }

  /// z at equal steps, with every kink twice, so that a jump there is a break and a corner is sharp.
  private func grid(_ function: ComparedFunction) -> [Double] {
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
    var layers = references.layers(id)
    var (least, greatest) = (Double.infinity, -Double.infinity)
    var beyond: [String] = []
    for (index, function) in functions.enumerated() {
      var points: [DataPoint] = []
      var previous: (z: Double, value: Double)?
      let width = range.upperBound - range.lowerBound
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
        beyond.append(function.label(context.numbers))
      } else {
        greatest = max(greatest, values.max() ?? greatest)
      }
      layers.append(
        .line(
          Layer.Line(
            points, style: style(index), title: function.label(context.numbers),
            pointTitles: points.map {
              words.pointTitle([
                "name": function.label(context.numbers), "z": context.numbers.significant($0.x, digits: 3),
                "value": context.numbers.significant($0.y),
              ])
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
      note: hasLimit ? "↑ " + words.leavesPanel(["name": context.language.punctuation.list(beyond, most: 3)]) : nil)
  }

  private var caption: [String] {
    let punctuation = context.language.punctuation
    var sentences: [String] = []
    if functions.count <= 6 {
      let formulas = functions.map { $0.label(context.numbers) + punctuation.colon + $0.formula(context.numbers) }
      sentences.append(punctuation.ended(formulas.joined(separator: punctuation.semicolon)))
    }
    if functions.contains(where: { $0.kinks.contains(where: range.contains) }) { sentences.append(words.jumps) }
    sentences += references.sentences
    for function in functions where function.function.isLearned {
      sentences.append(words.learned(["name": function.label(context.numbers)]))
    }
    return sentences
  }

  private func table() -> Table {
    let places = [-3.0, 0, 3].filter(range.contains)
    let numbers = context.numbers
    let rows = functions.map { function in
      places.map { function.value($0) } + places.map { function.derivative($0) }
    }
    // Values of one function stand beside one another: one number of decimals for all.
    let decimals = NumberText.decimals(toShow: rows.joined().map(\.self), least: 4)
    func columns(_ prefix: String) -> [Table.Column] {
      places.map { place in
        let name = "\(prefix)(\(numbers.fixed(place, 0)))"
        return Table.Column(name, .fixed(decimals)) { _ in name }
      }
    }
    return Table(
      id: "activations", name: { $0.activations.title },
      columns: [
        Table.Column("function", .text) { $0.activations.function },
        Table.Column("formula", .text) { $0.activations.formula },
        Table.Column("arms", .text) { $0.activations.usedBy },
        Table.Column("largest_slope", .fixed(decimals)) { $0.activations.largestSlope },
      ] + columns("f") + columns("f′"),
      rows: zip(functions, rows).map { function, values in
        let labels = context.language.punctuation.list(function.arms.map(context.label), most: 6)
        return Table.Row(
          [
            .text(function.label(numbers)), .text(function.formula(numbers)), .text(labels),
            function.largestSlope.isFinite ? .number(function.largestSlope) : .words { $0.activations.unbounded },
          ] + values.map { .number($0) })
      })
  }
}
