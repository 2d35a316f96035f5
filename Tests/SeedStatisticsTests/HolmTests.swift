import RandomNumbers
import Testing

@testable import SeedStatistics

@Suite struct HolmTests {
  /// The example of many textbooks: 0.005 × 4, 0.01 × 3, 0.03 × 2, then 0.04 kept from falling below.
  @Test func adjustedPs() {
    let holm = Holm([0.01, 0.04, 0.03, 0.005], alpha: 0.05)
    for (found, expected) in zip(holm.adjusted, [0.03, 0.06, 0.06, 0.02]) { #expect(agree(found, expected)) }
    // 0.005 and 0.01 are refused; the two that are left share α.
    for (found, expected) in zip(holm.thresholds, [0.05 / 3, 0.025, 0.025, 0.0125]) { #expect(agree(found, expected)) }
    #expect(Holm([], alpha: 0.05).adjusted == [])
    #expect(Holm([0.6, 0.9], alpha: 0.05).adjusted == [1, 1])
    #expect(Holm([0.01, 0.02], alpha: 0.05).thresholds == [0.025, 0.05])
  }

  /// A p is below its threshold just where the adjusted one is below α.
  @Test func thresholdsAgreeWithAdjustedPs() {
    var generator = Xoshiro256(seed: 6)
    for _ in 0..<500 {
      let p = (0..<(1 + generator.next(below: 7))).map { _ in 0.12 * Double(generator.next(below: 1000)) / 1000 }
      let holm = Holm(p, alpha: 0.05)
      for index in p.indices {
        #expect((p[index] < holm.thresholds[index]) == (holm.adjusted[index] < 0.05), "\(p)")
      }
    }
  }
}
