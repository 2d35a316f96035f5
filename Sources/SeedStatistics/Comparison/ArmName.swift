/// An arm as sentences and tables name it.
public struct ArmName: Sendable, Hashable {
  /// The word for file names and macros.
  public var id: String
  /// What people read.
  public var label: String

  public init(id: String, label: String) {
    self.id = id
    self.label = label
  }
}
