/// Text in which stretches are set apart.
public struct RichText: Sendable, Equatable, ExpressibleByStringInterpolation {
  public enum Style: Sendable, Equatable {
    case plain, bold
    /// Smaller and fainter, for what only some readers need.
    case muted
  }

  public struct Run: Sendable, Equatable {
    public var text: String
    public var style: Style

    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  public var runs: [Run]

  public init(_ runs: [Run]) { self.runs = runs }

  public init(_ text: String, _ style: Style = .plain) { runs = [Run(text, style)] }

  public init(stringLiteral value: String) { self.init(value) }

  /// The words alone.
  public var plainText: String { runs.map(\.text).joined() }

  public static func + (first: RichText, second: RichText) -> RichText { RichText(first.runs + second.runs) }
}
