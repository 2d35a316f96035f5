import Charts
import FigureKinds
import Findings
import SeedStatistics

/// A figure of made-up records, asked of the catalogue as the program asks, with the pictures that it wants.
struct SampleFigure {
  let findings: Findings
  let options: FigureOptions
  let figure: Figure
  let table: Table
  let tabled: TabledFigure

  init(
    _ kind: any FigureKind.Type, of comparison: Comparison, judging quantity: Quantity? = nil,
    _ change: (inout FigureOptions) -> Void = { _ in }
  ) throws {
    var options = FigureOptions()
    change(&options)
    let findings = try Findings(comparison, options: Summary.Options(quantity: quantity))
    options.images = try kind.wantedImages(findings, options).map(KindSamples.image)
    let tabled = try FigureCatalogue.figure(kind, of: findings, options: options)
    self.findings = findings
    self.options = options
    (figure, table) = (tabled.figure, tabled.table)
    self.tabled = tabled
  }

  /// The numbers that it shows, as texts of its language.
  var texts: TableText { findings.text(table, options.language) }
  var rows: [[String]] { texts.rows.map(\.cells) }
}

extension FigureCatalogue {
  /// The kind of that name, which must be there: a test's argument is best a name.
  static func named(_ id: String) -> any FigureKind.Type {
    guard let kind = kind(id) else { preconditionFailure("no kind of figure is called \(id)") }
    return kind
  }
}
