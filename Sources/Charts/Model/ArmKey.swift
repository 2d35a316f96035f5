/// One thing that is compared: a colour and a marker shape of its own on every figure.
public struct ArmKey: Sendable, Equatable {
  /// Sets the arm's groups apart in the drawing (SVG `data-arm`).
  public var id: String
  /// What people read; any text.
  public var label: String
  /// Place in the palette, from 0; nil for the thin grey of arms beyond the palette.
  public var colorIndex: Int?
  /// What of it is chosen by hand, in place of the palette's.
  public var look: ArmLook

  public init(id: String, label: String, colorIndex: Int?, look: ArmLook = ArmLook()) {
    self.id = id
    self.label = label
    self.colorIndex = colorIndex
    self.look = look
  }
}
