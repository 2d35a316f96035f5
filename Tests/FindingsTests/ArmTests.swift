import Findings
import JSONText
import Languages
import RunRecords
import SeedStatistics
import Testing

@Suite struct ArmTests {
  /// Of more arms than colours, those with the best final value are coloured, whatever their place.
  @Test(arguments: [false, true]) func theBestOfManyAreColoured(isReversed: Bool) throws {
    let means = (0..<20).map { 0.5 + 0.01 * Double($0) }
    let findings = try Findings(SmallRecords.comparison((isReversed ? means.reversed() : means).map { [$0, $0] }))
    #expect(findings.arms.filter { $0.colorIndex != nil }.map(\.place) == (isReversed ? [0, 1, 2] : [17, 18, 19]))
  }

  @Test(arguments: 1...12) func upToTwelveHaveTheirOwnColour(arms: Int) throws {
    let findings = try Findings(SmallRecords.comparison((0..<arms).map { _ in [0.5] }))
    #expect(findings.arms.map(\.colorIndex) == Array(0..<arms))
  }

  /// A lower loss is better, where nothing else was recorded.
  @Test func theBestByLossAreColoured() throws {
    var comparison = try SmallRecords.comparison((0..<14).map { _ in [0.5] })
    for arm in comparison.arms.indices {
      comparison.arms[arm].runs[0].record.test = nil
      comparison.arms[arm].runs[0].record.history = History(epochs: [1], metrics: [("val_loss", [Double(arm)])])
    }
    #expect(try Findings(comparison).arms.filter { $0.colorIndex != nil }.map(\.place) == [0, 1, 2])
  }

  @Test func armsAreFoundByIdOrLabel() throws {
    let findings = try Findings(SmallRecords.comparison([[0.5], [0.6], [0.7]]))
    #expect(try findings.places(of: ["Arm 2", "arm0", "arm2"]) == [2, 0])
    let error = #expect(throws: FindingsError.self) { try findings.places(of: ["arm0", "nobody"]) }
    #expect(error?.code == .unknownArm && error?.description.contains("arm0, arm1, arm2") == true)
  }

  // MARK: Labels

  private func findings(_ labels: [String]) throws -> Findings {
    try Findings(
      Comparison(
        arms: labels.enumerated().map { arm, label in
          Comparison.Arm(
            id: "arm\(arm)", label: label, runs: [SmallRecords.record(arm: arm, seed: 0, accuracy: 0.5, label: label)])
        }))
  }

  @Test func everyArmHasALabelOnOneLine() throws {
    let findings = try findings(["ReLU", " ", "two\nlines"])
    #expect((0..<3).map { findings.label($0, .english) } == ["ReLU", "arm1", "two lines"])
  }

  /// Labels of a hundred thousand characters are told apart by either end.
  @Test func longLabelsLoseTheirMiddle() throws {
    let middle = String(repeating: "wide ", count: 20_000)
    let findings = try findings(["first \(middle)end", "second \(middle)end", "first \(middle)rest"])
    let labels = (0..<3).map { findings.label($0, .english) }
    #expect(labels.allSatisfy { $0.count == 500 } && Set(labels).count == 3)
    #expect(labels[0].hasPrefix("first wide") && labels[2].hasSuffix("wide rest"))
  }

  @Test func longAndTurningLabelsAreTamedInSentences() throws {
    let findings = try findings([String(repeating: "wide", count: 75), "عربي\u{202E}"])
    let phrases = findings.comparison.arms.map { findings.phrase($0.name, .english) }
    #expect(phrases[0].count <= 60 && phrases[0].hasSuffix("…"))
    #expect(phrases[1].hasPrefix("\u{2068}") && phrases[1].hasSuffix("\u{2069}"))
  }

  /// A label that the program made is made again in the language; a user's own stays.
  @Test func automaticLabelsSpeakTheLanguage() throws {
    func label(_ label: String) throws -> String {
      var stored = SmallRecords.record(arm: 0, seed: 0, accuracy: 0.5, label: label)
      stored.record.run.varies = ["learning_rate": .number(0.1)]
      return try Findings(Comparison([stored])).label(0, .traditionalChinese)
    }
    #expect(try label("learning rate 0.1") == "學習率 0.1")
    #expect(try label("my own") == "my own")
  }
}
