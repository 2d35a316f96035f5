internal import RandomNumbers

/// What numbers are drawn for. Each purpose has its own stream, so that asking for dropout does not change the initial
/// weights.
enum RandomPurpose: UInt64 {
  case weights = 1
  case order = 2
  case dropout = 3
}

extension Xoshiro256 {
  /// The stream of a run's seed for one purpose.
  init(seed: Int, purpose: RandomPurpose) {
    // An odd multiplier keeps (seed, purpose) pairs apart; SplitMix64 then spreads them over the state.
    self.init(
      seed: UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 &+ purpose.rawValue &* 0xD1B5_4A32_D192_ED03)
  }
}
