extension Color {
  /// The colour that `text` means: `#RRGGBB`, `#RGB`, or one of `names` in any case; nil for none.
  public init?(named text: String) {
    if let known = Self.named.first(where: { $0.name == text.lowercased() }) {
      self.init(hex: known.hex)
      return
    }
    guard text.hasPrefix("#"), text.dropFirst().allSatisfy(\.isHexDigit) else { return nil }
    let digits = text.dropFirst()
    switch digits.count {
    case 6: self.init(hex: UInt32(digits, radix: 16) ?? 0)
    case 3: self.init(hex: UInt32(digits.map { "\($0)\($0)" }.joined(), radix: 16) ?? 0)
    default: return nil
    }
  }

  /// Names that `init(named:)` knows.
  public static var names: [String] { named.map(\.name) }

  /// CSS's, those that stand out from a page.
  private static let named: [(name: String, hex: UInt32)] = [
    ("black", 0x000000), ("gray", 0x808080), ("grey", 0x808080), ("red", 0xFF0000), ("crimson", 0xDC143C),
    ("maroon", 0x800000), ("orange", 0xFFA500), ("brown", 0xA52A2A), ("gold", 0xFFD700), ("olive", 0x808000),
    ("green", 0x008000), ("limegreen", 0x32CD32), ("teal", 0x008080), ("cyan", 0x00FFFF), ("skyblue", 0x87CEEB),
    ("steelblue", 0x4682B4), ("blue", 0x0000FF), ("navy", 0x000080), ("indigo", 0x4B0082), ("purple", 0x800080),
    ("violet", 0xEE82EE), ("magenta", 0xFF00FF), ("pink", 0xFFC0CB),
  ]
}
