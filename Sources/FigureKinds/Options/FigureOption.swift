/// Something that may be asked of some kinds of figures. Title, caption and language belong to all.
public enum FigureOption: String, Sendable, CaseIterable {
  case arms
  case highlight
  case band
  case showSeeds = "show-seeds"
  case panels
  case metric
  case variants
  case smooth
  case x
  case interpolate
  case labels
  case logX = "log-x"
  case logY = "log-y"
  case xLimits = "x-limits"
  case yLimits = "y-limits"
  case hline
  case vline
  case best
  case order
  case factor
  case facet
  case hue
  case dash
  case seed
  case count
  case random
  case data

  /// As it is typed: `--log-y`.
  public var argument: String { "--" + rawValue }

  /// One sentence for help.
  public var help: String {
    switch self {
    case .arms: "Arms to show, in this order: ids or labels."
    case .highlight: "Arms to draw in colour; the others are grey."
    case .band: "Spread over seeds: sd, sem, ci95, minmax or none."
    case .showSeeds: "Draw each seed as a thin line too."
    case .panels: "Panels: any recorded metrics, such as accuracy,loss,learning_rate."
    case .metric: "One panel with this metric."
    case .variants: "Which curves: both, train or validation."
    case .smooth: "Smooth by a debiased moving average of this weight, 0 to below 1."
    case .x: "What curves run over: epoch, step, seconds or examples."
    case .interpolate: "Average runs that were measured at different moments by linear interpolation."
    case .labels: "Key to the lines: automatic, inside, below, direct or none."
    case .logX: "Logarithmic horizontal axis."
    case .logY: "Panels with a logarithmic axis, such as loss, or none (default: curves over powers of ten)."
    case .xLimits: "Range of the horizontal axis, such as 1:20, 5: or :20."
    case .yLimits: "Range of a panel, such as accuracy=0.8:0.9; may be repeated."
    case .hline:
      "A line across a panel, or a span with .. between its ends: accuracy=0.1:chance, loss=1..2; may be repeated."
    case .vline: "A line or a span down every panel: 30:\"rate drops\", 20..30; may be repeated."
    case .best: "Ring the best validation epoch of each arm."
    case .order: "Order of the rows: value (the best first) or experiment."
    case .factor: "What the experiment varies that the figure goes by: learning_rate, or rows=activation,cols=dropout."
    case .facet: "A panel for each value of what the experiment varies: activation, or rows=dataset,cols=optimizer."
    case .hue: "Colour by what the experiment varies, such as activation."
    case .dash: "Dash of the lines by what the experiment varies, such as optimizer."
    case .seed: "The run that is shown."
    case .count: "Images an arm."
    case .random: "Images drawn with this seed, not the most confident mistakes."
    case .data: "Where the images are found."
    }
  }
}
