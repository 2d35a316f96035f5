/// How people see colours: all cones, or without one kind.
///
/// Dichromacy as Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color Vision
/// Deficiency", at severity 1.0, on linear-light sRGB.
public enum ColorVision: String, Sendable, CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia

  /// What `color` looks like, for telling colours apart.
  public func seen(_ color: Color) -> Color.Lab {
    let (r, g, b) = color.linear
    let rows: [[Double]] =
      switch self {
      case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protanopia:
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
      case .deuteranopia:
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
      case .tritanopia:
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
      }
    let seen = rows.map { min(max($0[0] * r + $0[1] * g + $0[2] * b, 0), 1) }
    return Color.Lab(linear: (seen[0], seen[1], seen[2]))
  }

  /// How different two colours look, by CIEDE2000.
  public func difference(_ a: Color, _ b: Color) -> Double { seen(a).difference(from: seen(b)) }

  /// How different lines of two colours look, in steps that half of all people notice: 1 and more is told apart.
  ///
  /// Thin lines need larger differences than patches, least of all in lightness: Stone, Szafir and Setlur (2014), "An
  /// Engineering Model for Color Difference as a Function of Size", for the angle that the line's width takes up at 40 cm,
  /// thinner than what they measured.
  ///
  /// - Parameter width: of the lines, in points.
  public func lineDifference(_ a: Color, _ b: Color, width: Double) -> Double {
    let (p, q) = (seen(a), seen(b))
    let degrees = width / 72 * 2.54 / 40 * 180 / .pi
    func steps(_ difference: Double, _ constant: Double, _ slope: Double) -> Double {
      difference / (0.5 * (constant + slope / degrees))
    }
    let lightness = steps(p.lightness - q.lightness, 10.16, 1.5)
    let greenRed = steps(p.a - q.a, 10.68, 3.08)
    let blueYellow = steps(p.b - q.b, 10.7, 5.74)
    return (lightness * lightness + greenRed * greenRed + blueYellow * blueYellow).squareRoot()
  }
}
