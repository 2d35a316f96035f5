public import ArgumentParser
public import Charts
public import FigureKinds
public import Findings
public import Languages
public import Reports
import TextTools

extension Band: ExpressibleByArgument {}
extension Variants: ExpressibleByArgument {}
extension RowOrder: ExpressibleByArgument {}
extension CurveAxis: ExpressibleByArgument {}
extension Legend.Placement: ExpressibleByArgument {}
extension LaTeXTable.Columns: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }
  public static var allValueStrings: [String] { all.map(\.name) }
  public var defaultValueDescription: String { name }
}

/// A kind of figure by its name.
struct KindArgument: ExpressibleByArgument {
  let kind: any FigureKind.Type

  init(_ kind: any FigureKind.Type) { self.kind = kind }

  init?(argument: String) {
    guard let kind = FigureCatalogue.kind(argument) else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { FigureCatalogue.ids }
  var defaultValueDescription: String { kind.id }
}

/// What a figure shows. Every option is nil where it was not given, so that a default is never taken for a wish.
struct FigureArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What to draw: " + FigureCatalogue.kinds.map { "\($0.id) (\($0.summary))" }.joined(separator: "; ") + ".",
      valueName: "kind"))
  var kind = KindArgument(FigureCatalogue.kinds[0])

  @Option(help: "Title; empty for none (default: the experiment's).")
  var title: String?

  @Option(help: "Caption; empty for none (default: what the marks mean, with n).")
  var caption: String?

  @Option(help: "Language of the words.")
  var lang = Language.english

  @Option(help: Self.help(.arms, "arms")) var arms: String?
  @Option(help: Self.help(.highlight, "arms")) var highlight: [String] = []
  @Option(help: Self.help(.band, "name")) var band: Band?
  @Flag(help: Self.help(.showSeeds)) var showSeeds = false
  @Option(help: Self.help(.panels, "names")) var panels: String?
  @Option(help: Self.help(.metric, "name")) var metric: String?
  @Option(help: Self.help(.variants, "name")) var variants: Variants?
  @Option(help: Self.help(.smooth, "weight"), transform: decimal) var smooth: Double?
  @Option(help: Self.help(.x, "axis")) var x: CurveAxis?
  @Flag(help: Self.help(.interpolate)) var interpolate = false
  @Option(help: Self.help(.labels, "place")) var labels: Legend.Placement?
  @Flag(help: Self.help(.logX)) var logX = false
  @Option(help: Self.help(.logY, "panels")) var logY: String?
  @Option(help: Self.help(.xLimits, "low:high")) var xLimits: String?
  @Option(help: Self.help(.yLimits, "panel=low:high")) var yLimits: [String] = []
  @Option(help: Self.help(.hline, "panel=value:label")) var hline: [String] = []
  @Option(help: Self.help(.vline, "value:label")) var vline: [String] = []
  @Flag(help: Self.help(.best)) var best = false
  @Option(help: Self.help(.order, "order")) var order: RowOrder?
  @Option(help: Self.help(.factor, "key")) var factor: String?
  @Option(help: Self.help(.facet, "key")) var facet: String?
  @Option(help: Self.help(.hue, "key")) var hue: String?
  @Option(help: Self.help(.dash, "key")) var dash: String?
  @Option(help: Self.help(.seed, "seed")) var seed: Int?
  @Option(help: Self.help(.count, "n")) var count: Int?
  @Option(help: Self.help(.random, "seed")) var random: UInt64?
  @Option(help: Self.help(.data, "dir")) var data: String?

  /// The option's sentence, with the kinds it belongs to.
  private static func help(_ option: FigureOption, _ valueName: String? = nil) -> ArgumentHelp {
    let users = FigureCatalogue.kinds.filter { $0.uses.contains(option) }.map { $0.id }
    let kinds = users.count == FigureCatalogue.kinds.count ? "" : " Kinds: \(users.joined(separator: ", "))."
    return ArgumentHelp("\(option.help)\(kinds)", valueName: valueName)
  }

  func validate() throws {
    if metric != nil, panels != nil { throw ValidationError("--metric and --panels: expected only one of them") }
    if let count, count < 1 { throw ValidationError("--count: found \(count), expected a whole number from 1 up") }
    do {
      try FigureCatalogue.check(options(), for: kind.kind)
    } catch let error as ChartError {
      throw ValidationError(error.description)
    }
  }

  /// What was asked, typed.
  ///
  /// - Throws: `ValidationError` for a text that cannot be read.
  func options() throws -> FigureOptions {
    var options = FigureOptions(language: lang)
    options.title = title
    options.caption = caption
    options.arms = try arms.map { try Self.list($0, of: .arms) }
    options.highlight = highlight.isEmpty ? nil : try highlight.flatMap { try Self.list($0, of: .highlight) }
    options.band = band
    options.showsSeeds = showSeeds ? true : nil
    options.panels = try panels.map { try Self.list($0, of: .panels) }
    options.metric = metric
    options.variants = variants
    options.smoothing = smooth
    options.x = x
    options.interpolates = interpolate ? true : nil
    options.labels = labels
    options.hasLogarithmicX = logX ? true : nil
    options.logarithmicPanels = try logY.map { $0 == "none" ? [] : try Self.list($0, of: .logY) }
    options.xLimits = try xLimits.map { try Self.limits($0, of: .xLimits) }
    for text in yLimits {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let panel = parts.count == 2 ? String(parts[0]) : ""
      options.yLimits = options.yLimits ?? [:]
      options.yLimits?[panel] = try Self.limits(String(parts[parts.count - 1]), of: .yLimits)
    }
    options.horizontalLines = hline.isEmpty ? nil : try hline.map { try Self.line($0, of: .hline) }
    options.verticalLines = vline.isEmpty ? nil : try vline.map { try Self.line($0, of: .vline) }
    options.marksBestEpoch = best ? true : nil
    options.order = order
    options.factors = try factor.map { try Self.factors($0, of: .factor) }
    options.facets = try facet.map { try Self.factors($0, of: .facet) }
    options.hue = hue
    options.dash = dash
    options.seed = seed
    options.count = count
    options.randomSeed = random
    options.dataFolder = data
    return options
  }

  /// Names between commas, none of them empty.
  private static func list(_ text: String, of option: FigureOption) throws -> [String] {
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard names.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError("\(option.argument): found \"\(text)\" with an empty name, expected names between commas")
    }
    return names
  }

  /// One factor, or those of rows and columns: `activation`, `rows=dataset,cols=optimizer`.
  private static func factors(_ text: String, of option: FigureOption) throws -> FactorChoice {
    let names = try list(text, of: option)
    if names.count == 1, !text.contains("=") { return FactorChoice(columns: names[0]) }
    var choice = FactorChoice()
    for name in names {
      let parts = name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let side: WritableKeyPath<FactorChoice, String?>? =
        switch parts[0] {
        case "rows": \.rows
        case "cols", "columns": \.columns
        default: nil
        }
      guard parts.count == 2, !parts[1].isEmpty, let side, choice[keyPath: side] == nil else {
        throw ValidationError(
          "\(option.argument): found \"\(text)\", expected a factor such as activation, or rows=activation,cols=dropout"
        )
      }
      choice[keyPath: side] = parts[1]
    }
    return choice
  }

  private static func line(_ text: String, of option: FigureOption) throws -> ReferenceLine {
    guard let line = ReferenceLine(text) else {
      let example = option == .hline ? "accuracy=0.1:chance or accuracy=0.2..0.3" : "30:\"rate drops\" or 20..30"
      throw ValidationError("\(option.argument): found \"\(text)\", expected a value such as \(example)")
    }
    return line
  }

  private static func limits(_ text: String, of option: FigureOption) throws -> AxisLimits {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    let values = ends.map { $0.isEmpty ? nil : DecimalScanner.finite($0) }
    guard ends.count == 2, !zip(ends, values).contains(where: { !$0.isEmpty && $1 == nil }),
      values[0] != nil || values[1] != nil, (values[0] ?? -.infinity) < (values[1] ?? .infinity)
    else {
      throw ValidationError("\(option.argument): found \"\(text)\", expected low:high such as 0.8:0.9, 5: or :20")
    }
    return AxisLimits(lower: values[0], upper: values[1])
  }
}
