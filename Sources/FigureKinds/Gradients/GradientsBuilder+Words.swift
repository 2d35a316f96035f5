internal import Findings
internal import Languages
internal import RunRecords
internal import TextTools

extension GradientsBuilder {
  func isShare(_ measure: Diagnostics.Measure) -> Bool {
    [.saturatedFraction, .deadFraction, .dormantFraction, .slopeRatio].contains(measure)
  }

  func text(_ value: Double?, _ measure: Diagnostics.Measure) -> String {
    isShare(measure) ? context.numbers.percent(value) : context.numbers.significant(value, digits: 3)
  }

  var caption: [String] {
    let counts = context.shown.map { place in context.runs(place).count { $0.record.diagnostics != nil } }
    var sentences = [words.probe(["n": context.numbers.integer(probe)])]
    if counts.contains(where: { $0 > 1 }) {
      sentences.append(context.language.figures.meanLines)
      if hasBands { sentences.append(context.bandSentence(band)) }
    }
    sentences.append(context.nSentence(counts))
    if !isByLayer, layers.count > 1 { sentences.append(words.dashesAreLayers) }
    sentences += context.looks?.sentences(context.findings.factors, others: []) ?? []
    if measures.contains(.saturatedFraction) { sentences.append(words.saturatedMeaning) }
    if measures.contains(.deadFraction) { sentences.append(words.deadMeaning) }
    if measures.contains(.dormantFraction) { sentences.append(words.dormantMeaning) }
    sentences += reductions
    sentences += references.sentences
    sentences.append(context.gapSentence(traces.reduce(0) { $0 + $1.curve.missing }))
    return sentences
  }

  var description: String {
    context.language.punctuation.join(
      measures.map { measure in
        let items = traces.filter { $0.measure == measure }.compactMap { trace -> String? in
          let ends = context.findings.layer(trace.layer, of: trace.arm, measure)
          guard ends.start != nil else { return nil }
          return (ends.end == nil ? words.altItemStart : words.altItem)([
            "arm": context.label(trace.arm), "layer": name(trace.layer), "first": text(ends.start, measure),
            "last": text(ends.end, measure),
          ])
        }
        return words.alt([
          "measure": title(measure), "list": context.language.punctuation.list(items, most: Arm.colors),
        ])
      })
  }

  /// Start and end of every line, as the table of layers has them.
  func table() -> Table {
    Table(
      id: "gradients", name: { $0.gradients.title },
      columns: [
        Table.Column("measure", .text) { $0.terms.measure }, Table.Column("arm", .text) { $0.terms.arm },
        Table.Column("layer", .text) { $0.terms.layer }, Table.Column("start", .measured) { $0.gradients.start },
        Table.Column("end", .measured) { $0.gradients.end },
      ],
      rows: measures.flatMap { measure in
        traces.filter { $0.measure == measure }.map { trace in
          let ends = context.findings.layer(trace.layer, of: trace.arm, measure)
          func cell(_ value: Double?) -> Table.Cell {
            value.map { isShare(measure) ? .share($0) : .number($0) } ?? .none
          }
          return Table.Row(
            arm: trace.arm,
            [
              .words { $0.name(of: measure) }, .arm(trace.arm), .words { $0.name(ofLayer: trace.layer) },
              cell(ends.start), cell(ends.end),
            ])
        }
      })
  }
}
