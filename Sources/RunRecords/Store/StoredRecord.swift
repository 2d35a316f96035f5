/// A record as it was found on disk: a value, shared until it is changed, as lists of thousands go from part to part.
public struct StoredRecord: Sendable, Equatable {
  /// Never changed while it is shared.
  private final class Storage: @unchecked Sendable {
    var record: RunRecord

    init(_ record: RunRecord) { self.record = record }
  }

  private var storage: Storage
  /// SHA-256 (64 hexadecimal digits) of the file without `timing` and `provenance`, in canonical form (RFC 8785).
  public var identity: String
  /// The file as the user named it.
  public var file: String

  public init(record: RunRecord, identity: String, file: String) {
    storage = Storage(record)
    self.identity = identity
    self.file = file
  }

  public var record: RunRecord {
    _read { yield storage.record }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.record) }
      yield &storage.record
    }
  }

  public static func == (a: StoredRecord, b: StoredRecord) -> Bool {
    a.identity == b.identity && a.file == b.file && (a.storage === b.storage || a.record == b.record)
  }
}
