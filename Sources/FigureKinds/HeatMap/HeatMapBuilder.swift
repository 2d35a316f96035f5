internal import Charts
internal import Findings
internal import Languages
internal import SeedStatistics
internal import TextTools

/// Draws the mean of final values in a grid of two factors, a grid for each combination of the others.
struct HeatMapBuilder {
  /// What stands at a pair of values.
  struct Cell {
    /// Places of the arms that have both values; more than one where nothing else tells them apart.
    var arms: [Int] = []
    /// Of all their runs that have a value.
    var sample: SampleStatistics?
  }

  struct Grid {
    /// What the other factors are; empty where there are none.
    var label: String
    /// Row by row.
    var cells: [Cell]
  }

  let context: KindContext
  let rows: Factor
  let columns: Factor
  let others: [Factor]
  /// Levels that arms which are shown have.
  let rowLevels: [Int]
  let columnLevels: [Int]
  let grids: [Grid]

  /// Grids that a figure has room for.
  private static let mostGrids = 12

  init(_ findings: Findings, _ options: FigureOptions) throws(ChartError) {
    let context = try KindContext(findings, options)
    let (rows, columns) = try Self.factors(context)
    try context.checkValues()
    let placed = context.shown.filter { rows.places[$0] != nil && columns.places[$0] != nil }
    let rowLevels = rows.levels.indices.filter { level in placed.contains { rows.places[$0] == level } }
    let columnLevels = columns.levels.indices.filter { level in placed.contains { columns.places[$0] == level } }
    let others = findings.factors.filter { factor in
      factor.key != rows.key && factor.key != columns.key
        && Set(placed.map { factor.places[$0] }).count > 1
    }
    let combinations = findings.combinations(of: others, among: placed)
    guard combinations.count <= Self.mostGrids else {
      throw ChartError(
        .invalidOption,
        "\(combinations.count) combinations of \(others.map(\.key).joined(separator: ", ")) would need a grid each; expected at most \(Self.mostGrids): choose arms with --arms"
      )
    }
    grids = combinations.map { combination in
      var cells = [Cell](repeating: Cell(), count: rowLevels.count * columnLevels.count)
      for (r, row) in rowLevels.enumerated() {
        for (c, column) in columnLevels.enumerated() {
          let arms = combination.arms.filter { rows.places[$0] == row && columns.places[$0] == column }
          let values = arms.flatMap { findings.summary.arms[$0].sample?.values ?? [] }
          cells[r * columnLevels.count + c] = Cell(arms: arms, sample: SampleStatistics(values))
        }
      }
      return Grid(
        label: others.isEmpty ? "" : findings.label(combination.levels, of: others, context.language), cells: cells)
    }
    let cells = grids.flatMap(\.cells)
    if options.factors?.mustCross == true, cells.count(where: { !$0.arms.isEmpty }) * 2 < cells.count {
      throw ChartError(
        .noData,
        "of the \(cells.count) cells of \(rows.key), \(columns.key) and the other factors more than half would be empty"
      )
    }
    (self.context, self.rows, self.columns, self.others) = (context, rows, columns, others)
    (self.rowLevels, self.columnLevels) = (rowLevels, columnLevels)
  }

  private var words: HeatMapPhrases { context.language.heatMap }

  /// - Throws: `noData` where fewer than two factors vary, `invalidOption` where they must be chosen.
  private static func factors(_ context: KindContext) throws(ChartError) -> (rows: Factor, columns: Factor) {
    let factors = context.findings.factors
    let list = factors.map(\.key).joined(separator: ", ")
    guard factors.count > 1 else {
      let found =
        factors.isEmpty ? "the records name nothing that varies between the arms (run.varies)" : "only \(list) varies"
      throw ChartError(
        .noData,
        "a heat map needs two factors: \(found); train an experiment that compares two"
      )
    }
    let choice = context.options.factors ?? FactorChoice()
    if choice.mustCross, choice.rows == nil, choice.columns == nil,
      !factors.contains(where: { factor in factors.contains { factor.crosses($0) } })
    {
      throw ChartError(
        .noData,
        "of the factors (\(list)) no two cross, so that a heat map would have one cell in each row or column"
      )
    }
    let chosenRows = try choice.rows.map { name throws(ChartError) in try context.factor(named: name, for: .factor) }
    let chosenColumns = try choice.columns.map { name throws(ChartError) in
      try context.factor(named: name, for: .factor)
    }
    if let rows = chosenRows, let columns = chosenColumns {
      if rows.key != columns.key { return (rows, columns) }
      throw ChartError(
        .invalidOption, "--factor: \(rows.key) is both rows and columns; expected two of \(list)")
    }
    guard factors.count == 2 else {
      throw ChartError(
        .invalidOption,
        "\(factors.count) factors vary between the arms (\(list)): choose two, such as --factor rows=\(factors[0].key),cols=\(factors[1].key)"
      )
    }
    if let rows = chosenRows { return (rows, factors[0].key == rows.key ? factors[1] : factors[0]) }
    if let columns = chosenColumns { return (factors[0].key == columns.key ? factors[1] : factors[0], columns) }
    // Numbers run from left to right.
    return factors[0].isNumeric && !factors[1].isNumeric ? (factors[1], factors[0]) : (factors[0], factors[1])
  }

  func build() throws(ChartError) -> TabledFigure {
    let title = words.title(["quantity": context.language.title(of: context.findings.quantity)])
    let places = grids.flatMap { $0.cells.flatMap(\.arms) }
    return TabledFigure(
      figure: try context.figure(
        title: title, caption: caption, description: description,
        panels: grids.indices.map(panel)),
      table: context.valueTable(places, id: "heatmap", factors: [rows, columns] + others))
  }

