#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Numbers and lists as plain English text.
enum Text {
  /// With `digits` decimals; a value that rounds to zero has no sign.
  static func fixed(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite else { return "\(value)" }
    let scale = pow(10, Double(digits))
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    var text = String(Int(scaled))
    if text.count <= digits { text = String(repeating: "0", count: digits + 1 - text.count) + text }
    if digits > 0 { text.insert(".", at: text.index(text.endIndex, offsetBy: -digits)) }
    return value < 0 && scaled > 0 ? "−" + text : text
  }

  /// A probability with two significant digits, never rounded up to 1.
  static func significant(_ p: Double) -> String {
    guard p > 0, p < 1 else { return fixed(p, 0) }
    let digits = max(2, 1 - Int(log10(p).rounded(.down)))
    return p >= 0.995 ? "0.99" : fixed(p, digits)
  }

  /// `A`, `A and B`, `A, B and C`; beyond eight the first six and how many more.
  static func list(_ items: [String]) -> String {
    if items.count > 8 { return items.prefix(6).joined(separator: ", ") + " and \(items.count - 6) more" }
    guard let last = items.last else { return "" }
    return items.count == 1 ? last : items.dropLast().joined(separator: ", ") + " and " + last
  }
}
