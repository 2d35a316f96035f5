/// A curve in one line of text.
enum Sparkline {
  private static let blocks = Array("▁▂▃▄▅▆▇█")

  /// At most `width` blocks from the least value to the greatest; a space where a value is not finite.
  static func text(_ values: [Double], width: Int = 20) -> String {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return "" }
    let count = min(width, values.count)
    return String(
      (0..<count).map { index in
        let value = values[count == 1 ? 0 : index * (values.count - 1) / (count - 1)]
        guard value.isFinite else { return " " }
        let level = high > low ? (value - low) / (high - low) : 0.5
        return blocks[min(Int(level * Double(blocks.count)), blocks.count - 1)]
      })
  }
}
