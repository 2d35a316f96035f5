internal import TextTools

/// A value, or a range of values, that curves are held against, as `--hline` and `--vline` ask for it.
public struct ReferenceLine: Sendable, Hashable {
  /// Of a horizontal line, the panel; nil for the only one there is.
  public var panel: String?
  /// One value for a line, two for a span.
  public var range: ClosedRange<Double>
  /// What stands beside it; nil for nothing.
  public var label: String?

  /// A line and no span.
  var isSingle: Bool { range.lowerBound == range.upperBound }

  public init(panel: String? = nil, over range: ClosedRange<Double>, label: String? = nil) {
    self.panel = panel
    self.range = range
    self.label = label
  }

  public init(panel: String? = nil, at value: Double, label: String? = nil) {
    self.init(panel: panel, over: value...value, label: label)
  }

  /// Reads `0.1`, `accuracy=0.1:chance` or `20..30:"rate drops"`; nil for anything else. Quotes around the label are left
  /// out.
  public init?(_ text: String) {
    var rest = text[...]
    var panel: String?
    let end = rest.firstIndex(of: ":") ?? rest.endIndex
    if let equals = rest[..<end].lastIndex(of: "=") {
      panel = String(rest[..<equals])
      rest = rest[rest.index(after: equals)...]
    }
    let colon = rest.firstIndex(of: ":")
    var label = colon.map { String(rest[rest.index(after: $0)...]) }
    if let quoted = label, quoted.count > 1, quoted.hasPrefix("\""), quoted.hasSuffix("\"") {
      label = String(quoted.dropFirst().dropLast())
    }
    let ends = String(rest[..<(colon ?? rest.endIndex)]).split(separator: "..", omittingEmptySubsequences: false)
    let values = ends.compactMap { DecimalScanner.finite($0) }
    guard (1...2).contains(ends.count), values.count == ends.count, values[0] <= values[values.count - 1],
      panel?.isEmpty != true
    else { return nil }
    self.init(
      panel: panel, over: values[0]...values[values.count - 1], label: label.flatMap { $0.isEmpty ? nil : $0 })
  }
}
