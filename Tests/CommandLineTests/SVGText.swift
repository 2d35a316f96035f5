/// What a test reads out of an SVG.
struct SVGText {
  let text: String

  /// Texts that are drawn, in order.
  var words: [String] {
    text.components(between: "<text", and: "</text>").map { element in
      let content = element[(element.firstIndex(of: ">").map { element.index(after: $0) } ?? element.startIndex)...]
      return String(content).replacing("<tspan", with: "\u{1}").split(separator: "\u{1}").map { part in
        part.contains("</tspan>")
          ? String(part.drop { $0 != ">" }.dropFirst()).replacing("</tspan>", with: "") : String(part)
      }.joined()
    }
  }

  /// Titles that are read out of marks, in order.
  var titles: [String] { text.components(between: "<title>", and: "</title>").map(String.init) }

  func has(_ word: String) -> Bool { words.contains { $0.contains(word) } }

  /// Where the first mark with a title that starts so begins; nil for none.
  func place(_ title: String) -> (x: Double, y: Double)? {
    guard let line = text.split(separator: "\n").first(where: { $0.contains("<title>" + title) }) else { return nil }
    if let x = line.number(after: "cx=\""), let y = line.number(after: "cy=\"") { return (x, y) }
    guard let start = line.firstRange(of: " d=\"M") else { return nil }
    let numbers = line[start.upperBound...].split { $0 == " " || $0 == "L" || $0 == "C" || $0 == "A" }.prefix(2)
      .compactMap { Double($0) }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }

  /// In points.
  var width: Double? { text[...].number(after: " width=\"") }
  var height: Double? { text[...].number(after: " height=\"") }
}

extension String {
  fileprivate func components(between start: String, and end: String) -> [Substring] {
    var found: [Substring] = []
    var rest = self[...]
    while let open = rest.firstRange(of: start), let close = rest[open.upperBound...].firstRange(of: end) {
      found.append(rest[open.upperBound..<close.lowerBound])
      rest = rest[close.upperBound...]
    }
    return found
  }
}

extension Substring {
  fileprivate func number(after start: String) -> Double? {
    guard let range = firstRange(of: start) else { return nil }
    return Double(self[range.upperBound...].prefix { "0123456789.-".contains($0) })
  }
}
