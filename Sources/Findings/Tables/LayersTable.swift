internal import ActivationFunctions
internal import Languages
internal import RunRecords
internal import SeedStatistics
internal import TextTools

extension Findings {
  /// Each arm's layers before training and at its end, means over seeds; nil where no record measured them.
  public var layersTable: Table? {
    let layers = layers
    let hasDiverged = summary.arms.contains { $0.diverged > 0 }
    let probes = distinct { $0.diagnostics?.probeExamples }
    return Table(
      id: "layers", name: { $0.page.gradientsHeading },
      note: { language in
        let note = language.page.gradientsNote(["n": language.punctuation.list(probes.map(language.numbers.integer))])
        return hasDiverged ? language.punctuation.join([note, language.page.gradientsDivergedNote]) : note
      },
      columns: [
        Table.Column("arm_layer", .text) { "\($0.terms.arm) · \($0.terms.layer)" },
        Table.Column("gradient_norm_start", .measured) { $0.page.gradientStart },
        Table.Column("gradient_norm_end", .measured) { $0.page.gradientEnd },
        Table.Column("saturated_fraction", .percent(1)) { $0.gradients.saturated },
        Table.Column("dead_fraction", .percent(1)) { $0.gradients.dead },
        Table.Column("dormant_fraction", .percent(1)) { $0.gradients.dormant },
        Table.Column("update_ratio", .measured) { $0.gradients.updateRatio },
      ],
      nonEmpty: sortedPlaces.flatMap { place in
        layers.filter { name in
          comparison.arms[place].runs.contains { run in
            run.record.diagnostics?.layers.contains { $0.name == name } ?? false
          }
        }.map { name in
          let norm = layer(name, of: place, .gradientNorm)
          func end(_ measure: Diagnostics.Measure) -> Table.Cell { .number(layer(name, of: place, measure).end) }
          return Table.Row(
            arm: place,
            [
              .words { "\(self.label(place, $0)) · \($0.name(ofLayer: name))" }, .number(norm.start), .number(norm.end),
              end(.saturatedFraction), end(.deadFraction), end(.dormantFraction), end(.updateRatio),
            ])
        }
      })
  }

  /// The activation functions that the arms use, with formula and a sentence; nil where no record names one.
  public var functionsTable: Table? {
    let functions = distinctSettings { $0.spec?.model.appliedActivation?.name }.compactMap(ActivationFunction.named)
    return Table(
      id: "functions", name: { $0.page.functionsHeading },
      columns: [
        Table.Column("function", .text) { $0.terms.function }, Table.Column("formula", .text) { $0.terms.formula },
      ],
      nonEmpty: functions.map { function in
        Table.Row([.text(function.displayName), .text(function.formula)]) {
          $0.activations.descriptions[function.name] ?? ""
        }
      })
  }
}
