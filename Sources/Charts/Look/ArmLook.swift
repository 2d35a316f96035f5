/// How an arm looks where its place in the palette is not to decide; nil leaves that to the palette.
public struct ArmLook: Sendable, Hashable {
  public var color: Color?
  /// On and off lengths in line widths; empty for a solid line. Training lines are then thin and pale, as dashes have
  /// arms to tell apart.
  public var dash: [Double]?
  public var marker: Mark.Marker.Shape?

  public init(color: Color? = nil, dash: [Double]? = nil, marker: Mark.Marker.Shape? = nil) {
    self.color = color
    self.dash = dash
    self.marker = marker
  }

  /// The dashes that have names, in line widths.
  public static let dashes: [(name: String, dash: [Double])] = [
    ("solid", []), ("dashed", [6, 2.2]), ("dotted", [1.3, 1.5]), ("dashdot", [6, 1.8, 1.3, 1.8]), ("short", [3, 1.5]),
    ("dashdotdot", [7, 1.6, 1.3, 1.6, 1.3, 1.6]),
  ]
}
