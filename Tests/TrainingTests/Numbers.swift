/// Repeatable test data, and how near two arrays are.
enum Numbers {
  /// Values in −scale…scale from a fixed generator.
  static func random(_ count: Int, seed: UInt64, scale: Double = 1) -> [Float] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float((Double(state >> 11) * 0x1p-52 - 1) * scale)
    }
  }

  /// The greatest difference, each relative to the expected value or to 1 where that is smaller.
  static func error(_ ours: [Float], _ expected: [Double]) -> Double {
    guard ours.count == expected.count else { return .infinity }
    return zip(ours, expected).reduce(0) { worst, pair in
      let difference = abs(Double(pair.0) - pair.1) / max(1, abs(pair.1))
      return difference.isNaN ? .infinity : max(worst, difference)
    }
  }

  static func error(_ ours: [Float], _ expected: [Float]) -> Double { error(ours, expected.map { Double($0) }) }
}
