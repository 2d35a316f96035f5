public import Charts
public import Findings

/// The kinds of figures there are.
public enum FigureCatalogue {
  /// In the order that help and reports name them; the first is drawn where none is asked for.
  public static let kinds: [any FigureKind.Type] = [
    CurvesKind.self,
    AccuracyKind.self,
    DifferencesKind.self,
    ResponseKind.self,
    HeatMapKind.self,
    ProfileKind.self,
    ActivationsKind.self,
    GradientsKind.self,
    CostKind.self,
    ConfusionKind.self,
    SamplesKind.self,
  ]

  public static var ids: [String] { kinds.map { $0.id } }

  /// The kind of that name; nil for none.
  public static func kind(_ id: String) -> (any FigureKind.Type)? { kinds.first { $0.id == id } }

  /// The figure of a kind with its numbers, after a check that the kind has a use for everything asked of it.
  ///
  /// - Throws: `ChartError` as the kind does, and `invalidOption` for what it has no use for.
  public static func figure(
    _ kind: any FigureKind.Type, of findings: Findings, options: FigureOptions = FigureOptions()
  ) throws(ChartError) -> TabledFigure {
    try check(options, for: kind)
    return try kind.figure(of: findings, options: options)
  }

  /// - Throws: `invalidOption` that names the options for which the kind has no use, and the kinds that have.
  public static func check(_ options: FigureOptions, for kind: any FigureKind.Type) throws(ChartError) {
    let useless = options.given.filter { !kind.uses.contains($0) }
    guard let first = useless.first else { return }
    let users = kinds.filter { $0.uses.contains(first) }.map { $0.id }
    throw ChartError(
      .invalidOption,
      "\(useless.map(\.argument).joined(separator: ", ")): a figure of kind \(kind.id) has no use for it; \(first.argument) belongs to kind \(users.joined(separator: ", "))"
    )
  }
}
