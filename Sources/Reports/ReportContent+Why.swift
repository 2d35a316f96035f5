internal import ActivationFunctions
internal import RunRecords
internal import SeedStatistics

extension ReportContent {
  /// The activation functions that the arms use, with formula and, in English, a sentence.
  var functionsTable: TextTable? {
    let functions = distinct { $0.spec?.model.activation.name }.compactMap(ActivationFunction.named)
    if functions.isEmpty { return nil }
    return TextTable(
      name: words.functionsHeading, header: [words.function, words.formula],
      rows: functions.map {
        TextTable.Row(head: $0.displayName, cells: [$0.formula], note: language == .english ? $0.summary : "")
      })
  }

  /// Each arm's layers at the end of training, means over its seeds.
  var layersTable: TextTable? {
    let rows = sortedArms.flatMap { index -> [TextTable.Row] in
      let runs = arms[index].runs.compactMap(\.record.diagnostics)
      guard let first = runs.first else { return [] }
      return first.layers.indices.map { place in
        let layers = runs.compactMap { $0.layers.indices.contains(place) ? $0.layers[place] : nil }
        return TextTable.Row(
          head: "\(label(arms[index].name)) · \(layerName(first.layers[place].name))", cells: layerCells(layers),
          armIndex: index)
      }
    }
    if rows.isEmpty { return nil }
    return TextTable(
      name: words.gradientsHeading,
      header: [
        "\(words.arm) · \(words.layer)", words.gradientStart, words.gradientEnd, words.saturated, words.dead,
        words.dormant, words.updateRatio,
      ], rows: rows)
  }

  var layersNote: String {
    let probes = distinct { $0.diagnostics?.probeExamples }.map(NumberFormat.integer)
    return Words.fill(words.gradientsNote, ["n": probes.joined(separator: words.listSeparator)])
  }

  private func layerCells(_ layers: [Diagnostics.Layer]) -> [String] {
    func atEnd(_ measure: Diagnostics.Measure) -> Double { mean(layers.map { $0[measure]?.last ?? .nan }) }
    func share(_ measure: Diagnostics.Measure) -> String {
      let value = atEnd(measure)
      return value.isNaN ? NumberFormat.missing : NumberFormat.percent(value) + " %"
    }
    func number(_ value: Double) -> String { value.isNaN ? NumberFormat.missing : NumberFormat.significant(value) }
    return [
      number(mean(layers.map { $0[.gradientNorm]?.first ?? .nan })), number(atEnd(.gradientNorm)),
      share(.saturatedFraction), share(.deadFraction), share(.dormantFraction), number(atEnd(.updateRatio)),
    ]
  }

  private func layerName(_ name: String) -> String {
    if name == "output" { return words.outputLayer }
    if name.hasPrefix("hidden_"), let number = Int(name.dropFirst("hidden_".count)) {
      return Words.fill(words.hiddenLayer, ["n": "\(number)"])
    }
    return Escaping.oneLine(name)
  }

  /// Mean of the values that are numbers; NaN when there is none.
  private func mean(_ values: [Double]) -> Double {
    let numbers = values.filter { !$0.isNaN }
    return numbers.isEmpty ? .nan : numbers.reduce(0, +) / Double(numbers.count)
  }

  /// Measured time, an arm a row.
  var costTable: TextTable? {
    let seconds = summary.convergence.arms.map { $0.secondsPerEpoch?.mean }
    guard let fastest = seconds.compactMap({ $0 }).filter({ $0 > 0 }).min() else { return nil }
    let rows = sortedArms.compactMap { index -> TextTable.Row? in
      guard seconds.indices.contains(index), let time = seconds[index] else { return nil }
      let sample = summary.convergence.arms[index].secondsPerEpoch
      let timings = arms[index].runs.compactMap(\.record.timing)
      return TextTable.Row(
        head: label(arms[index].name),
        cells: [
          NumberFormat.significant(time),
          sample?.standardDeviation.map(NumberFormat.significant) ?? NumberFormat.missing,
          NumberFormat.fixed(time / fastest, 2) + " ×",
          NumberFormat.integer(Int(clamping: mean(timings.map(\.examplesPerSecond)))),
          NumberFormat.fixed(timings.map(\.seconds).reduce(0, +), 1),
        ], armIndex: index)
    }
    return TextTable(
      name: words.costHeading,
      header: [
        words.arm, words.secondsPerEpoch, words.standardDeviation, words.relativeCost, words.examplesPerSecond,
        words.totalSeconds,
      ], rows: rows)
  }

  /// Speed of learning, an arm a row.
  var convergenceTable: TextTable? {
    guard let threshold = summary.convergence.threshold else { return nil }
    let rows = sortedArms.compactMap { index -> TextTable.Row? in
      guard summary.convergence.arms.indices.contains(index) else { return nil }
      let arm = summary.convergence.arms[index]
      var epochs = arm.epochsToThreshold.map { NumberFormat.fixed($0.mean, 1) } ?? NumberFormat.missing
      if arm.neverReached > 0 {
        epochs += " (\(Words.fill(words.neverReached, ["n": "\(arm.neverReached)"])))"
      }
      return TextTable.Row(
        head: label(arm.name),
        cells: [
          epochs, arm.area.map { NumberFormat.fixed($0.mean, 4) } ?? NumberFormat.missing,
          interval(arm.area?.interval, digits: 4),
        ], armIndex: index)
    }
    return TextTable(
      name: words.convergenceHeading,
      header: [
        words.arm, Words.fill(words.epochsToThreshold, ["threshold": NumberFormat.fixed(threshold, 3)]),
        words.areaUnderCurve, words.interval,
      ], rows: rows)
  }

  var convergenceNote: String {
    guard let threshold = summary.convergence.threshold else { return "" }
    return Words.fill(
      summary.convergence.thresholdWasGiven ? words.convergenceNoteGiven : words.convergenceNote,
      ["threshold": NumberFormat.fixed(threshold, 3)])
  }
}

extension Int {
  /// The nearest whole number that fits; 0 for NaN.
  fileprivate init(clamping value: Double) {
    self = value.isNaN ? 0 : Int(exactly: value.rounded()) ?? (value < 0 ? .min : .max)
  }
}
