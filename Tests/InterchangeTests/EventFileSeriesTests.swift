import Interchange
import RunRecords
import Testing

@Suite struct EventFileSeriesTests {
  private func file(_ points: [(Int64, Double)], wallTime: Double = 1, tag: String = "loss") -> [UInt8] {
    var writer = EventFileWriter(wallTime: wallTime)
    for (step, value) in points { writer.add(tag: tag, value: value, step: step, wallTime: wallTime) }
    return writer.bytes
  }

  @Test func aRestartVoidsItsStepAndLaterOnesInFilesBefore() throws {
    let files = try (0...1).map { EventFile.read(try StoreSamples.bytes("tensorboard/purge\($0).tfevents")) }
    #expect(files[1].restarts == [3])
    let series = EventFileSeries(files)
    #expect(series.columns.map(\.tag) == ["loss"])
    #expect(series.columns[0].steps == [0, 1, 2, 3, 4, 5, 6, 7])
    #expect(series.columns[0].values[3] == 1.25)
    #expect(series.purged == 3)
    #expect(series.boundaries == [[0, 3]])
  }

  @Test func aRestartInTheMiddleOfAFileVoidsWhatIsBeforeItAlone() {
    let again = file([(1, 10), (2, 20), (3, 30)], wallTime: 2)
    let read = EventFile.read(file([(0, 1), (1, 2), (2, 3)]) + restart(at: 1) + again + restart(at: 3))
    #expect(read.damage == nil)
    #expect(read.restarts == [1, 3])
    #expect(read.columns.map(\.steps) == [[0, 1, 2]])
    #expect(read.columns.map(\.values) == [[1, 10, 20]])
  }

  @Test func keepsRepeatedStepsAndSaysWhereFilesBegin() {
    let series = EventFileSeries([
      .read(file([(0, 1), (1, 2), (2, 3)])), .read(file([(5, 1)], tag: "other")), .read(file([(2, 30), (3, 40)])),
    ])
    #expect(series.columns.map(\.tag) == ["loss", "other"])
    #expect(series.columns[0].steps == [0, 1, 2, 2, 3])
    #expect(series.boundaries == [[0, 3, 3], [0, 0, 1]])
  }

  @Test func theLastValueOfAStepCounts() {
    var column = ScalarColumn(
      tag: "loss", steps: [0, 1, 2, 1, 2, 3], values: [0, 1, 2, 10, 20, 30], wallTimes: [1, 1, 1, 2, 2, 2])
    #expect(column.keepLastOfEachStep() == 2)
    #expect(column.steps == [0, 1, 2, 3])
    #expect(column.values == [0, 10, 20, 30])
    #expect(column.wallTimes == [1, 2, 2, 2])
  }

  @Test func stepsThatWereNeverGivenAreNoRepeats() {
    var column = ScalarColumn(tag: "loss", steps: [0, 0, 0], values: [1, 2, 3], wallTimes: [1, 2, 3])
    #expect(column.keepLastOfEachStep() == 0)
    #expect(column.count == 3)
  }

  /// By the time of the first event; names decide where it is the same, their numbers as numbers.
  @Test func ordersFilesAsTheyWereWritten() {
    let files: [(name: String, file: EventFile)] = [
      ("events.out.tfevents.1700000000.host.7.10", .read(file([(2, 1)], wallTime: 5))),
      ("events.out.tfevents.1700000000.host.7.9", .read(file([(1, 1)], wallTime: 5))),
      ("events.out.tfevents.1900000000.host.7.0", .read(file([(0, 1)], wallTime: 4))),
      ("events.out.tfevents.1700000000.host.007.9b", .read(file([(1, 1)], wallTime: 5))),
    ]
    #expect(EventFileSeries.order(files) == [2, 1, 3, 0])
  }
}
