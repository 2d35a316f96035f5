import RandomNumbers
import Testing

@Suite struct GeneratorTests {
  /// The first numbers of the authors' own programs (https://prng.di.unimi.it/splitmix64.c) from seed 1234567.
  @Test func splitMixIsItsAuthors() {
    var generator = SplitMix64(seed: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  /// The first numbers of xoshiro256starstar.c from the state 1, 2, 3, 4.
  @Test func xoshiroIsItsAuthors() {
    var generator = Xoshiro256(seed: 0)
    generator.state = (1, 2, 3, 4)
    let numbers = (0..<6).map { _ in generator.next() }
    #expect(
      numbers == [
        11_520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360, 607_988_272_756_665_600,
      ])
  }

  @Test func theStateIsFilledBySplitMix() {
    var mixer = SplitMix64(seed: 5)
    let state = Xoshiro256(seed: 5).state
    #expect([state.0, state.1, state.2, state.3] == (0..<4).map { _ in mixer.next() })
  }

  @Test(arguments: [1, 2, 3, 7, 1000, Int.max])
  func boundedNumbersAreBounded(bound: Int) {
    var (mixer, generator) = (SplitMix64(seed: 3), Xoshiro256(seed: 3))
    for _ in 0..<1000 {
      #expect((0..<bound).contains(mixer.next(below: bound)))
      #expect((0..<bound).contains(generator.next(below: bound)))
    }
  }

  @Test func uniformAndNormalMoments() {
    var stream = Xoshiro256(seed: 1)
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
    var stream = Xoshiro256(seed: 2)
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
