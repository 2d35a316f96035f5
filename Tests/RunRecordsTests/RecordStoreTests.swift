import Files
import Foundation
import JSONText
import RunRecords
import Testing

@Suite struct RecordStoreTests {
  /// A folder of its own that is gone afterwards.
  private func inTemporaryFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/curves-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test func writesAndLoads() throws {
    try inTemporaryFolder { folder in
      let path = try RecordStore.write(SampleRecord.full, in: folder + "/a/history")
      #expect(path == folder + "/a/history/relu-seed3.json")
      let stored = try RecordStore.load(path)
      let isSame = stored.record == SampleRecord.full
      #expect(isSame)
      #expect(stored.identity == RunRecord.identity(of: SampleRecord.full.json))
      #expect(try RecordStore.files(at: [folder + "/a/", path]) == [path])
      #expect(try FileAccess.names(in: folder + "/a/history") == ["relu-seed3.json"])
    }
  }

  @Test(arguments: [
    ("relu", "relu-seed1.json"), ("../../etc/passwd", "_.._etc_passwd-seed1.json"), ("<b>", "_b_-seed1.json"),
    ("", "run-seed1.json"), (".hidden", "hidden-seed1.json"), ("學習", "__-seed1.json"), ("a\0b\n", "a_b_-seed1.json"),
  ])
  func fileNamesCannotLeaveTheFolder(arm: String, expected: String) {
    #expect(RecordStore.fileName(arm: arm, seed: 1) == expected)
    #expect(RecordStore.fileName(arm: String(repeating: "x", count: 5000), seed: 1).utf8.count < 200)
  }

  @Test func saysWhatIsNotThere() throws {
    try inTemporaryFolder { folder in
      let missing = #expect(throws: RecordError.self) { try RecordStore.files(at: [folder + "/no"]) }
      #expect(missing?.message.contains("no such file") == true)
      let empty = #expect(throws: RecordError.self) { try RecordStore.files(at: [folder]) }
      #expect(empty?.code == .nothingFound)
    }
  }

  /// Copies share the record until one of them is changed.
  @Test func aChangedCopyLeavesTheOthers() {
    let one = StoredRecord(record: SampleRecord.full, identity: "a", file: "a.json")
    var other = one
    #expect(other == one)
    other.record.run.label = "another"
    #expect(one.record.run.label == "ReLU" && other.record.run.label == "another" && other != one)
    var third = one
    third.file = "b.json"
    #expect(third != one && third.record == one.record)
  }
}
