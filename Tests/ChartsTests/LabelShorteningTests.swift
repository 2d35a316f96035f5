import Testing

@testable import Charts

/// Ten points of type, 5.5 a character: a width of 5.5 n has room for n characters.
@Suite struct LabelShorteningTests {
  private func shortened(_ labels: [(arm: String, ending: String)], characters: Int) throws -> [String] {
    try TextRuler(FixedWidthMeasurer()).shortened(
      labels.map { ShortenableLabel($0.arm + $0.ending, ending: $0.ending) },
      TextStyle(size: 10, paint: Paint(Color(hex: 0))), width: Double(characters) * 5.5 + 0.1
    ).map { $0?.text ?? "" }
  }

  @Test func keepsTheStartTheEndAndTheEnding() throws {
    let labels = [("Adam (global clipnorm 1)", " validation"), ("Adam (clipnorm 1)", " train")]
    #expect(try shortened(labels, characters: 30) == ["Adam (global…orm 1) validation", "Adam (clipnorm 1) train"])
  }

  @Test func leavesWhatFits() throws {
    #expect(try shortened([("ReLU", " train"), ("", ""), ("x", "")], characters: 10) == ["ReLU train", "", "x"])
  }

  static let alike = [
    ["sgd (momentum 0.9)", "sgd (momentum 0.9, nesterov)", "sgd (momentum 0.99)"],
    ["Orthogonal, dropout 0, kernel penalty", "Orthogonal, dropout 0.5, kernel penalty"],
    (0..<9).map { "a very long label of a method number \($0) of those with a long end" },
    (0..<36).map { "method \($0 / 6) of many, with \($0 % 6) layers and the like" },
  ]

  @Test(arguments: alike, [" validation", ""]) func keepsDifferentLabelsDifferent(
    _ arms: [String], ending: String
  ) throws {
    for characters in [ending.count + 12, ending.count + 16, ending.count + 25] {
      let texts = try shortened(arms.map { ($0, ending) }, characters: characters)
      #expect(Set(texts).count == arms.count, "\(texts)")
      #expect(texts.allSatisfy { $0.hasSuffix(ending) && $0.count <= characters }, "\(texts)")
    }
  }

  /// Cut in its middle, `64–64–64–64` would read as any number of layers.
  @Test func countsLayersThatAreAlike() throws {
    let labels = [
      "ReLU, hidden 64", "ReLU, hidden 64–64–64–64", "ReLU, hidden 64–64–64–64–64–64–64–64 (2)",
      "ReLU, hidden 128–64–64",
    ].map { ($0, "") }
    #expect(
      try shortened(labels, characters: 24)
        == ["ReLU, hidden 64", "ReLU, hidden 4 × 64", "ReLU, hidden 8 × 64 (2)", "ReLU, hidden 128–64–64"])
    #expect(try shortened(labels, characters: 60) == labels.map(\.0))
  }

  /// The words that name a setting in all labels go before any character of a value does.
  @Test func leavesOutWhatSettingsAreCalledFirst() throws {
    let labels = [
      "ELU, learning rate 0.0003, hidden 16", "ReLU, learning rate 0.003, hidden 32–32",
      "Sigmoid, learning rate 0.003, hidden 16",
    ]
    let short = ["ELU, 0.0003, 16", "ReLU, 0.003, 32–32", "Sigmoid, 0.003, 16"]
    #expect(try shortened(labels.map { ($0, "") }, characters: 20) == short)
    #expect(
      try shortened(labels.map { ($0, " train") }, characters: 26) == short.map { $0 + " train" })
    #expect(
      try shortened(["ELU，學習率 0.0003，隱藏層 16", "ReLU，學習率 0.003，隱藏層 32–32"].map { ($0, "") }, characters: 18)
        == ["ELU，0.0003，16", "ReLU，0.003，32–32"])
    // Brackets hold settings of one thing; labels of another kind are cut as before.
    #expect(
      ShortenableLabel.withoutSharedWords([.init("SGD (rate 0.1, beta 0.9)"), .init("SGD (rate 0.2, beta 0.9)")])
        .map(\.text) == ["SGD (rate 0.1, beta 0.9)", "SGD (rate 0.2, beta 0.9)"])
    #expect(
      ShortenableLabel.withoutSharedWords([.init("SGD"), .init("SGD, rate 0.2")]).map(\.text) == [
        "SGD", "SGD, rate 0.2",
      ])
  }

  @Test func shortensTheEndingWhereNothingElseIsLeft() throws {
    #expect(try shortened([("Adam", " validation")], characters: 8) == ["Adam…on"])
    #expect(try shortened([("Adam", " validation")], characters: 0) == [""])
  }

  @Test func aLegendOfOneColumnTakesTheWholeWidth() throws {
    let names = ["Adam (clipnorm 1)", "Adam (clipvalue 0.5)", "Adam (global clipnorm 1)"]
    let entries = names.enumerated().flatMap { index, name in
      ["train", "validation"].map {
        Legend.Entry("\(name) \($0)", ending: " \($0)", style: SeriesStyle(arm: index))
      }
    }
    let figure = FigureLayoutTests.figure(
      [FigureLayoutTests.line([1, 2])], arms: 3, legend: Legend(entries, placement: .below))
    let drawing = try FigureLayoutTests.draw(figure, width: 238)
    let texts = Set(drawing.texts.map(\.text))
    #expect(entries.allSatisfy { texts.contains($0.label) }, "\(texts)")
  }
}
