#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Numbers as text for a terminal.
enum NumberText {
  /// With `decimals` digits after the point; a dash for none, `NaN` for what is not a number.
  static func fixed(_ value: Double?, _ decimals: Int) -> String {
    guard let value else { return "–" }
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
    let scale = pow(10, Double(decimals))
    guard value.magnitude < 1e15 / scale else { return "\(value)" }
    let units = Int((value.magnitude * scale).rounded())
    let sign = value < 0 && units > 0 ? "-" : ""
    if decimals == 0 { return sign + "\(units)" }
    let digits = String(units)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// Four decimals; what those would round away, such as a small learning rate, as `3.2e-05`.
  static func metric(_ value: Double) -> String {
    guard value != 0, value.magnitude < 0.001 else { return fixed(value, 4) }
    let exponent = Int(log10(value.magnitude).rounded(.down))
    let mantissa = fixed(value / pow(10, Double(exponent)), 1)
    return "\(mantissa)e-\(exponent > -10 ? "0" : "")\(-exponent)"
  }

  /// Hours, minutes and seconds, such as `1:02:03` or `0:07`.
  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "–" }
    let whole = Int(seconds.rounded())
    let tail = whole % 60 < 10 ? "0\(whole % 60)" : "\(whole % 60)"
    let minutes = whole / 60
    if minutes < 60 { return "\(minutes):\(tail)" }
    return "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60):\(tail)"
  }

  /// A count with thousands set apart, such as `141 000`.
  static func grouped(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return "–" }
    var groups: [String] = []
    var rest = String(Int(value.rounded()))
    while rest.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest = String(rest.dropLast(3))
    }
    return ([rest] + groups).joined(separator: " ")
  }
}
