internal import Languages
internal import SeedStatistics
internal import TextTools

extension Findings {
  /// Measured time, an arm a row; nil where nothing was timed.
  public var costTable: Table? {
    let costs = costs
    let validates = validates
    return Table(
      id: "cost", name: { $0.page.costHeading }, note: { validates ? $0.page.costNote : $0.page.costNoteAlone },
      columns: [
        Table.Column("arm", .text) { $0.terms.arm },
        Table.Column("seconds_per_epoch", .seconds) { $0.cost.perEpoch },
        Table.Column("sd", .seconds) { $0.terms.standardDeviation },
        Table.Column("relative", .factor) { $0.page.relativeCost },
        Table.Column("examples_per_second", .count) { $0.page.examplesPerSecond },
        Table.Column("total_seconds", .seconds) { $0.page.totalSeconds },
        Table.Column("activation_ns", .text) { $0.page.activationNanoseconds },
      ],
      nonEmpty: sortedPlaces.compactMap { place in
        costs[place].map { cost in
          Table.Row(
            arm: place,
            [
              .arm(place), .number(cost.secondsPerEpoch.median), .number(cost.secondsPerEpoch.standardDeviation),
              .number(cost.relative), .number(cost.examplesPerSecond.map { $0.rounded() }), .number(cost.total),
              cost.activationNanoseconds.map { times in
                .words { "\($0.numbers.measured(times.forward)) / \($0.numbers.measured(times.backward))" }
              } ?? .none,
            ])
        }
      })
  }

  /// Speed of learning, an arm a row; nil where no validation accuracy was recorded.
  public var convergenceTable: Table? {
    guard let threshold = summary.convergence.threshold else { return nil }
    let wasGiven = summary.convergence.thresholdWasGiven
    let hasDiverged = summary.arms.contains { $0.diverged > 0 }
    return Table(
      id: "convergence", name: { $0.page.convergenceHeading },
      note: { language in
        let value = ["threshold": language.numbers.fixed(threshold, 3)] as KeyValuePairs
        let note =
          wasGiven
          ? language.page.convergenceNoteGiven
          : self.comparison.arms.count == 1 ? language.page.convergenceNoteOneArm : language.page.convergenceNote
        let areas = self.summary.convergence.arms.compactMap { $0.area?.interval }
        return language.punctuation.join([
          note(value), hasDiverged ? language.page.convergenceDivergedNote : "", self.clippingNote(areas, language),
        ])
      },
      columns: [
        Table.Column("arm", .text) { $0.terms.arm },
        Table.Column("epochs_to_threshold", .fixed(1)) {
          $0.page.epochsToThreshold(["threshold": $0.numbers.fixed(threshold, 3)])
        },
        Table.Column("area", .fraction) { $0.page.areaUnderCurve },
        Table.Column("area_ci95", .fractionInterval) { $0.terms.interval },
      ],
      rows: sortedPlaces.map { place in
        let arm = summary.convergence.arms[place]
        let epochs = arm.epochsToThreshold?.mean
        return Table.Row(
          arm: place,
          [
            .arm(place),
            arm.neverReached == 0
              ? .number(epochs)
              : .words { language in
                language.numbers.fixed(epochs, 1)
                  + language.punctuation.aside(language.page.neverReached(["n": "\(arm.neverReached)"]))
              },
            .number(arm.area?.mean), arm.area?.interval.map { .pair($0.lower, $0.upper) } ?? .none,
          ])
      })
  }
}
