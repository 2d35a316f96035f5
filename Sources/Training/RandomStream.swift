#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// xoshiro256** (Blackman and Vigna 2021), seeded through SplitMix64: the same numbers on every machine.
///
/// Each purpose draws from its own stream, so that asking for dropout does not change the initial weights.
struct RandomStream: RandomNumberGenerator {
  enum Purpose: UInt64 {
    case weights = 1
    case order = 2
    case dropout = 3
  }

  private var state: (UInt64, UInt64, UInt64, UInt64)

  init(seed: Int, purpose: Purpose) {
    // An odd multiplier keeps (seed, purpose) pairs apart; SplitMix64 then spreads them over the state.
    var mixer = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 &+ purpose.rawValue &* 0xD1B5_4A32_D192_ED03
    func next() -> UInt64 {
      mixer &+= 0x9E37_79B9_7F4A_7C15
      var z = mixer
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    state = (next(), next(), next(), next())
  }

  mutating func next() -> UInt64 {
    let scrambled = state.1 &* 5
    let result = ((scrambled << 7) | (scrambled >> 57)) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = (state.3 << 45) | (state.3 >> 19)
    return result
  }

  /// Uniform in [0, 1), 53 bits.
  mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Standard normal (Marsaglia's polar method; the second of each pair is not kept).
  mutating func normal() -> Double {
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let s = x * x + y * y
      if s > 0 && s < 1 { return x * (-2 * log(s) / s).squareRoot() }
    }
  }

  /// Uniform in 0 ..< `bound` without bias (Lemire 2019).
  ///
  /// - Precondition: `bound` > 0.
  mutating func next(below bound: Int) -> Int {
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// Fisher–Yates in place.
  mutating func shuffle(_ values: inout [Int32]) {
    var remaining = values.count
    values.withUnsafeMutableBufferPointer { buffer in
      while remaining > 1 {
        let pick = next(below: remaining)
        remaining -= 1
        buffer.swapAt(pick, remaining)
      }
    }
  }
}
