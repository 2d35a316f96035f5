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
}
