extension String {
  /// Cells that the text takes in a terminal: two for East Asian wide characters and emoji, none for marks.
  public var terminalWidth: Int {
    reduce(0) { width, character in
      guard let scalar = character.unicodeScalars.first else { return width }
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        return width + 2
      default: return width + (scalar.properties.generalCategory == .nonspacingMark ? 0 : 1)
      }
    }
  }
}
