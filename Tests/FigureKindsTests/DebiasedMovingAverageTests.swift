import Testing

@testable import FigureKinds

@Suite struct DebiasedMovingAverageTests {
  /// Worked out by hand from TensorBoard's rule: s ← 0.5 s + 0.5 v, shown as s / (1 − 0.5ⁿ).
  @Test func followsTensorBoard() {
    let smoothed = DebiasedMovingAverage.smoothed([1, 2, 4], weight: 0.5)
    #expect(zip(smoothed, [1, 1.25 / 0.75, 2.625 / 0.875]).allSatisfy { ($0 - $1).magnitude < 1e-12 })
  }

  @Test func keepsAConstantAndStartsAtTheFirstValue() {
    #expect(DebiasedMovingAverage.smoothed([3, 3, 3], weight: 0.9).allSatisfy { ($0 - 3).magnitude < 1e-12 })
    #expect(DebiasedMovingAverage.smoothed([7, 1], weight: 0.99)[0] == 7)
    #expect(DebiasedMovingAverage.smoothed([7, 1], weight: 0) == [7, 1])
  }

  @Test func stepsOverGaps() {
    let smoothed = DebiasedMovingAverage.smoothed([1, .nan, 2], weight: 0.5)
    #expect(smoothed[1].isNaN)
    #expect((smoothed[2] - 1.25 / 0.75).magnitude < 1e-12)
  }
}
