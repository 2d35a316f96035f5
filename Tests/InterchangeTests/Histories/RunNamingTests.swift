import Testing

@testable import Interchange

@Suite struct RunNamingTests {
  @Test(
    arguments: [
      ("relu_s0", "relu", 0), ("seed3", "", 3), ("activation=relu,seed=7", "activation=relu", 7), ("run-2", "", 2),
      ("tanh-seed_12", "tanh", 12), ("lr1e-2_s0", "lr1e-2", 0), ("fold_1", "", 1), ("resnet50", "resnet50", nil),
      ("loss", "loss", nil), ("offline-run-20261125_212001", "offline-run-20261125_212001", nil), ("s4", "", 4),
      ("classes10", "classes10", nil),
    ] as [(String, String, Int?)])
  func seedsStandInNames(_ name: String, arm: String, seed: Int?) {
    let found = RunNaming.takingSeed(name)
    #expect(found.rest == arm && found.seed == seed)
  }

  @Test(
    arguments: [
      ("{arm}/seed{seed}/*.csv", "runs/sgd/seed3/metrics.csv", "sgd", 3),
      ("{arm}_{seed}.json", "a/b/relu_x_4.json", "relu_x", 4),
      ("*/{arm}-*/x.csv", "q/tanh-2026/x.csv", "tanh", nil), ("{arm}.csv", "a/b.json", nil, nil),
    ] as [(String, String, String?, Int?)])
  func patternsNamePaths(_ pattern: String, path: String, arm: String?, seed: Int?) throws {
    let match = try PathPattern(pattern).match(path)
    #expect(match?.arm == arm && match?.seed == seed)
  }

  @Test(arguments: ["{arm", "{what}.csv", "*/log.csv"]) func wrongPatternsAreErrors(_ pattern: String) {
    #expect(throws: HistoryError.self) { try PathPattern(pattern) }
  }

  @Test func patternsOfManyStarsEnd() throws {
    let pattern = try PathPattern(String(repeating: "*a", count: 40) + "{seed}")
    #expect(pattern.match(String(repeating: "a", count: 200) + "b") == nil)
  }
}
