internal import Dispatch

/// Bytes that come a few at a time, handed on in order and in portions, each on another thread while the next is filled. What
/// fits into one portion is handed on where it is: no other thread has a part in it.
public final class PortionsBeside<Failure: Error> {
  private let taker: Taker
  private let size: Int
  private var filling: [UInt8] = []
  /// What was handed on last, to be filled again.
  private var spare: [UInt8] = []
  private let inUse = DispatchGroup()

  private final class Taker: Sendable {
    let use: @Sendable (UnsafeRawBufferPointer) -> Failure?
    let failure = Locked<Failure?>(nil)

    init(_ use: @escaping @Sendable (UnsafeRawBufferPointer) -> Failure?) { self.use = use }

    func take(_ portion: [UInt8]) { portion.withUnsafeBytes(take) }

    func take(_ portion: UnsafeRawBufferPointer) {
      if portion.isEmpty || failure.withLock({ $0 != nil }) { return }
      guard let reason = use(portion) else { return }
      failure.withLock { $0 = reason }
    }
  }

  /// - Parameters:
  ///   - size: of a portion at the least, in bytes.
  ///   - use: called for one portion after the other; why it could not be used. Nothing comes after that.
  public init(of size: Int, _ use: @escaping @Sendable (UnsafeRawBufferPointer) -> Failure?) {
    self.size = size
    taker = Taker(use)
  }

  /// Takes the next bytes. A portion's worth of them at once is handed on where it is, and not copied.
  public func take(_ bytes: UnsafeRawBufferPointer) {
    if bytes.count >= size {
      inUse.wait()
      taker.take(filling)
      filling.removeAll(keepingCapacity: true)
      return taker.take(bytes)
    }
    filling.append(contentsOf: bytes)
    guard filling.count >= size else { return }
    inUse.wait()
    swap(&filling, &spare)
    filling.removeAll(keepingCapacity: true)
    DispatchQueue.global().async(group: inUse) { [taker, spare] in taker.take(spare) }
  }

  /// Hands on the rest and waits for all of it; the first failure, if there was one.
  public func end() -> Failure? {
    inUse.wait()
    taker.take(filling)
    filling = []
    return taker.failure.withLock { $0 }
  }
}
