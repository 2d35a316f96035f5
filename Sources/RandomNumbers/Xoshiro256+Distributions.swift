#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Xoshiro256 {
  /// Standard normal (Marsaglia's polar method; the second of each pair is not kept).
  public mutating func normal() -> Double {
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let s = x * x + y * y
      if s > 0 && s < 1 { return x * (-2 * log(s) / s).squareRoot() }
    }
  }

  /// Fisher–Yates in place.
  public mutating func shuffle(_ values: inout [Int32]) {
    var remaining = values.count
    values.withUnsafeMutableBufferPointer { buffer in
      while remaining > 1 {
        let pick = next(below: remaining)
        remaining -= 1
        buffer.swapAt(pick, remaining)
      }
    }
  }
}
