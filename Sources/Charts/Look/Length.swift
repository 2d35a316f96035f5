internal import TextTools

/// A length as people write it.
public enum Length {
  /// Points in `text`: a positive number with `in`, `mm`, `cm` or `pt` (1/72 in; TeX's 1/72.27 in point is `texpt`).
  ///
  /// - Throws: `ChartError` with code `invalidOption` for anything else.
  public static func points(_ text: String) throws(ChartError) -> Double {
    let units: [(name: String, points: Double)] = [
      ("texpt", 72 / 72.27), ("in", 72), ("mm", 72 / 25.4), ("cm", 72 / 2.54), ("pt", 1),
    ]
    let trimmed = text.filter { $0 != " " }.lowercased()
    for unit in units where trimmed.hasSuffix(unit.name) {
      guard let value = DecimalScanner.finite(trimmed.dropLast(unit.name.count)), value > 0 else { break }
      return value * unit.points
    }
    throw ChartError(
      .invalidOption,
      "length \"\(text)\" is not understood; expected a positive number with a unit: 3.3in, 84mm, 12cm or 240pt")
  }
}
