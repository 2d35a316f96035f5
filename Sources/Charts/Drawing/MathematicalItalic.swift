/// Variables as Unicode writes them: 𝑛, 𝜂 (block Mathematical Alphanumeric Symbols).
public enum MathematicalItalic {
  /// The plain letter that a mathematical italic one stands for; nil for any other character.
  public static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x210E: "h"
    case 0x1D434...0x1D44D: Unicode.Scalar(scalar.value - 0x1D434 + 0x41)
    case 0x1D44E...0x1D467: Unicode.Scalar(scalar.value - 0x1D44E + 0x61)
    // The Greek letters stand in Unicode's own order, Α … Ω with a theta in place of the gap, then α … ω.
    case 0x1D6E2...0x1D6FA: scalar.value == 0x1D6F3 ? nil : Unicode.Scalar(scalar.value - 0x1D6E2 + 0x391)
    case 0x1D6FC...0x1D714: Unicode.Scalar(scalar.value - 0x1D6FC + 0x3B1)
    default: nil
    }
  }

  /// The mathematical italic form of a Latin or Greek letter; `letter` itself where it has none.
  public static func of(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    let value: UInt32? =
      switch letter.value {
      case 0x68: 0x210E
      case 0x41...0x5A: letter.value - 0x41 + 0x1D434
      case 0x61...0x7A: letter.value - 0x61 + 0x1D44E
      case 0x391...0x3A9 where letter.value != 0x3A2: letter.value - 0x391 + 0x1D6E2
      case 0x3B1...0x3C9: letter.value - 0x3B1 + 0x1D6FC
      default: nil
      }
    return value.flatMap(Unicode.Scalar.init) ?? letter
  }
}
