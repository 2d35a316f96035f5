import ArgumentParser
import TextTools

/// The number that an option is given, for `@Option(transform: decimal)`: Swift would read `0x1p-3`, `nan` and `inf` too.
///
/// - Throws: `ValidationError` for anything but a finite decimal.
func decimal(_ text: String) throws -> Double {
  guard let number = DecimalScanner.finite(text) else {
    throw ValidationError("expected a decimal number, such as 0.5 or 2e-3")
  }
  return number
}
