/// A small deterministic generator: the same seed gives the same numbers on every machine and with every version of the
/// standard library. For splits, for samples, and to spread a seed over the state of a larger generator.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in 0 ..< `bound`, each as likely as the others, by the remainder of a draw.
  ///
  /// The standard library's `random(in:using:)` does not promise the same numbers in its next version.
  /// - Precondition: `bound` > 0.
  public mutating func next(below bound: Int) -> Int {
    let bound = UInt64(bound)
    // The numbers below 2⁶⁴ mod bound would make the low results more likely: draw again.
    let excess = (0 &- bound) % bound
    var drawn = next()
    while drawn < excess { drawn = next() }
    return Int(drawn % bound)
  }
}
