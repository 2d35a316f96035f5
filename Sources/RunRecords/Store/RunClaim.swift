internal import Files

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A run that this process has taken upon itself, so that no other trains it too: a lock file beside its record.
///
/// The file is made with its contents in one step (`link`, which network file systems do one at a time too), and says who
/// holds it. A holder that died is told by its process; one on another machine by the file's age, as a holder touches
/// it from time to time. Then another takes it over.
public struct RunClaim: Sendable {
  /// What came of asking for a run.
  public enum Outcome: Sendable {
    case taken(RunClaim)
    /// Another process that lives has it: who, for a message.
    case held(by: String)
  }

  /// The lock file.
  public let path: String
  /// Random, so that a lock that was taken over and given anew is not mistaken for this one.
  let token: String

  /// How often `refresh` has to be called, in seconds.
  public static let refreshInterval = 30
  /// A lock of another machine that was not touched for as long is taken over, in seconds.
  public static let greatestAge = TemporaryFile.greatestAge

  /// The lock file of a record.
  public static func path(ofRecord record: String) -> String {
    let name = FileAccess.lastComponent(of: record)
    return "\(FileAccess.folder(of: record))/.\(name.hasSuffix(".json") ? String(name.dropLast(5)) : name).lock"
  }

  /// Asks for the run whose record is, or will be, at `record`.
  ///
  /// - Throws: `RecordError` (`unwritable`) where the folder takes no files.
  public static func take(record: String) throws(RecordError) -> Outcome {
    try take(lock: path(ofRecord: record))
  }

  static func take(lock path: String) throws(RecordError) -> Outcome {
    let offer = try LockOffer(for: path)
    defer { offer.withdraw() }
    if try offer.place(at: path) { return .taken(RunClaim(path: path, token: offer.token)) }
    guard let holder = LockFile(path) else {
      // Gone, or half-written by a file system without links: it is someone's, and asked for again later.
      return .held(by: "another process")
    }
    guard holder.isDead(now: offer.time) else { return .held(by: holder.owner) }
    guard try offer.takeOver(path, from: holder) else { return .held(by: "another process") }
    return .taken(RunClaim(path: path, token: offer.token))
  }

  /// Removes from a folder the locks of processes that are dead.
  public static func sweep(_ folder: String) {
    guard let names = try? FileAccess.names(in: folder) else { return }
    let now = time(nil)
    for name in names where name.hasPrefix(".") {
      let path = FileAccess.join(folder, name)
      if name.hasSuffix(".lock.takeover") {
        if LockFile(path)?.isDead(now: now) == true { unlink(path) }
      } else if name.hasSuffix(".lock"), LockFile(path)?.isDead(now: now) == true {
        // Another may be taking it over this moment, so it is taken over before it is removed.
        if case .taken(let claim)? = try? take(lock: path) { claim.release() }
      }
    }
  }

  /// Whether the lock is still this process's.
  public var isHeld: Bool { LockFile(path)?.token == token }

  /// Tells processes of other machines that this one lives.
  public func refresh() { utimensat(AT_FDCWD, path, nil, 0) }

  /// Gives the run back.
  public func release() {
    if isHeld { unlink(path) }
  }
}
