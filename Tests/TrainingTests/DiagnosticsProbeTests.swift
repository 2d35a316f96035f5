import RunRecords
import Testing
import Training

@Suite struct DiagnosticsProbeTests {
  private static func diagnostics(_ spec: RunSpec, weights: [[Float]]? = nil) throws -> Diagnostics {
    var trainer = SmallData.trainer(spec)
    trainer.initialWeights = weights
    return try #require(try trainer.run().diagnostics)
  }

  @Test func everyMeasureHasAValueAnEpoch() throws {
    let diagnostics = try Self.diagnostics(SmallData.spec(hidden: [5, 4], epochs: 3))
    #expect(diagnostics.epochs == [0, 1, 2, 3])
    #expect(diagnostics.layers.map(\.name) == ["hidden_1", "hidden_2", "output"])
    #expect(diagnostics.layers.map(\.activation) == ["relu", "relu", "softmax"])
    #expect(diagnostics.layers.map(\.units) == [5, 4, 3])
    #expect(diagnostics.probeExamples == 32)
    #expect(abs(diagnostics.chanceLoss - 1.0986122886681098) < 1e-12)
    for layer in diagnostics.layers {
      for measure in Diagnostics.Measure.allCases { #expect(layer[measure]?.count == 4, "\(layer.name) \(measure)") }
    }
    #expect(diagnostics.layers[0][.updateRatio]?[0].isNaN == true)
    #expect(try #require(diagnostics.layers[0][.updateRatio]?[1]) > 0)
  }

  @Test func zeroWeightsGuess() throws {
    let spec = SmallData.spec(activation: "sigmoid", epochs: 1) { $0.model.initializer = NamedChoice("zeros") }
    let diagnostics = try Self.diagnostics(spec)
    #expect(abs(diagnostics.firstLoss - diagnostics.chanceLoss) < 1e-6)
    let hidden = diagnostics.layers[0]
    #expect(hidden[.activationMean]?[0] == 0.5)
    #expect(hidden[.activationSD]?[0] == 0)
    #expect(hidden[.slopeRatio]?[0] == 1)
    #expect(hidden[.saturatedFraction]?[0] == 0)
    #expect(hidden[.deadFraction]?[0] == 0)
    #expect(hidden[.gradientNorm]?[0] == 0, "no error passes a kernel of zeros")
    #expect(abs(try #require(diagnostics.layers[1][.activationMean]?[0]) - 1.0 / 3) < 1e-6)
  }

  /// Two units: one always on, one never.
  @Test func deadAndDormantUnitsAreCounted() throws {
    let spec = SmallData.spec(hidden: [2], epochs: 1)
    let kernel: [Float] = (0..<6).flatMap { _ in [1, -1] as [Float] }
    let diagnostics = try Self.diagnostics(spec, weights: [kernel, [1, -1], [1, 2, 3, 4, 5, 6], [0, 0, 0]])
    let hidden = diagnostics.layers[0]
    #expect(hidden[.deadFraction]?[0] == 0.5)
    #expect(hidden[.dormantFraction]?[0] == 0.5)
    #expect(hidden[.slopeRatio]?[0] == 0.5)
    #expect(hidden[.saturatedFraction]?[0] == 0.5)
  }

  @Test func aSaturatedSigmoidHasNoSlope() throws {
    let spec = SmallData.spec(hidden: [2], activation: "sigmoid", epochs: 1)
    let kernel = [Float](repeating: 0, count: 12)
    let diagnostics = try Self.diagnostics(spec, weights: [kernel, [30, -30], [1, 2, 3, 4, 5, 6], [0, 0, 0]])
    let hidden = diagnostics.layers[0]
    #expect(hidden[.saturatedFraction]?[0] == 1)
    #expect(try #require(hidden[.slopeRatio]?[0]) < 1e-6)
    // It is on where it saturates at 1, and so are neither dead; at 0 it is as good as silent.
    #expect(hidden[.dormantFraction]?[0] == 0.5)
  }

  @Test func anUnboundedSlopeHasNoRatio() throws {
    let diagnostics = try Self.diagnostics(SmallData.spec(activation: "exponential", epochs: 1))
    #expect(diagnostics.layers[0][.slopeRatio]?.allSatisfy(\.isNaN) == true)
    #expect(diagnostics.layers[0][.saturatedFraction]?.allSatisfy(\.isNaN) == true)
  }
}
