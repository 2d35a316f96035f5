import Foundation

/// Where tests find the repository's own files, and what the environment asks of them.
enum Repository {
  static func path(_ relative: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: relative).path()
  }

  static var isRecording: Bool { ProcessInfo.processInfo.environment["CURVES_RECORD"] == "1" }

  /// Where a test leaves pages to look at; nil when nobody asked.
  static var gallery: String? {
    ProcessInfo.processInfo.environment["CURVES_GALLERY"].flatMap { $0.isEmpty ? nil : $0 }
  }
}
