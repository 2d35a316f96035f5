import Testing
import TextTools

@Suite struct LocatedErrorTests {
  private struct Sample: LocatedError {
    enum Code: Sendable { case first, second }
    let code: Code
    var file: String?
    var line: Int?
    let message: String

    init(_ code: Code, file: String? = nil, line: Int? = nil, _ message: String) {
      (self.code, self.file, self.line, self.message) = (code, file, line, message)
    }
  }

  @Test(
    arguments: [
      ("a.yml", 3, "a.yml:3: found `x`, expected `y`"), ("a.yml", nil, "a.yml: found `x`, expected `y`"),
      (nil, nil, "found `x`, expected `y`"), ("a\nb\u{1B}.yml", 3, #"a\nb\u{1B}.yml:3: found `x`, expected `y`"#),
    ] as [(String?, Int?, String)])
  func isOneLine(file: String?, line: Int?, expected: String) {
    #expect("\(Sample(.first, file: file, line: line, "found `x`, expected `y`"))" == expected)
  }

  @Test func keepsItsPlaceInAnotherModule() {
    let error = Sample(.second, Sample(.first, file: "f", line: 2, "m"))
    #expect(error == Sample(.second, file: "f", line: 2, "m"))
  }
}
