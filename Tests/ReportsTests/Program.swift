import Foundation

/// Programs that some tests need and a machine may lack.
enum Program {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  static func isInstalled(_ names: [String]) -> Bool { names.contains { path($0) != nil } }

  static func path(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What the program writes to standard output.
  static func run(_ name: String, _ arguments: [String], in folder: URL? = nil) throws -> Data {
    guard let program = path(name) else { throw Failure(description: "\(name) is not installed") }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let tail = String(decoding: output.suffix(2000), as: UTF8.self)
      throw Failure(description: "\(name) ended with \(process.terminationStatus): \(tail)")
    }
    return output
  }
}
