#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Float32 memory that starts on a cache line, zero at first, and lives as long as its owner.
final class FloatBuffer {
  let pointer: UnsafeMutablePointer<Float>
  let count: Int

  init(count: Int) {
    precondition(count >= 0, "a buffer of \(count) values")
    let raw = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * MemoryLayout<Float>.stride, alignment: 64)
    pointer = raw.initializeMemory(as: Float.self, repeating: 0, count: count)
    self.count = count
  }

  convenience init(_ values: [Float]) {
    self.init(count: values.count)
    for (index, value) in values.enumerated() { pointer[index] = value }
  }

  deinit { UnsafeMutableRawPointer(pointer).deallocate() }

  func clear() { memset(pointer, 0, count * MemoryLayout<Float>.stride) }

  /// - Precondition: Equal counts.
  func copy(from other: FloatBuffer) {
    precondition(count == other.count, "\(other.count) values copied into a buffer of \(count)")
    memcpy(pointer, other.pointer, count * MemoryLayout<Float>.stride)
  }

  /// - Precondition: Equal counts.
  func copy(from values: [Float]) {
    precondition(count == values.count, "\(values.count) values copied into a buffer of \(count)")
    values.withUnsafeBufferPointer {
      if let base = $0.baseAddress { memcpy(pointer, base, count * MemoryLayout<Float>.stride) }
    }
  }

  func values(in range: Range<Int>) -> [Float] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "values \(range) of a buffer of \(count)")
    return Array(UnsafeBufferPointer(start: pointer + range.lowerBound, count: range.count))
  }
}
