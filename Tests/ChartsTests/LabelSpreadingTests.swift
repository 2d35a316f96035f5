import Charts
import Testing

@Suite struct LabelSpreadingTests {
  @Test func leavesLabelsThatHaveRoom() {
    #expect(LabelSpreading.spread([10, 50, 30], gap: 10, within: 0...100) == [10, 50, 30])
  }

  @Test func movesNeighboursApartEqually() {
    #expect(LabelSpreading.spread([50, 50], gap: 10, within: 0...100) == [45, 55])
    #expect(LabelSpreading.spread([52, 50], gap: 10, within: 0...100) == [56, 46])
  }

  @Test func staysWithinItsBounds() {
    #expect(LabelSpreading.spread([99, 100], gap: 10, within: 0...100) == [90, 100])
    #expect(LabelSpreading.spread([0, 0, 0], gap: 10, within: 0...100) == [0, 10, 20])
    #expect(LabelSpreading.spread([], gap: 10, within: 0...1).isEmpty)
    #expect(LabelSpreading.spread([1, 2, 3], gap: 100, within: 0...10) == [0, 5, 10])
  }

  @Test func neverBreaksTheGapInRandomCases() {
    var state: UInt64 = 1
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(UInt64(1) << 31)
    }
    for _ in 0..<2000 {
      let count = 1 + Int(next() * 11)
      let wanted = (0..<count).map { _ in next() * 120 - 10 }
      let places = LabelSpreading.spread(wanted, gap: 8, within: 0...100).sorted()
      #expect(places.allSatisfy { $0 >= -1e-9 && $0 <= 100 + 1e-9 })
      #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 8 - 1e-9 })
    }
  }
}
