import DelimitedText
import Foundation
import Testing

struct DecimalNumberTests {
  private func number(_ text: String) -> DecimalNumber? {
    Array(text.utf8).withUnsafeBufferPointer { DecimalNumber($0) }
  }

  @Test(arguments: [
    ("0", DecimalNumber.byte(0)), ("255", .byte(255)), ("007", .byte(7)), (" 12 ", .byte(12)), ("256", .float(256)),
    ("999", .float(999)), ("-1", .float(-1)), ("1.0", .float(1)), (".5", .float(0.5)), ("5.", .float(5)),
    ("+3", .float(3)), ("-0.1", .float(-0.1)), ("1e2", .float(100)), ("1.5E-3", .float(0.0015)),
    ("3.14159265358979323846", .float(3.1415927)), ("123456789012", .float(123_456_790_528)), ("1e-50", .float(0)),
  ])
  func reads(text: String, expected: DecimalNumber) { #expect(number(text) == expected) }

  @Test(arguments: ["", " ", "-", ".", "1 2", "1,5", "inf", "nan", "NaN", "0x10", "1e", "--1", "1e999", "1.2.3", "1\0"])
  func refuses(text: String) { #expect(number(text) == nil) }

  /// The quick way gives the nearest float, as the standard library does.
  @Test func roundsAsTheStandardLibrary() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let text = String(
        format: "%.\(Int.random(in: 0...10, using: &generator))f", Double.random(in: -300...300, using: &generator))
      #expect(number(text)?.float == Float(text), "\(text)")
    }
  }

  private func double(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { DecimalNumber.double($0) }
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
  func refusesNoDoubles(text: String) { #expect(double(text) == nil) }

  /// Where the comma is the point, the point is none.
  @Test func readsDecimalCommas() {
    func double(_ text: String) -> Double? {
      Array(text.utf8).withUnsafeBufferPointer { DecimalNumber.double($0, point: UInt8(ascii: ",")) }
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
