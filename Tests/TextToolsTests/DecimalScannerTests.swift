import Foundation
import Testing
import TextTools

struct DecimalScannerTests {
  private func double(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { DecimalScanner.double($0) }
  }

  @Test(
    arguments: [
      ("0", 0), ("-0.0", -0.0), ("12", 12), ("+.5", 0.5), ("5.", 5), ("1e2", 100), ("1.5E-3", 0.0015), ("1e-400", 0),
      ("9007199254740993", 9_007_199_254_740_992), ("0.1000000000000000055511151231257827", 0.1),
      ("123456789012345678901234567890", 123_456_789_012_345_677_877_719_597_056), ("5e-324", .leastNonzeroMagnitude),
      ("1e22", 1e22), ("1e999", .infinity), ("-1e999", -.infinity),
      ("0000000000000000000000000000001", 1),
    ] as [(String, Double)])
  func readsDoubles(text: String, expected: Double) {
    #expect(double(text)?.bitPattern == expected.bitPattern)
  }

  @Test(arguments: [
    "", " ", " 12", "12 ", "-", ".", "e5", "1 2", "1,5", "inf", "nan", "0x10", "1e", "1e+", "--1", "1.2.3", "1\0", "-.",
    "1e5.0",
  ])
  func refusesNoDoubles(text: String) {
    #expect(double(text) == nil)
    #expect(DecimalScanner.finite(text) == nil)
  }

  @Test func finiteNumbersOnly() {
    #expect(DecimalScanner.finite("-1.5e3") == -1500)
    #expect(DecimalScanner.finite("1e999") == nil && DecimalScanner.finite("-1e999") == nil)
  }

  /// Where the comma is the point, the point is none.
  @Test func readsDecimalCommas() {
    func double(_ text: String) -> Double? {
      Array(text.utf8).withUnsafeBufferPointer { DecimalScanner.double($0, point: UInt8(ascii: ",")) }
    }
    #expect(double("0,8712") == 0.8712 && double("-1,5e-3") == -0.0015 && double("12") == 12)
    #expect(double("0,97120002508163452148") == 0.97120002508163452148)
    #expect(double("0.8712") == nil && double("1,2,3") == nil)
  }

  @Test func doublesRoundAsTheStandardLibrarys() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let value = Double(bitPattern: generator.next())
      let short = String(
        format: "%.\(Int.random(in: 0...20, using: &generator))g", Double.random(in: -300...300, using: &generator))
      for text in value.isFinite ? ["\(value)", short] : [short] {
        #expect(double(text)?.bitPattern == Double(text)?.bitPattern, "\(text)")
      }
    }
  }
}
