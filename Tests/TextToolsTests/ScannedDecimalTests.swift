import Foundation
import Testing
import TextTools

@Suite struct ScannedDecimalTests {
  private func scan<Value>(_ text: String, _ body: (ScannedDecimal, UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    Array(text.utf8).withUnsafeBufferPointer { body(ScannedDecimal($0, at: 0), $0) }
  }

  private func value(_ text: String) -> Double { scan(text) { $0.value(in: $1, isNegative: false) } }

  @Test(
    arguments: [
      ("12", 2, nil, nil, 2), ("0.50", 1, 2, nil, 4), (".5", 0, 1, nil, 2), ("5.", 1, 0, nil, 2), ("1e5", 1, nil, 1, 3),
      ("1e", 1, nil, 0, 2), ("1E-07,", 1, nil, 2, 5), ("", 0, nil, nil, 0), ("x", 0, nil, nil, 0),
      ("123456789.123456789 ", 9, 9, nil, 19), ("1.2.3", 1, 1, nil, 3), ("00012", 5, nil, nil, 5),
    ] as [(String, Int, Int?, Int?, Int)])
  func saysHowFarItGoes(_ text: String, whole: Int, decimals: Int?, exponent: Int?, end: Int) {
    scan(text) { scanned, _ in
      #expect(scanned.wholeDigits == whole && scanned.decimals == decimals)
      #expect(scanned.exponentDigits == exponent && scanned.end == end)
    }
  }

  /// Whole numbers halfway between two doubles, and one to either side.
  @Test func roundsHalfwayToEven() {
    for exponent in UInt64(1)...10 {
      for significand: UInt64 in [1 << 52, 1 << 52 | 1, 0x1F_FFFF_FFFF_FFFF, 0x15_5555_5555_5555, 0x1A_AAAA_AAAA_AAAA] {
        let half = (2 * significand + 1) << (exponent - 1)
        for whole in [half - 1, half, half + 1] { #expect(value("\(whole)") == Double(whole), "\(whole)") }
      }
    }
  }

  @Test func roundsAsTheStandardLibrary() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<100_000 {
      let digits = Int.random(in: 1...24, using: &generator)
      var text = "\(Int.random(in: 0...30, using: &generator))."
      for _ in 0..<digits { text += "\(Int.random(in: 0...9, using: &generator))" }
      if Bool.random(using: &generator) { text += "e\(Int.random(in: -70...70, using: &generator))" }
      #expect(value(text) == Double(text), "\(text)")
      let number = Double(bitPattern: .random(in: 0..<0x7FF0_0000_0000_0000, using: &generator))
      #expect(value(number.description) == number)
    }
  }

  /// As many leading zeros and digits as one likes.
  @Test(arguments: [
    "0.00000000000000000000000000000012345678901234567", "000000000000000000000000000001.5", "1e-400", "1e400",
    "123456789012345678901234567890.5", "0.1000000000000000055511151231257827", "0e99", "0.0",
    "9999999999999999999", "99999999999999999999", "18446744073709551616", "3.4028235677973366e38",
  ])
  func readsTextsOutOfTheOrdinary(text: String) { #expect(value(text) == Double(text)) }
}
