import Foundation
import Testing

/// The `curves` that was built with these tests, run as a process of its own.
struct Program {
  /// How a run ended.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder that the tests were built into, which the program was built into too.
  static var path: String {
    get throws {
      // On macOS the bundle lies in that folder; on Linux the tests' executable does.
      let start = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      let folder = start?.deletingLastPathComponent() ?? Bundle.main.bundleURL
      let path = folder.appendingPathComponent("curves").path
      try #require(FileManager.default.isExecutableFile(atPath: path), "no program at \(path)")
      return path
    }
  }

  /// Runs shell `script`, in which `curves` is the program, in `folder`.
  ///
  /// Standard output and error go through files: a pipe that nobody reads would stop the program.
  static func run(_ script: String, in folder: Folder) throws -> Outcome {
    let process = try start(script, in: folder)
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try folder.text("stdout"), errors: try folder.text("stderr"))
  }

  /// Starts shell `script`; with `exec` in front of it the process is the program itself, so that signals reach it.
  static func start(_ script: String, in folder: Folder) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder.url
    var environment = [
      "PATH": "\(URL(fileURLWithPath: try path).deletingLastPathComponent().path):/usr/bin:/bin",
      "HOME": folder.url.path,
    ]
    // A program that was built with a sanitizer needs to be told what the tests were told.
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try folder.open("stdout")
    process.standardError = try folder.open("stderr")
    try process.run()
    return process
  }
}

/// A folder for one test, which goes with it.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("curves-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(at: url) } catch { Issue.record("cannot remove \(url.path): \(error)") }
  }

  func write(_ text: String, as name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  /// The names in a folder, hidden ones too; none when it is not there.
  func names(_ folder: String) -> [String] {
    let path = url.appendingPathComponent(folder).path
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    do { return try FileManager.default.contentsOfDirectory(atPath: path).sorted() } catch {
      Issue.record("cannot list \(path): \(error)")
      return []
    }
  }

  fileprivate func open(_ name: String) throws -> FileHandle {
    try write("", as: name)
    return try FileHandle(forWritingTo: url.appendingPathComponent(name))
  }

  /// An experiment on a small CSV file of two classes that lie apart.
  func writeExperiment(
    dataset: String = "points.csv", epochs: Int = 1, seeds: Int = 1, validation: String = "test"
  ) throws {
    let rows = (0..<200).map { index in
      "\(index % 2 == 0 ? "low" : "high"),\(index % 2 * 10 + index % 7),\(index % 2 * -5 + index % 3).5\n"
    }
    try write("label,a,b\n" + rows.joined(), as: "points.csv")
    try write(
      """
      title: Points
      dataset: \(dataset)
      compare:
        activation: [relu, sigmoid]
      model:
        hidden: [8]
      training:
        epochs: \(epochs)
      validation: \(validation)
      seeds: \(seeds)

      """, as: "experiment.yml")
  }
}
