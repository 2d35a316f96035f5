import Files
import Foundation
import Testing

@testable import RunRecords

struct RunClaimTests {
  /// A folder that goes with the test.
  final class Place {
    let path: String
    init() throws {
      path = FileManager.default.temporaryDirectory.appendingPathComponent("claims-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }
    var record: String { path + "/a-seed0.json" }
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
    func write(_ text: String, as name: String, age: TimeInterval = 0) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: path + "/" + name)
    }
  }

  /// The number of a process that has ended.
  static func deadProcess() throws -> Int {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return Int(process.processIdentifier)
  }

  static func lock(host: String? = nil, boot: String? = nil, process: Int, started: Int = 0) -> String {
    let here = ProcessIdentity.current
    return """
      {"host": "\(host ?? here.host)", "boot": "\(boot ?? here.boot)", "process": \(process), "started": \(started), \
      "token": "1"}
      """
  }

  @Test func isGivenOnce() throws {
    let place = try Place()
    guard case .taken(let claim) = try RunClaim.take(record: place.record) else {
      Issue.record("not taken")
      return
    }
    #expect(claim.isHeld)
    #expect(place.names == [".a-seed0.lock"])
    guard case .held(let owner) = try RunClaim.take(record: place.record) else {
      Issue.record("given twice")
      return
    }
    #expect(owner.contains("process \(getpid()) on "))
    #expect(place.names == [".a-seed0.lock"])
    claim.release()
    #expect(!claim.isHeld)
    #expect(place.names.isEmpty)
  }

  /// Of many that ask at a time, one is given the run: afresh, and where a dead process left its lock.
  @Test(arguments: [false, true]) func isGivenToOneOfMany(leftByADeadProcess: Bool) async throws {
    let dead = try Self.deadProcess()
    for _ in 0..<20 {
      let place = try Place()
      if leftByADeadProcess { try place.write(Self.lock(process: dead), as: ".a-seed0.lock") }
      let record = place.record
      let taken = try await withThrowingTaskGroup(of: RunClaim?.self) { group in
        for _ in 0..<8 {
          group.addTask { if case .taken(let claim) = try RunClaim.take(record: record) { claim } else { nil } }
        }
        return try await group.reduce(into: []) { claims, claim in if let claim, claim.isHeld { claims.append(claim) } }
      }
      #expect(taken.count <= 1)
      if taken.isEmpty {
        // All may have stood in each other's way; whoever asks next has it.
        guard case .taken = try RunClaim.take(record: record) else {
          Issue.record("given to nobody")
          return
        }
      }
      #expect(place.names == [".a-seed0.lock"])
    }
  }

  @Test(arguments: [
    // Another boot of this machine, another start of that number, nobody of that number.
    (lock(boot: "0000 pid:[1]", process: 1), 0.0, true),
    (lock(process: Int(getpid()), started: 1), 0, true),
    (lock(process: Int(getpid())), 0, false),
    // Of another machine or container only the age tells.
    (lock(host: "elsewhere", process: 1), 10, false),
    (lock(host: "elsewhere", process: 1), 3000, true),
    (lock(boot: ProcessIdentity.current.boot.prefix { $0 != " " } + " pid:[1]", process: 1), 10, false),
    // No lock of ours.
    ("garbage", 10, false), ("garbage", 3000, true), ("", 3000, false),
    (lock(process: -1), 0, true), (lock(process: 1 << 40), 0, true),
  ])
  func isTakenOverFromTheDead(text: String, age: TimeInterval, isTaken: Bool) throws {
    let place = try Place()
    try place.write(text, as: ".a-seed0.lock", age: age)
    if case .taken(let claim) = try RunClaim.take(record: place.record) {
      #expect(isTaken)
      #expect(claim.isHeld)
    } else {
      #expect(!isTaken)
    }
    #expect(place.names == [".a-seed0.lock"])
  }

  @Test func refusesAFolderThatIsNotThere() throws {
    #expect(throws: RecordError.self) { try RunClaim.take(record: "/nowhere/at/all/a.json") }
  }

  @Test func sweepsTheLocksOfTheDead() throws {
    let place = try Place()
    let dead = try Self.deadProcess()
    for name in [".e.lock", ".e.lock.takeover"] { try place.write(Self.lock(process: dead), as: name) }
    try place.write(Self.lock(process: Int(getpid())), as: ".d.lock")
    try place.write(Self.lock(process: dead), as: "seen.lock")
    RunClaim.sweep(place.path)
    #expect(place.names == [".d.lock", "seen.lock"])
  }
}
