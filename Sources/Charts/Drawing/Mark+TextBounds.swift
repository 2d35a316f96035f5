extension Mark.TextMark {
  /// The upright box around the text on the page, from its measured extent; exact for rotations by quarter turns.
  public var bounds: Rectangle {
    let left =
      switch anchor {
      case .start: 0.0
      case .middle: -extent.width / 2
      case .end: -extent.width
      }
    let corners = [
      (left, -extent.ascent), (left + extent.width, -extent.ascent), (left, extent.descent),
      (left + extent.width, extent.descent),
    ]
    let turn = Self.quarterTurn(rotation) ?? (sine(ofDegrees: rotation), cosine(ofDegrees: rotation))
    let xs = corners.map { position.x + $0.0 * turn.cosine - $0.1 * turn.sine }
    let ys = corners.map { position.y + $0.0 * turn.sine + $0.1 * turn.cosine }
    let (minX, maxX) = (xs.min() ?? 0, xs.max() ?? 0)
    let (minY, maxY) = (ys.min() ?? 0, ys.max() ?? 0)
    return Rectangle(x: minX, y: minY, width: maxX - minX, height: maxY - minY)
  }

  private static func quarterTurn(_ degrees: Double) -> (sine: Double, cosine: Double)? {
    switch degrees {
    case 0: (0, 1)
    case 90: (1, 0)
    case -90: (-1, 0)
    case 180, -180: (0, -1)
    default: nil
    }
  }
}
