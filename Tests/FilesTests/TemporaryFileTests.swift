import Foundation
import Testing

@testable import Files

struct TemporaryFileTests {
  /// The number of a process that has ended.
  private static func deadProcess() throws -> Int {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return Int(process.processIdentifier)
  }

  @Test func sweepsWhatTheDeadLeft() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sweep-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    func write(_ name: String, age: TimeInterval = 0) throws {
      let file = folder.appendingPathComponent(name)
      try Data().write(to: file)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: file.path)
    }
    let dead = try Self.deadProcess()
    let own = TemporaryFile.name(for: "a-seed0.json")
    let elsewhere = ".c.json.\(dead).b1.17.tmp"
    let kept = [
      own, "a-seed0.json", ".hidden", "b.tmp", ".a.json.\(getpid()).17.tmp", ".b.json.\(getpid()).tmp", elsewhere,
    ]
    let swept = [
      own.replacing(".\(getpid()).", with: ".\(dead)."), ".a.json.\(dead).17.tmp", ".b.json.\(dead).tmp",
    ]
    for name in kept + swept { try write(name) }
    TemporaryFile.sweep(folder.path)
    #expect(try names() == kept.sorted())
    // Of another machine, after a while.
    try write(elsewhere, age: 3000)
    TemporaryFile.sweep(folder.path)
    #expect(try names() == kept.filter { $0 != elsewhere }.sorted())
  }
}
