/// Lengths as PGF reads them.
enum PGFNumber {
  /// TeX holds no length above 16,383 pt: far outside any page is as good as further.
  private static let most = 16_000.0

  /// At most two decimals, without zeros at the end or `-0`: a hundredth of a point is finer than any printer.
  static func text(_ value: Double) -> String {
    let hundredths = Int((min(max(value.isNaN ? 0 : value, -most), most) * 100).rounded())
    let (units, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(units)" }
    return rest % 10 == 0 ? "\(sign)\(units).\(rest / 10)" : "\(sign)\(units).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A share 0…1 with four decimals at most.
  static func share(_ value: Double) -> String {
    let parts = Int((min(max(value, 0), 1) * 10_000).rounded())
    if parts == 10_000 { return "1" }
    let digits = String(parts)
    return "0." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
