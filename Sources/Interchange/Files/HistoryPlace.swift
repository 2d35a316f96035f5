/// A file that may hold a history: what the user named, or what lies under it.
public struct HistoryPlace: Sendable, Hashable {
  /// As the user named it, or under the folder that they named.
  public let path: String
  /// The folders from the one that the user named to the file, outermost first.
  let folders: [String]
  /// Whether the user named the file itself: then it must hold a history.
  let isNamed: Bool
  /// The path that the user named.
  let root: String
}
