import Foundation

/// Programs that judge files, where the machine has them.
enum ExternalTool {
  static func isInstalled(_ name: String) -> Bool { path(of: name) != nil }

  private static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  struct Result {
    var output: [UInt8]
    var status: Int32
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs `name` on a temporary file that holds `bytes`; `{}` in the arguments stands for its path.
  static func run(_ name: String, _ arguments: [String], on bytes: [UInt8]) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path(of: name) ?? name)
    process.arguments = arguments.map { $0.replacing("{}", with: file.path) }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(output: Array(output), status: process.terminationStatus)
  }
}
