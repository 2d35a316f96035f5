import Testing
import TextTools

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("rellu", "relu"), ("RELU", "relu"), ("sigmod", "sigmoid"), ("tahn", "tanh"), ("softmax", nil), ("", nil),
    (String(repeating: "relu", count: 100_000), nil),
  ])
  func isWhatWasMeant(word: String, expected: String?) {
    #expect(NearestName.of(word, in: ["relu", "sigmoid", "tanh"]) == expected)
    #expect(NearestName.of(word, in: []) == nil)
  }

  @Test(arguments: [("kitten", "sitting", 3), ("ab", "ba", 1), ("", "abc", 3), ("abc", "abc", 0), ("ca", "abc", 3)])
  func distanceIsThatOfOptimalStringAlignment(a: String, b: String, expected: Int) {
    #expect(NearestName.editDistance(a, b) == expected)
    #expect(NearestName.editDistance(b, a) == expected)
  }
}
