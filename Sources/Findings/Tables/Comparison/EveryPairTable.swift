internal import Languages
internal import SeedStatistics
internal import TextTools

extension Findings {
  /// Every two arms of one data set: the first − the second, so that "cannot be told apart" can be checked. Nil where there
  /// are fewer than two pairs, or so many that no interval was made.
  func everyPairTable(_ summary: Summary) -> Table? {
    let pairs = summary.allPairs
    let tooMany = summary.verdict.caveats.contains { if case .intervalsLeftOut = $0 { true } else { false } }
    guard pairs.count > 1, !tooMany else { return nil }
    let quantity = summary.quantity
    return Table(
      id: "pairs", name: { $0.measures.everyPairHeading },
      note: { language in
        language.measures.everyPairNote(["k": language.numbers.integer(pairs.count)])
      },
      columns: [
        Table.Column("pair", .text) { $0.measures.pair },
        Table.Column("difference", differenceKind.single) { $0.measures.heading(ofDifferences: quantity, $0) },
        Table.Column("interval", differenceKind.interval) { $0.measures.ruleInterval },
        Table.Column("adjusted_p", .p) { $0.measures.adjustedP },
        Table.Column("n", .count) { $0.terms.count },
      ],
      nonEmpty: pairs.map { pair in
        Table.Row(
          arm: place(of: pair.a),
          [
            .words { language in
              language.measures.pairHeading(["a": self.label(pair.a, language), "b": self.label(pair.b, language)])
            },
            .number(pair.difference), .interval(pair.interval), .number(pair.adjustedP), .count(pair.n),
          ])
      })
  }
}
