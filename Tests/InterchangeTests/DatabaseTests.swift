import Files
import Foundation
import Interchange
import JSONText
import RandomNumbers
import RunRecords
import Testing

@Suite struct DatabaseTests {
  @Test func readsMLflowsRuns() throws {
    let runs = try MLflowDatabase.read(StoreSamples.path("sqlite/mlflow.db")).runs
    let byName = Dictionary(uniqueKeysWithValues: runs.map { ($0.name, $0) })
    let slashes = try #require(byName["slash_names"])
    #expect(slashes.experiment == "fashion awkward" && slashes.status == "FINISHED" && !slashes.isDeleted)
    #expect(Set(slashes.columns.map(\.name)).isSuperset(of: ["train/loss", "val/accuracy"]))
    #expect(slashes.columns.first { $0.name == "train/loss" }?.steps == [0, 1, 2, 3, 4])
    #expect(slashes.columns.first { $0.name == "train/loss" }?.values.first == 1.7716443883501747)
    #expect(slashes.parameters.contains { $0 == ("activation", "relu") })
    let nan = try #require(byName["nan"]?.columns.first { $0.name == "loss" })
    #expect(same(nan.values, [1.7716443883501747, 1.3677445450058685, .nan, .nan, .nan]))
    let failed = try #require(byName["failed"])
    #expect(failed.status == "FAILED" && failed.columns.map(\.values) == [[1.5, .infinity]])
    // Step 3 was logged twice; the later value is the second.
    let resumed = try #require(byName["resumed"]?.columns.first { $0.name == "loss" })
    #expect(resumed.steps == [0, 1, 2, 3, 3, 4, 5])
    #expect(resumed.milliseconds == resumed.milliseconds.sorted())
    #expect(resumed.values[4] == 0.910944914301563)
    let child = try #require(byName["child_0"])
    #expect(child.tags.contains { $0.name == "mlflow.parentRunId" })
    #expect(runs.contains { $0.isDeleted })
  }

  @Test func readsTrackiosRuns() throws {
    let runs = try TrackioDatabase.read(StoreSamples.path("sqlite/trackio.db")).runs
    #expect(runs.count == 3)
    #expect(
      runs[0].name == "relu_s0" && runs[0].config == ["lr": .number(0.5), "activation": "relu", "seed": .integer(0)])
    let loss = try #require(runs[0].columns.first { $0.name == "train/loss" })
    #expect(loss.steps == [0, 1, 2, 3])
    #expect(loss.values == [1.7716443883501747, 1.3677445450058685, 0.9564865485923555, 0.9079915038877528])
    #expect(runs.contains { $0.columns.contains { $0.values.contains(where: \.isNaN) } })
  }

  @Test func readsOptunasTrials() throws {
    let trials = try OptunaDatabase.read(StoreSamples.path("sqlite/optuna.db")).trials
    #expect(trials.map(\.number) == [0, 1, 2] && trials.allSatisfy { $0.study == "demo" && $0.state == "COMPLETE" })
    #expect(same(trials[0].column.values, [0.5, .nan, .infinity, -.infinity, 0.25]))
    #expect(trials[2].column.steps == [0, 1, 2, 3, 4] && trials[2].column.values[0] == 2)
    #expect(trials[1].results == [1.75])
    #expect(trials[0].parameters.map(\.name) == ["lr", "activation"])
    #expect(trials[0].parameters[1].distribution.contains("\"relu\", \"sigmoid\""))
  }

  @Test(arguments: [("mlflow", SQLiteStore.mlflow), ("trackio", .trackio), ("optuna", .optuna), ("wal", .trackio)])
  func tellsWhoseAStoreIs(_ name: String, _ kind: SQLiteStore) throws {
    let path = StoreSamples.path("sqlite/\(name).db")
    #expect(try SQLiteStore.kind(ofDatabaseAt: path) == kind)
    #expect(try StoreSamples.bytes("sqlite/\(name).db").withUnsafeBytes { SQLiteStore.isDatabase($0) })
  }

  /// What a killed program had not yet moved into the database is read, and nothing appears or changes beside it.
  @Test func readsTheLogBesideADatabaseAndLeavesNoTrace() throws {
    try inFolder { folder in
      for name in ["wal.db", "wal.db-wal"] {
        try FileAccess.write(StoreSamples.bytes("sqlite/\(name)"), to: "\(folder)/\(name)")
      }
      let runs = try TrackioDatabase.read("\(folder)/wal.db").runs
      #expect(runs.map { $0.columns.map(\.steps) } == [[[0, 1]]])
      #expect(same(runs.first?.columns.first?.values ?? [], [1.5, .nan]))
      #expect(try FileAccess.names(in: folder) == ["wal.db", "wal.db-wal"])
      for name in ["wal.db", "wal.db-wal"] {
        #expect(try FileAccess.read("\(folder)/\(name)") == StoreSamples.bytes("sqlite/\(name)"))
      }
    }
  }

  @Test func namesAreNotPartsOfAnAddress() throws {
    try inFolder { folder in
      let path = "\(folder)/a b?mode=rwc&x#%41.db"
      try FileAccess.write(StoreSamples.bytes("sqlite/optuna.db"), to: path)
      #expect(try OptunaDatabase.read(path).trials.count == 3)
    }
  }

  @Test func refusesWhatIsNoStoreOfTheirs() throws {
    let mlflow = StoreSamples.path("sqlite/mlflow.db")
    #expect(throws: SQLiteError.self) { try OptunaDatabase.read(mlflow) }
    #expect(throws: SQLiteError.self) { try TrackioDatabase.read(mlflow) }
    #expect(throws: SQLiteError.self) { try MLflowDatabase.read(StoreSamples.path("expected.json")) }
    #expect(throws: SQLiteError.self) { try MLflowDatabase.read(StoreSamples.path("absent.db")) }
  }

  /// A view in the place of a table is a program, which may not end; it is not run.
  @Test func readsTablesAlone() {
    #expect(throws: SQLiteError.self) { try MLflowDatabase.read(StoreSamples.path("sqlite/view.db")) }
  }

  @Test(arguments: ["mlflow", "trackio", "optuna"])
  func survivesCutsAndFlips(_ name: String) throws {
    let bytes = try StoreSamples.bytes("sqlite/\(name).db")
    try inFolder { folder in
      let path = "\(folder)/damaged.db"
      func read() {
        // Whatever stands there, an error or a result; what counts is that it ends.
        switch name {
        case "mlflow": _ = try? MLflowDatabase.read(path)
        case "trackio": _ = try? TrackioDatabase.read(path)
        default: _ = try? OptunaDatabase.read(path)
        }
      }
      for length in stride(from: 0, to: bytes.count, by: 997) {
        try Data(bytes[..<length]).write(to: URL(fileURLWithPath: path))
        read()
      }
      var random = SplitMix64(seed: 7)
      for _ in 0..<100 {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...20, using: &random) {
          // The heads of pages matter most.
          let page = Int.random(in: 0..<(bytes.count / 512), using: &random) * 512
          let place =
            Bool.random(using: &random)
            ? page + Int.random(in: 0..<40, using: &random) : Int.random(in: 100..<bytes.count, using: &random)
          damaged[place] = UInt8.random(in: 0...255, using: &random)
        }
        try Data(damaged).write(to: URL(fileURLWithPath: path))
        read()
      }
    }
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("curves-\(UUID().uuidString)").path
    try FileAccess.makeFolder(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }
}
