internal import Languages
internal import SeedStatistics
internal import TextTools

extension Findings {
  /// How the arms compare: of two, every measure with how to read it; of more, each against the baseline and every two of
  /// them. Several data sets have tables of their own. Empty where nothing was compared.
  public var comparisonTables: [Table] {
    if summary.parts.isEmpty { return comparisonTables(of: summary) }
    return summary.parts.enumerated().flatMap { index, part in
      comparisonTables(of: part.summary).map { table in
        var table = table
        let (id, name) = (table.id, table.name)
        table.id = index == 0 ? id : "\(id)_\(index + 1)"
        table.name = { language in
          let composer = VerdictComposer(findings: self, summary: part.summary, language: language)
          return language.measures.ofDataset(["dataset": composer.name(of: part.dataset), "name": name(language)])
        }
        return table
      }
    }
  }

  private func comparisonTables(of summary: Summary) -> [Table] {
    if let pair = summary.onlyPair { return [measureTable(pair, summary)].compactMap(\.self) }
    return [baselineComparison(summary), everyPairTable(summary)].compactMap(\.self)
  }
}

extension Summary {
  /// The pair that the verdict is about, where it is about two arms.
  fileprivate var onlyPair: Pair? {
    if pairs.count == 1 { return pairs[0] }
    guard case .pair(let contrast) = verdict.finding else { return nil }
    return pairs.first { $0.contrast == contrast }
  }
}
