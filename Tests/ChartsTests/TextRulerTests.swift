import Testing

@testable import Charts

/// Ten points of type; every width has a line for itself.
@Suite struct TextRulerTests {
  private static let style = TextStyle(size: 10, paint: Paint(Color(hex: 0)))

  private func lines(_ text: String, width: Double) throws -> [String] {
    try TextRuler(FixedWidthMeasurer()).wrapped(text, Self.style, width: width, maximumLines: 40).map(\.text)
  }

  static let texts = [
    "與 Sigmoid、隱藏層 64 的差異（百分點）", "準確度（Softmax 輸出，「驗證集」；每組 3 個種子）。", "(準確度) 與 [損失] 之差：0.12 % (見 “附錄”)",
    "Difference from “Sigmoid, hidden 64” (percentage points)",
  ]

  /// No line ends with an opening bracket or begins with a closing one, whatever the width.
  @Test(arguments: texts) func bracketsStayWithWhatTheyHold(text: String) throws {
    for width in stride(from: 40.0, through: 240, by: 5) {
      let lines = try lines(text, width: width)
      // A piece that is wider than the line is cut, not broken.
      guard !lines.contains(where: { $0.hasSuffix("…") }) else { continue }
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      for line in lines {
        #expect(!"（「『“([".contains(line.last ?? "x"), "\(lines)")
        #expect(!"）」』”)]，。、；：".contains(line.first ?? "x"), "\(lines)")
      }
    }
  }

  @Test func wordsAndCharactersBreak() throws {
    let wide = try TextRuler(FixedWidthMeasurer()).width(of: "的差異", Self.style)
    #expect(try lines("的差異（百分點）", width: wide) == ["的差異", "（百分", "點）"])
  }
}
