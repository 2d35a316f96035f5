internal import Files

/// The last part of a path, without `.gz`.
func contentName(of path: String) -> String {
  FileAccess.lastComponent(of: path).drop(suffix: ".gz")
}

extension String {
  /// This text without `suffix`, where it ends so.
  func drop(suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
