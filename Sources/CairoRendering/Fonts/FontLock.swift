internal import CPangoCairo

/// Lets one thread at a time into what shapes, measures and draws glyphs.
///
/// A font library serves one thread, but below all of them Cairo 1.16 keeps glyphs in one cache for the process, and takes
/// some away from whatever font has them when there are many. Two threads that laid out figures in many faces and sizes
/// crashed inside Cairo and GLib in 2 of 5 runs of `RealFontLayoutTests`; taking turns, in none of 10. Lines, areas,
/// images and the encoding of files need no lock.
enum FontLock {
  /// Recursive: measuring may drop the last reference to another line.
  private nonisolated(unsafe) static let mutex: UnsafeMutablePointer<GRecMutex> = {
    let mutex = UnsafeMutablePointer<GRecMutex>.allocate(capacity: 1)
    mutex.initialize(to: GRecMutex())
    g_rec_mutex_init(mutex)
    return mutex
  }()

  /// Calls `body` while no other thread is in here.
  static func held<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
    g_rec_mutex_lock(mutex)
    defer { g_rec_mutex_unlock(mutex) }
    return try body()
  }
}
