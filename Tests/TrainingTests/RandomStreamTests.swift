import Testing

@testable import Training

@Suite struct RandomStreamTests {
  @Test func seedsAndPurposesHaveTheirOwnNumbers() {
    var firsts: Set<UInt64> = []
    for seed in -2...50 {
      for purpose in [RandomStream.Purpose.weights, .order, .dropout] {
        var stream = RandomStream(seed: seed, purpose: purpose)
        firsts.insert(stream.next())
      }
    }
    #expect(firsts.count == 53 * 3)
  }

  @Test func uniformAndNormalMoments() {
    var stream = RandomStream(seed: 1, purpose: .weights)
    let count = 100_000
    var (sum, square, normalSum, normalSquare) = (0.0, 0.0, 0.0, 0.0)
    for _ in 0..<count {
      let u = stream.uniform()
      #expect(u >= 0 && u < 1)
      sum += u
      square += u * u
      let n = stream.normal()
      normalSum += n
      normalSquare += n * n
    }
    let number = Double(count)
    #expect(abs(sum / number - 0.5) < 0.005)
    #expect(abs(square / number - 1.0 / 3) < 0.005)
    #expect(abs(normalSum / number) < 0.02)
    #expect(abs(normalSquare / number - 1) < 0.03)
  }

  @Test func shufflesAreUniformPermutations() {
    var stream = RandomStream(seed: 2, purpose: .order)
    var counts: [[Int32]: Int] = [:]
    for _ in 0..<6000 {
      var values: [Int32] = [0, 1, 2]
      stream.shuffle(&values)
      counts[values, default: 0] += 1
    }
    #expect(counts.count == 6)
    // Five standard deviations of a count of 1000.
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 150 })
  }
}
