public import ArgumentParser
public import Charts
public import LearningCurves
import RunRecords
import SeedStatistics

extension FigureKind: ExpressibleByArgument {}
extension CurvesFigureOptions.Band: ExpressibleByArgument {}
extension CurvesFigureOptions.Variants: ExpressibleByArgument {}
extension Legend.Placement: ExpressibleByArgument {}
extension AccuracyFigureOptions.Order: ExpressibleByArgument {}

/// What a figure shows and how it looks.
struct FigureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What to draw: " + FigureKind.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: "; ") + "."))
  var kind = FigureKind.curves

  @Option(help: "Title; empty for none (default: the experiment's).")
  var title: String?

  @Option(help: "Caption; empty for none (default: what the marks mean, with n).")
  var caption: String?

  @Option(help: "Language of the words: en or zh-Hant.")
  var lang = "en"

  @Option(help: ArgumentHelp("Width: 3.3in, 84mm, 12cm or 240pt (default: 12in).", valueName: "length"))
  var width: String?

  @Option(
    help: ArgumentHelp(
      "Size, face and type size of a venue: \(Venue.all.map(\.name).joined(separator: ", ")).", valueName: "name"))
  var venue: String?

  @Flag(help: "With --venue: one column wide, where it has two.")
  var column = false

  @Option(help: ArgumentHelp("Height (default: what suits the width and the panels).", valueName: "length"))
  var height: String?

  @Option(help: ArgumentHelp("\(Theme.all.map(\.name).joined(separator: ", ")).", valueName: "name"))
  var theme: String?

  @Option(help: ArgumentHelp("Spread over seeds: sd, sem, ci95, minmax or none.", valueName: "name"))
  var band = CurvesFigureOptions.Band.sd

  @Flag(help: "Draw each seed as a thin line too.")
  var showSeeds = false

  @Option(help: ArgumentHelp("Panels: any recorded metrics, such as accuracy,loss,learning_rate.", valueName: "names"))
  var panels: String?

  @Option(help: ArgumentHelp("One panel with this metric.", valueName: "name"))
  var metric: String?

  @Option(help: "Which curves: both, train or validation.")
  var variants = CurvesFigureOptions.Variants.both

  @Option(help: ArgumentHelp("Smooth by a debiased moving average of this weight, 0 to below 1.", valueName: "weight"))
  var smooth = 0.0

  @Option(help: "Key to the lines: automatic, inside, below, direct or none.")
  var labels = Legend.Placement.automatic

  @Flag(help: "Logarithmic epochs.")
  var logX = false

  @Option(help: ArgumentHelp("Panels with a logarithmic axis, such as loss.", valueName: "names"))
  var logY: String?

  @Option(help: ArgumentHelp("Epochs shown, such as 1:20, 5: or :20.", valueName: "low:high"))
  var xLimits: String?

  @Option(
    help: ArgumentHelp("Range of a panel, such as accuracy=0.8:0.9; may be repeated.", valueName: "panel=low:high"))
  var yLimits: [String] = []

  @Flag(help: "Ring the best validation epoch of each arm.")
  var best = false

  @Option(help: ArgumentHelp("Arms to name when there are too many to colour.", valueName: "arms"))
  var highlight: String?

  @Option(help: "Order of arms in kinds accuracy and cost: mean or experiment.")
  var order = AccuracyFigureOptions.Order.mean

  @Option(help: ArgumentHelp("Arms shown by kinds confusion and samples.", valueName: "arms"))
  var arms: String?

  @Option(help: ArgumentHelp("Run shown by kind samples.", valueName: "seed"))
  var seed: Int?

  @Option(help: ArgumentHelp("Images an arm in kind samples.", valueName: "n"))
  var count = 8

  @Option(
    help: ArgumentHelp(
      "Images drawn with this seed in kind samples, not the most confident mistakes.", valueName: "seed"))
  var random: UInt64?

  @Option(help: ArgumentHelp("Where kind samples finds the images.", valueName: "dir"))
  var data: String?

  func validate() throws {
    if metric != nil, panels != nil { throw ValidationError("--metric and --panels: expected only one of them") }
    if column, venue == nil { throw ValidationError("--column: expected a --venue with it") }
    if count < 1 { throw ValidationError("--count: found \(count), expected a whole number from 1 up") }
    _ = try words()
  }

  private func words() throws -> FigureWords {
    guard let words = FigureWords.of(lang) else {
      throw ValidationError(
        "--lang: found \(lang), expected \(FigureWords.all.map(\.language).joined(separator: " or "))")
    }
    return words
  }

  /// The figure with its numbers.
  func figure(_ comparison: Comparison) throws -> TabledFigure {
    let comparison = comparison.labeled
    let options = try kindOptions(for: comparison)
    let images =
      kind.needsImages ? try SampleImages.find(for: comparison, options: options.samples, dataFolder: data) : []
    return try kind.figure(of: comparison, options: options, images: images)
  }

  private func kindOptions(for comparison: Comparison) throws -> FigureKindOptions {
    let text = FigureText(title: title, caption: caption, words: try words())
    var options = FigureKindOptions(for: comparison, text: text)
    // Limits that cannot be read are an error of this kind alone: no other has them.
    if kind == .curves { options.curves = try curvesOptions(text) }
    options.accuracy.order = order
    if band != .sd { options.gradients.band = band }
    options.confusion.arms = list(arms)
    options.samples.arms = list(arms)
    options.samples.seed = seed
    options.samples.count = count
    if let random { options.samples.selection = .random(seed: random) }
    options.cost.order = order == .experiment ? .experiment : .time
    return options
  }

  private func curvesOptions(_ text: FigureText) throws -> CurvesFigureOptions {
    var options = CurvesFigureOptions()
    options.title = text.title
    options.caption = text.caption
    options.words = text.words
    if let metric { options.panels = [metric] }
    if panels != nil { options.panels = list(panels) }
    options.variants = variants
    options.band = band
    options.showsSeeds = showSeeds
    options.smoothing = smooth
    options.marksBestEpoch = best
    options.labels = labels
    options.hasLogarithmicX = logX
    options.logarithmicPanels = Set(list(logY))
    options.highlighted = list(highlight)
    if let xLimits { options.xLimits = try Self.limits(xLimits, option: "--x-limits") }
    for text in yLimits {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 {
        options.yLimits[String(parts[0])] = try Self.limits(String(parts[1]), option: "--y-limits")
      } else {
        for panel in options.panels { options.yLimits[panel] = try Self.limits(text, option: "--y-limits") }
      }
    }
    return options
  }

  private func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func limits(_ text: String, option: String) throws -> CurvesFigureOptions.Limits {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    let values = ends.map { $0.isEmpty ? nil : Double($0) }
    guard ends.count == 2, !zip(ends, values).contains(where: { !$0.isEmpty && !($1?.isFinite ?? false) }),
      values[0] != nil || values[1] != nil, (values[0] ?? -.infinity) < (values[1] ?? .infinity)
    else { throw ValidationError("\(option): found \"\(text)\", expected low:high such as 0.8:0.9, 5: or :20") }
    return CurvesFigureOptions.Limits(lower: values[0], upper: values[1])
  }
}

extension FigureOptions {
  /// What a kind is drawn with where nobody chose.
  static func standard(_ kind: FigureKind, language: String) -> FigureOptions {
    // The parser fills in the defaults; no argument can be wrong where there is none.
    guard var options = try? FigureOptions.parse([]) else { preconditionFailure("figure options without a default") }
    options.kind = kind
    options.lang = language
    return options
  }
}
