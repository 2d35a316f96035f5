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
      let number = trimmed.dropLast(unit.name.count)
      // Swift reads hexadecimal numbers too, which nobody means.
      if number.utf8.allSatisfy({ (0x30...0x39).contains($0) || ".e+-".utf8.contains($0) }), let value = Double(number),
        value.isFinite, value > 0
      {
        return value * unit.points
      }
      break
    }
    throw ChartError(
      .invalidOption,
      "length \"\(text)\" is not understood; expected a positive number with a unit: 3.3in, 84mm, 12cm or 240pt")
  }
}
