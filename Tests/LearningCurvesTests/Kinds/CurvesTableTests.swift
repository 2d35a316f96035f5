import LearningCurves
import Testing

@Suite struct CurvesTableTests {
  @Test func hasARowAnEpochAndAColumnASeries() {
    let table = curvesTable(SampleComparison.arms(["ReLU", "Sigmoid"], seeds: 2, epochs: 3))
    #expect(table.header.count == 9 && table.header[0] == "Epoch")
    #expect(table.header[1].hasPrefix("ReLU train") && table.header[2].hasPrefix("ReLU validation"))
    #expect(table.rows.map(\.[0]) == ["1", "2", "3"])
    #expect(table.rows.allSatisfy { $0.count == 9 && !$0.contains("–") })
  }

  @Test func thinsManyEpochsButKeepsTheEnds() {
    let table = curvesTable(SampleComparison.arms(["ReLU"], seeds: 1, epochs: 237))
    #expect(table.rows.count <= 51)
    #expect(table.rows.first?[0] == "1" && table.rows.last?[0] == "237")
  }
}
