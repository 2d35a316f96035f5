internal import CPangoCairo

/// Where a Cairo stream ends up. Whoever owns the surface owns this too, and lets it go after the surface.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// What Cairo hands back with each piece; not retained.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().bytes
      .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
