/// What a process that is about to end does not give back piece by piece: that of 10,000 records takes a fifth of a second.
enum ProcessEnd {
  private final class Kept<Value> {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  static func keep<Value>(_ value: Value) { _ = Unmanaged.passRetained(Kept(value)) }
}
