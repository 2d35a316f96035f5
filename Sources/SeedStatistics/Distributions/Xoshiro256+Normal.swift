internal import RandomNumbers

extension Xoshiro256 {
  /// A standard normal number, by inversion.
  mutating func nextNormal() -> Double { Normal.quantile((Double(next() >> 11) + 0.5) * 0x1p-53) }
}
