import FigureKinds
import Findings
import Testing

@Suite struct CurvesTableTests {
  @Test func hasARowAnEpochAndAColumnASeries() throws {
    let texts = try SampleFigure(
      CurvesKind.self, of: SampleComparison.arms(["ReLU", "Sigmoid"], seeds: 2, epochs: 3)
    ).texts
    #expect(texts.columns.count == 9 && texts.columns[0].heading == "Epoch")
    #expect(texts.columns[1].heading == "ReLU train, accuracy")
    #expect(texts.columns[2].heading == "ReLU validation, accuracy")
    #expect(texts.rows.map { $0.cells[0] } == ["1", "2", "3"])
    #expect(texts.rows.allSatisfy { $0.cells.count == 9 && !$0.cells.contains("–") })
  }

  @Test func thinsManyEpochsForPeopleAndKeepsAllInFiles() throws {
    let drawn = try SampleFigure(CurvesKind.self, of: SampleComparison.arms(["ReLU"], seeds: 1, epochs: 237))
    #expect(drawn.rows.count <= 51)
    #expect(drawn.rows.first?[0] == "1" && drawn.rows.last?[0] == "237")
    let lines = drawn.findings.csv(drawn.table).split(separator: "\r\n")
    #expect(lines.count == 238 && lines[0].hasPrefix("epoch,arm0_accuracy,arm0_val_accuracy"))
  }
}
