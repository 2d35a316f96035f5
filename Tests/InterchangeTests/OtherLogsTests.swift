import Interchange
import RunRecords
import Testing

@Suite struct SwanLabFileTests {
  @Test func readsNumbersWithNaNAndZero() throws {
    let file = SwanLabFile.read(try StoreSamples.bytes("swanlab/relu.swanlab"))
    #expect(file.damage == nil)
    #expect(file.project == "demo" && file.name == "relu_s0")
    let columns = Dictionary(uniqueKeysWithValues: file.columns.map { ($0.tag, $0) })
    #expect(Set(columns.keys) == ["train/loss", "val/loss", "zero"])
    #expect(columns["train/loss"]?.steps == [0, 1, 2, 3])
    #expect(columns["train/loss"]?.values == [1, 0.5, 1.0 / 3, 0.25])
    #expect(same(columns["val/loss"]?.values ?? [], [2, 2, .nan, 2]))
    #expect(columns["zero"]?.values == [0, 0, 0, 0])
  }

  @Test func survivesCutsAndFlips() throws {
    let bytes = try StoreSamples.bytes("swanlab/relu.swanlab")
    for length in bytes.indices { #expect(SwanLabFile.read(Array(bytes[..<length])).columns.count <= 3) }
    for index in bytes.indices.dropFirst(6) {
      var damaged = bytes
      damaged[index] ^= 1 << UInt8(index % 8)
      #expect(SwanLabFile.read(damaged).damage != nil, "byte \(index)")
    }
  }
}

@Suite struct VisualDLFileTests {
  @Test func readsNumbersAndSettings() throws {
    let bytes = try StoreSamples.bytes("visualdl/relu.log")
    #expect(bytes.withUnsafeBytes { VisualDLFile.isVisualDLFile($0) })
    #expect(bytes.prefix(100).withUnsafeBytes { VisualDLFile.isVisualDLFile($0) })
    let file = VisualDLFile.read(bytes)
    #expect(file.damage == nil)
    #expect(file.columns.map(\.tag) == ["train/loss", "train/accuracy", "val/loss", "val/accuracy"])
    #expect(file.columns.allSatisfy { $0.steps == [0, 1, 2, 3] })
    #expect(file.columns[0].values.map(Float.init) == [1.7716444, 1.3677446, 0.9564865, 0.9079915])
    #expect(
      file.settings == [
        EventFile.Setting(name: "lr", value: .number(0.5)), EventFile.Setting(name: "activation", value: .text("relu")),
      ])
  }

  /// It has no checksums: what matters is that no cut and no flip does harm.
  @Test func survivesCutsAndFlips() throws {
    let bytes = try StoreSamples.bytes("visualdl/relu.log")
    let whole = VisualDLFile.read(bytes)
    for length in bytes.indices {
      let file = VisualDLFile.read(Array(bytes[..<length]))
      for (column, complete) in zip(file.columns, whole.columns) {
        #expect(complete.values.starts(with: column.values))
      }
    }
    for index in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(bit)
        #expect(VisualDLFile.read(damaged).columns.count <= bytes.count)
      }
    }
  }
}
