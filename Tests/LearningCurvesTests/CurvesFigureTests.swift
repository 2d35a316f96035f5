import Charts
import LearningCurves
import RunRecords
import SeedStatistics
import Testing

@Suite struct CurvesFigureTests {
  @Test func drawsTwoPanelsWithTheClassicWords() throws {
    let figure = try curvesFigure(SampleComparison.arms(["ReLU", "sigmoid"]))
    let drawing = try figure.placed(measuring: FixedWidthMeasurer())
    let words = drawing.texts.map(\.text)
    #expect(drawing.size == Size(width: 864, height: 360))
    for word in [
      "ReLU train", "ReLU validation", "sigmoid train", "sigmoid validation", "Accuracy", "Loss", "Epoch",
      "Training and validation accuracy", "1", "5",
    ] {
      #expect(words.contains(word), "\(word)")
    }
    #expect(words.contains { $0.contains("n = 3") && $0.contains("standard deviation") })
  }

  @Test func namesEveryMetricThatIsThereWhenNoneIsAskedFor() throws {
    var options = CurvesFigureOptions()
    options.panels = ["f1"]
    let error = #expect(throws: ChartError.self) {
      try curvesFigure(SampleComparison.arms(["ReLU"]), options: options)
    }
    #expect(error?.code == .noData)
    #expect(error?.message.contains("loss, accuracy, learning_rate") == true)
  }
}
