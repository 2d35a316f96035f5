import Files
import Foundation
import Testing

@Suite struct FileAccessTests {
  @Test func whatIsWrittenIsRead() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    for content in [[], [7], bytes] {
      try FileAccess.write(content, to: folder.path + "/new/f")
      #expect(try FileAccess.read(folder.path + "/new/f") == content)
    }
    #expect(try FileAccess.names(in: folder.path + "/new") == ["f"])
  }

  @Test func aFailedWriteLeavesTheOldFileAndNoOther() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/f"
    try FileAccess.write([1, 2], to: path)
    let blocked = folder.path + "/blocked"
    try FileAccess.write([3], to: blocked + "/inside")
    let inTheWay = #expect(throws: FileError.self) { try FileAccess.write([4], to: blocked) }
    #expect(inTheWay?.message.contains("found a folder") == true)
    // A file in the way of a folder.
    #expect(throws: FileError.self) { try FileAccess.write([5], to: path + "/below") }
    #expect(throws: FileError.self) { try FileAccess.write([6], to: "") }
    #expect(try FileAccess.read(path) == [1, 2])
    #expect(try FileAccess.names(in: folder.path) == ["blocked", "f"])
  }

  /// A link to a file, to a file that is not there yet, and a link to a link: the target is written, the link stays.
  @Test func aSymbolicLinkIsWrittenThrough() throws {
    let folder = try TemporaryFolder()
    try FileAccess.write([1], to: folder.path + "/data/target")
    for (link, target) in [("a", "data/target"), ("b", folder.path + "/data/new"), ("c", "a")] {
      try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + link, withDestinationPath: target)
    }
    try FileAccess.write([2], to: folder.path + "/b")
    #expect(try FileAccess.read(folder.path + "/data/new") == [2])
    try FileAccess.write([3], to: folder.path + "/c")
    #expect(try FileAccess.read(folder.path + "/data/target") == [3])
    for link in ["a", "b", "c"] {
      #expect(throws: Never.self) {
        try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/" + link)
      }
    }
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: "loop")
    #expect(throws: FileError.self) { try FileAccess.write([4], to: folder.path + "/loop") }
  }

  @Test func aReplacedFileKeepsItsPermissions() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/f"
    try FileAccess.write([1], to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try FileAccess.write([2], to: path)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test func whatIsNoFileIsRefusedAtOnce() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    for (path, found) in [(pipe, "a pipe"), ("/dev/zero", "a device"), (folder.path, "a folder")] {
      let read = #expect(throws: FileError.self) { try FileAccess.read(path) }
      #expect(read?.message.hasPrefix("found \(found), expected a file") == true, "\(path)")
      #expect(read?.file == path)
      #expect(throws: FileError.self, "\(path)") { try FileAccess.write([1], to: path) }
    }
    #expect(PathKind(at: pipe) == .other)
    let missing = #expect(throws: FileError.self) { try FileAccess.read(folder.path + "/no") }
    #expect(missing?.message.contains("no such file") == true)
  }

  @Test func aFileHasABound() throws {
    let folder = try TemporaryFolder()
    try FileAccess.write([UInt8](repeating: 1, count: 10), to: folder.path + "/f")
    #expect(try FileAccess.read(folder.path + "/f", limit: 10).count == 10)
    let error = #expect(throws: FileError.self) { try FileAccess.read(folder.path + "/f", limit: 9) }
    #expect(error?.code == .tooLarge)
    #expect(error?.message == "found 10 bytes, expected at most 9")
  }

  /// The kernel's files say 0 bytes.
  @Test func filesWithoutALengthAreRead() throws {
    #expect(try !FileAccess.read("/proc/self/status").isEmpty)
  }

  @Test(arguments: ["f", String(repeating: "x", count: 251), String(repeating: "學", count: 83)])
  func everyNameThatFitsCanBeWritten(name: String) throws {
    let folder = try TemporaryFolder()
    try FileAccess.write([1], to: folder.path + "/" + name)
    #expect(try FileAccess.names(in: folder.path) == [name])
  }

  @Test func pathsAreTakenApart() {
    #expect(
      FileAccess.folder(of: "a/b/c") == "a/b" && FileAccess.folder(of: "c") == "." && FileAccess.folder(of: "/c") == "/"
    )
    #expect(FileAccess.lastComponent(of: "a/b/") == "b" && FileAccess.lastComponent(of: "/") == "")
    #expect(FileAccess.join("a", "b") == "a/b" && FileAccess.join("/", "b") == "/b")
  }
}

/// A new folder that goes when the last reference does.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("curves-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record("cannot remove \(path): \(error)") }
  }
}
