import Interchange
import RunRecords
import Testing

@Suite struct EventFileTests {
  @Test(arguments: [
    "catboost", "clu", "hparams", "keras-train", "keras-validation", "purge0", "tensors", "torch-double", "torch-nan",
    "x-no-step", "x-truncated",
  ])
  func agreesWithTensorBoardsReader(_ name: String) throws {
    let sample = "tensorboard/\(name).tfevents"
    let file = EventFile.read(try StoreSamples.bytes(sample))
    let expected = try StoreSamples.points(sample)
    #expect(Set(file.columns.map(\.tag)) == Set(expected.keys))
    for column in file.columns {
      let points = try #require(expected[column.tag])
      #expect(column.steps.map(Int.init) == points.map(\.place), "\(column.tag)")
      #expect(same(column.values, points.map(\.value)), "\(column.tag): \(column.values)")
      #expect(column.wallTimes.count == column.count && column.wallTimes.allSatisfy { $0 > 0 })
    }
    #expect((file.damage == nil) == (name != "x-truncated"))
  }

  @Test func keepsSettingsOfHyperparameterSessions() throws {
    let file = EventFile.read(try StoreSamples.bytes("tensorboard/hparams.tfevents"))
    #expect(
      file.settings.sorted { $0.name < $1.name } == [
        EventFile.Setting(name: "activation", value: .text("relu")),
        EventFile.Setting(name: "bias", value: .number(1)),
        EventFile.Setting(name: "lr", value: .number(0.5)),
      ])
  }

  @Test func leavesWhatIsNoScalar() throws {
    let file = EventFile.read(try StoreSamples.bytes("tensorboard/tensors.tfevents"))
    #expect(file.otherTags == ["another plugin", "text", "vector"])
  }

  @Test func saysWhereARecordIsCut() throws {
    let file = EventFile.read(try StoreSamples.bytes("tensorboard/x-truncated.tfevents"))
    #expect(
      file.damage
        == "damaged at byte 766, cut short: its last 39 bytes are no whole record; read the 16 records before it")
  }

  @Test func readsTheSameInPiecesOfAnySize() throws {
    let bytes = try StoreSamples.bytes("tensorboard/torch-double.tfevents")
    let whole = EventFile.read(bytes)
    for size in [1, 7, 100, 1000] {
      var reader = EventFileReader()
      for start in stride(from: 0, to: bytes.count, by: size) {
        bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { reader.append($0) }
      }
      let file = reader.finish()
      #expect(file.columns == whole.columns && file.damage == nil, "pieces of \(size) bytes")
    }
  }

  /// Every cut keeps the records before it, and never a point that the whole file has not.
  @Test(arguments: ["keras-validation", "tensors", "purge1", "hparams"])
  func keepsWhatStandsBeforeACut(_ name: String) throws {
    let bytes = try StoreSamples.bytes("tensorboard/\(name).tfevents")
    let whole = EventFile.read(bytes)
    var records = 0
    for length in 0..<bytes.count {
      let file = EventFile.read(Array(bytes[..<length]))
      #expect(file.records >= records)
      records = file.records
      for column in file.columns {
        let complete = try #require(whole.columns.first { $0.tag == column.tag })
        #expect(complete.steps.starts(with: column.steps))
        #expect(same(Array(complete.values.prefix(column.count)), column.values))
      }
    }
    #expect(records == whole.records - 1)
  }

  /// A flipped bit is found by a checksum, and no value behind it is taken.
  @Test func takesNoValueThatItsChecksumDenies() throws {
    let bytes = try StoreSamples.bytes("tensorboard/torch-nan.tfevents")
    let whole = EventFile.read(bytes)
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1 << UInt8(index % 8)
      let file = EventFile.read(damaged)
      #expect(file.damage != nil, "byte \(index)")
      for column in file.columns {
        let complete = try #require(whole.columns.first { $0.tag == column.tag })
        #expect(same(Array(complete.values.prefix(column.count)), column.values))
      }
    }
  }

  @Test func tellsItsKindByItsBeginning() throws {
    for name in ["catboost", "clu", "keras-train", "purge1", "x-no-step"] {
      let bytes = try StoreSamples.bytes("tensorboard/\(name).tfevents")
      #expect(bytes.prefix(100).withUnsafeBytes { EventFile.isEventFile($0) }, "\(name)")
    }
    for name in ["wandb/relu-0.16.wandb", "sqlite/wal.db", "visualdl/relu.log", "expected.json"] {
      #expect(!(try StoreSamples.bytes(name)).withUnsafeBytes { EventFile.isEventFile($0) }, "\(name)")
    }
    #expect(![UInt8]().withUnsafeBytes { EventFile.isEventFile($0) })
  }

  /// A length that agrees with its checksum and is beyond any message.
  @Test(arguments: [UInt64.max, 1 << 62, 1 << 31])
  func refusesImpossibleLengths(_ length: UInt64) {
    let file = EventFile.read(framed(length: length, data: []))
    #expect(file.damage?.contains("says that it is \(length) bytes long") == true)
  }

  @Test func refusesRecordsOfAnotherKind() {
    // tf.train.Example: field 1 is a message.
    let file = EventFile.read(framed(length: 4, data: [0x0a, 0x02, 0x0a, 0x00]))
    #expect(
      file.damage == "damaged at byte 0, the record there is no event of TensorBoard; read the 0 records before it")
  }
}
