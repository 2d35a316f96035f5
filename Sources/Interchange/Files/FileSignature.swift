/// What a file's first bytes say, so that weights and pictures in a run's folder are passed over unread.
enum FileSignature {
  /// Signatures of binary files that hold histories, or are refused with advice.
  private static let binary: [[UInt8]] = [
    Array(":W&B".utf8), Array(":SWL".utf8), Array("SQLite format 3".utf8),
  ]

  /// Whether a file that begins so may hold a history.
  static func mayHoldHistory(_ head: [UInt8]) -> Bool {
    if head.isEmpty { return false }
    if binary.contains(where: { head.starts(with: $0) }) { return true }
    let isLog = head.withUnsafeBytes { EventFile.isEventFile($0) || VisualDLFile.isVisualDLFile($0) }
    return isLog || head.starts(with: zip) || !head.contains(0) && head[0] != 0x80
  }

  static let zip: [UInt8] = [0x50, 0x4B, 3, 4]
}
