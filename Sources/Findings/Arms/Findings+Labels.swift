public import Languages
public import SeedStatistics
internal import TextTools

extension Findings {
  /// Characters of a label; a figure has no room for more, and a page repeats it hundreds of times.
  private static let longestLabel = 500

  /// What people read for an arm, on one line: the user's own label, or the automatic one in the language. Of a label
  /// that is too long the middle is left out, so that those which differ at either end still do.
  public func label(_ place: Int, _ language: Language) -> String {
    let arm = comparison.arms[place]
    let label = arm.label(language).onOneLine.cutInMiddle(to: Self.longestLabel)
    if label.contains(where: { !$0.isWhitespace }) { return label }
    let id = arm.id.onOneLine
    return id.contains(where: { !$0.isWhitespace }) ? id : "#\(place + 1)"
  }

  public func label(_ name: ArmName, _ language: Language) -> String {
    place(of: name).map { label($0, language) } ?? name.label.onOneLine
  }

  /// The label within a sentence: at most 60 characters, and kept from turning the text around it.
  public func phrase(_ name: ArmName, _ language: Language) -> String {
    let full = label(name, language)
    let short = full.count > 60 ? full.prefix(57).trimmingSpaces + "…" : full
    return short.unicodeScalars.contains(where: Self.turnsText) ? "\u{2068}\(short)\u{2069}" : short
  }

  /// Letters of scripts that run from right to left, and the controls that turn text.
  private static func turnsText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var slice = self
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
