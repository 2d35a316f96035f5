public import Languages
public import RunRecords
internal import SeedStatistics

extension Findings {
  /// Names of the layers that any record measured, hidden ones by depth, the output last.
  public var layers: [String] {
    var names: [String] = []
    for layer in records.compactMap(\.record.diagnostics).flatMap(\.layers) where !names.contains(layer.name) {
      names.append(layer.name)
    }
    func rank(_ name: String) -> (Int, Int) { (name == "output" ? 1 : 0, Self.depth(name)) }
    return names.sorted { rank($0) < rank($1) }
  }

  private static func depth(_ name: String) -> Int { Int(name.split(separator: "_").last ?? "") ?? 0 }

  /// Of one arm's layer, the mean over its runs of a measure before training (epoch 0) and at the end: at the epoch whose
  /// weights each run was tested with, without runs that diverged. Nil where no run has a number.
  public func layer(
    _ name: String, of arm: Int, _ measure: Diagnostics.Measure
  ) -> (start: Double?, end: Double?) {
    var starts: [Double] = []
    var ends: [Double] = []
    for record in comparison.arms[arm].runs.map(\.record) {
      guard let diagnostics = record.diagnostics,
        let values = diagnostics.layers.first(where: { $0.name == name })?[measure]
      else { continue }
      if let first = values.first, first.isFinite { starts.append(first) }
      if record.hasDiverged { continue }
      let tested = record.testedEpoch.flatMap { diagnostics.epochs.firstIndex(of: $0) } ?? values.indices.last
      if let tested, values.indices.contains(tested), values[tested].isFinite { ends.append(values[tested]) }
    }
    func mean(_ values: [Double]) -> Double? { values.isEmpty ? nil : values.reduce(0, +) / Double(values.count) }
    return (mean(starts), mean(ends))
  }
}

extension Language {
  /// `hidden_1` is `hidden layer 1`; a layer with a name of its own keeps it.
  public func name(ofLayer layer: String) -> String {
    if layer == "output" { return gradients.outputLayer }
    if layer.hasPrefix("hidden_"), let number = Int(layer.dropFirst("hidden_".count)) {
      return gradients.hiddenLayer(["n": "\(number)"])
    }
    return layer
  }

  /// A measure's name as a heading.
  public func name(of measure: Diagnostics.Measure) -> String {
    switch measure {
    case .gradientNorm: return gradients.gradientNorm
    case .saturatedFraction: return gradients.saturated
    case .deadFraction: return gradients.dead
    case .dormantFraction: return gradients.dormant
    case .updateRatio: return gradients.updateRatio
    case .slopeRatio: return gradients.slopeRatio
    case .activationMean: return gradients.activationMean
    case .activationSD: return gradients.activationSD
    }
  }
}
