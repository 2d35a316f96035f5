internal import Findings
internal import Languages

extension CurvesBuilder {
  /// More moments than this are thinned to every second, fifth, … in tables for people; files have all.
  private static let mostRows = 50

  /// A row a moment, means over seeds.
  func table() -> Table {
    var columns = [Table.Column(axis.rawValue, .significant) { [axis] in $0.axes.title(axis) }]
    var values: [[Double: Double]] = []
    for (metric, panel) in zip(panels, curves) {
      for item in panel {
        let label = { @Sendable [findings = context.findings] (language: Language) in
          language.curves.armVariant([
            "arm": findings.label(item.arm, language),
            "variant": item.metric.hasPrefix("val_") ? language.curves.validationLine : language.curves.trainLine,
          ]) + language.punctuation.listSeparator + language.inSentence(metric: metric)
        }
        columns.append(Table.Column("\(context.arms[item.arm].id)_\(item.metric)", .significant, label))
        values.append(Dictionary(zip(item.curve.x, item.curve.mean)) { first, _ in first })
      }
    }
    let places = Set(values.flatMap(\.keys)).sorted()
    let table = Table(
      id: "curves", name: { [title = context.findings.title] _ in title }, columns: columns,
      rows: places.map { place in
        Table.Row([.number(place)] + values.map { column in .number(column[place].flatMap { $0.isNaN ? nil : $0 }) })
      }, mostRows: Self.mostRows)
    return references.added(to: table)
  }
}