  // MARK: Panels

  private func panel(_ index: Int) -> Panel {
    let language = context.language
    let grid = grids[index]
    let means = grids.flatMap(\.cells).compactMap { $0.sample?.mean }
    let (least, most) = (means.min() ?? 0, means.max() ?? 1)
    // One value for all still needs a scale to stand on.
    let spread = most > least ? most - least : max(most.magnitude * 0.01, 1e-9)
    return Panel(
      id: grids.count == 1 ? "heatmap" : "heatmap-\(index + 1)", title: grid.label.isEmpty ? nil : grid.label,
      x: Axis(
        columns.title(language), kind: .category(columnLevels.map { columns.value($0, language) }), showsGrid: false),
      y: Axis(
        rows.title(language), kind: .category(rowLevels.map { rows.value($0, language) }), showsGrid: false,
        isReversed: true),
      layers: [
        .heatMap(
          Layer.HeatMap(
            rows: rowLevels.count, columns: columnLevels.count,
            values: grid.cells.map { $0.sample?.mean ?? .nan },
            labels: grid.cells.map { label($0) { context.text(value: $0) } },
            shortLabels: grid.cells.map { label($0) { context.numbers.significant($0, digits: 3) } },
            details: grid.cells.map { $0.sample?.standardDeviation.map { "± " + context.text(value: $0) } ?? "" },
            titles: grid.cells.indices.map { title(grid, $0) },
            ramp: .between(from: most > least ? least : most - spread),
            limit: most,
            colorBar: index == grids.count - 1
              ? Layer.HeatMap.ColorBar(language.name(of: context.findings.quantity)) : nil))
      ], aspect: min(max(0.42 * Double(rowLevels.count) / Double(columnLevels.count), 0.16), 1.25), sharesY: index > 0)
  }

  private func label(_ cell: Cell, _ text: (Double) -> String) -> String {
    if let sample = cell.sample { return text(sample.mean) }
    return cell.arms.contains { context.findings.summary.arms[$0].diverged > 0 } ? Self.diverged : Self.none
  }

  private static let none = "–"
  private static let diverged = "×"

  private func title(_ grid: Grid, _ index: Int) -> String {
    let language = context.language
    let (row, column) = (rowLevels[index / columnLevels.count], columnLevels[index % columnLevels.count])
    let place = [rows.label(row, language), columns.label(column, language), grid.label].filter { !$0.isEmpty }
      .joined(separator: language.punctuation.listSeparator)
    guard let sample = grid.cells[index].sample else {
      return place + language.punctuation.colon + language.figures.noData
    }
    return language.accuracy.meanTitle([
      "arm": place, "n": String(sample.n), "mean": context.text(value: sample.mean),
    ])
  }

  // MARK: Words

  private var caption: [String] {
    let cells = grids.flatMap(\.cells)
    let counts = cells.compactMap(\.sample).map(\.n)
    let labels = cells.map { label($0) { _ in "" } }
    var sentences = [counts.contains { $0 > 1 } ? words.symbols : words.symbolsSingle]
    if counts.contains(where: { $0 > 1 }) { sentences.append(context.nSentence(counts)) }
    sentences += best
    if labels.contains(Self.none) { sentences.append(words.missing) }
    if labels.contains(Self.diverged) { sentences.append(words.allDiverged) }
    return sentences + context.leftOut(cells.flatMap(\.arms))
  }

  /// The best arm, and those that it leads by less than what its seeds leave open.
  private var best: [String] {
    let findings = context.findings
    let arms = findings.summary.arms
    let placed = Set(grids.flatMap(\.cells).flatMap(\.arms))
    let ranked = context.bestFirst(arms.map { $0.sample?.mean }, lowerIsBetter: !findings.quantity.higherIsBetter)
      .filter { placed.contains($0) && arms[$0].n > 0 }
    guard let first = ranked.first, let sample = arms[first].sample, ranked.count > 1 else { return [] }
    let rivals = ranked.dropFirst().filter { isWithinUncertainty(arms[first], arms[$0]) }
    return [
      words.best(["arm": context.label(first), "mean": context.text(value: sample.mean)]),
      rivals.isEmpty
        ? "" : words.leadUnclear(["list": context.language.punctuation.list(rivals.map(context.label), most: 6)]),
    ]
  }

  /// Whether Student's interval of the differences within shared seeds takes in 0; false where fewer than two are shared.
  private func isWithinUncertainty(_ a: ArmStatistics, _ b: ArmStatistics) -> Bool {
    let others = Dictionary(zip(b.seeds, b.sample?.values ?? [])) { first, _ in first }
    let differences = zip(a.seeds, a.sample?.values ?? []).compactMap { seed, value in others[seed].map { value - $0 } }
    return SampleStatistics(differences)?.interval?.contains(0) ?? false
  }

  private var description: String {
    let language = context.language
    let cells = grids.flatMap(\.cells).flatMap(\.arms).prefix(24).compactMap { arm in
      context.findings.summary.arms[arm].sample.map {
        language.response.altArm([
          "arm": context.label(arm), "mean": context.text(value: $0.mean), "n": String($0.n),
        ])
      }
    }
    return words.alt([
      "quantity": language.title(of: context.findings.quantity), "rows": rows.name(language),
      "columns": columns.name(language), "list": language.punctuation.list(cells),
    ])
  }
}
