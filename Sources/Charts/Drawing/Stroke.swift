/// How a line is drawn. Lengths in points.
public struct Stroke: Sendable, Hashable {
  public enum Cap: Sendable, Hashable { case butt, round }

  public var paint: Paint
  public var width: Double
  /// On and off lengths in turn; empty for a solid line.
  public var dash: [Double]
  /// How far into `dash` the line begins.
  public var dashPhase: Double
  public var cap: Cap

  public init(_ paint: Paint, width: Double, dash: [Double] = [], dashPhase: Double = 0, cap: Cap = .butt) {
    self.paint = paint
    self.width = width
    self.dash = dash
    self.dashPhase = dashPhase
    self.cap = cap
  }

  /// This stroke with a dash in the middle of a line of `length`, and the others alike on either side of it.
  func centred(on length: Double) -> Stroke {
    guard let first = dash.first else { return self }
    let period = dash.reduce(0, +) * (dash.count % 2 == 0 ? 1 : 2)
    guard period > 0 else { return self }
    var stroke = self
    let phase = (first - length) / 2
    stroke.dashPhase = phase - (phase / period).rounded(.down) * period
    return stroke
  }
}
