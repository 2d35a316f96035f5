import Interchange
import JSONText
import RunRecords
import Testing

@Suite struct WandbFileTests {
  @Test(arguments: ["define-metric", "killed-0.31", "relu-0.16"])
  func agreesWithItsOwnMessages(_ name: String) throws {
    let sample = "wandb/\(name).wandb"
    let file = WandbFile.read(try StoreSamples.bytes(sample))
    let expected = try StoreSamples.points(sample)
    #expect(file.damage == nil)
    #expect(Set(file.columns.map(\.name)) == Set(expected.keys))
    #expect(try StoreSamples.expected(sample)["rows"]?.intValue == file.rowCount)
    for column in file.columns {
      let points = try #require(expected[column.name])
      #expect(column.rows == points.map(\.place), "\(column.name)")
      #expect(same(column.values, points.map(\.value)), "\(column.name)")
    }
  }

  @Test func readsRunConfigSummaryAndAxes() throws {
    let file = WandbFile.read(try StoreSamples.bytes("wandb/define-metric.wandb"))
    #expect(file.run.name == "relu_s0" && file.run.project == "demo" && file.run.group == "relu")
    #expect(file.run.tags == ["a", "b"] && file.run.version == "0.31.0" && !file.run.id.isEmpty)
    #expect(file.config == ["lr": .number(0.5), "opt": .object(["name": "sgd", "momentum": .number(0.9)])])
    #expect(file.summary["test_accuracy"]?.doubleValue == 0.75)
    #expect(file.summary["_wandb"] == nil)
    #expect(file.exitCode == 0)
    let axes = Dictionary(uniqueKeysWithValues: file.metrics.map { ($0.name, $0.stepMetric) })
    #expect(axes["val/*"] == "epoch" && axes["loss.total"] == "epoch")
    #expect(file.metrics.filter(\.isPattern).map(\.name) == ["val/*"])
    #expect(
      file.columns.contains { $0.path == ["nested", "b", "c"] } && file.columns.contains { $0.path == ["loss.total"] })
  }

  @Test func keepsWhatStandsBeforeACutOrAFlip() throws {
    let bytes = try StoreSamples.bytes("wandb/relu-0.16.wandb")
    let whole = WandbFile.read(bytes)
    func check(_ file: WandbFile) throws {
      for column in file.columns {
        let complete = try #require(whole.columns.first { $0.path == column.path })
        #expect(complete.rows.starts(with: column.rows))
        #expect(complete.values.starts(with: column.values))
      }
    }
    for length in stride(from: 0, to: bytes.count, by: 3) { try check(.read(Array(bytes[..<length]))) }
    // Blocks are alike: every third byte meets every kind of place.
    for index in stride(from: 7, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[index] ^= 1 << UInt8(index % 8)
      let file = WandbFile.read(damaged)
      #expect(file.damage != nil, "byte \(index)")
      try check(file)
    }
  }

  @Test func namesVersionsThatItDoesNotKnow() throws {
    var bytes = try StoreSamples.bytes("wandb/relu-0.16.wandb")
    bytes[6] = 1
    #expect(WandbFile.read(bytes).damage == "of version 1 of W&B's offline format, expected 0")
    #expect(WandbFile.read(Array("loss,acc\n".utf8)).damage != nil)
  }
}
