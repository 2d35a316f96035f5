import Testing

@testable import Charts

@Suite struct DenseRunTests {
  static func points(_ count: Int, width: Double, _ y: (Int) -> Double) -> [Point] {
    (0..<count).map { Point(x: Double($0) * width / Double(count - 1), y: y($0)) }
  }

  @Test func envelopesAllValuesAboutTheirMiddle() throws {
    let points = Self.points(2000, width: 200) { 50 + ($0 % 2 == 0 ? 10 : -10) + Double($0) * 0.01 }
    let run = try #require(DenseRun(points))
    let box = (run.envelope.map(\.y).min(), run.envelope.map(\.y).max())
    #expect(box == (points.map(\.y).min(), points.map(\.y).max()))
    #expect(run.middle.first == points.first && run.middle.last == points.last)
    #expect(run.middle.count < 300)
    #expect(run.middle.dropFirst().dropLast().allSatisfy { ($0.y - 50 - $0.x * 0.1).magnitude < 10.5 })
    #expect(run.height > 18)
    let place = try #require(run.onMiddle(Point(x: 100.3, y: 0)))
    #expect(place.x == 100.3 && place.y > 40 && place.y < 80)
  }

  @Test func leavesLinesThatThePageCanShow() {
    #expect(DenseRun(Self.points(300, width: 200) { Double($0 % 7) }) == nil)
    #expect(DenseRun([]) == nil)
    #expect(DenseRun([Point](repeating: Point(x: 3, y: 4), count: 100)) == nil)
  }
}
