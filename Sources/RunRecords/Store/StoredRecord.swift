/// A record as it was found on disk.
public struct StoredRecord: Sendable, Equatable {
  public var record: RunRecord
  /// SHA-256 (64 hexadecimal digits) of the file without `timing` and `provenance`, in canonical form (RFC 8785).
  public var identity: String
  /// The file as the user named it.
  public var file: String

  public init(record: RunRecord, identity: String, file: String) {
    self.record = record
    self.identity = identity
    self.file = file
  }
}
