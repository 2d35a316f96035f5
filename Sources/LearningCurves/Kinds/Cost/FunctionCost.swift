public import RunRecords
public import SeedStatistics

/// What one activation function costs by itself, in nanoseconds an element.
public struct FunctionCost: Sendable, Equatable {
  /// Keras's name.
  public var name: String
  public var forward: Double
  public var backward: Double

  public init(name: String, forward: Double, backward: Double) {
    self.name = name
    self.forward = forward
    self.backward = backward
  }

  /// The costs in what `curves activations --json` prints; empty where `json` is something else.
  public static func all(in json: JSON) -> [FunctionCost] {
    (json.objectValue?["activations"]?.arrayValue ?? []).compactMap { element in
      guard let object = element.objectValue, let name = object["name"]?.stringValue,
        let forward = object["forward_ns"]?.doubleValue, let backward = object["backward_ns"]?.doubleValue,
        forward.isFinite, backward.isFinite, forward >= 0, backward >= 0
      else { return nil }
      return FunctionCost(name: name, forward: forward, backward: backward)
    }
  }

  /// The costs that a comparison's first record with any carries under `activation_cost`, of the functions its arms use.
  public static func recorded(in comparison: Comparison) -> [FunctionCost] {
    let used = Set(comparison.arms.flatMap(\.runs).compactMap { $0.record.spec?.model.activation.name })
    for run in comparison.arms.lazy.flatMap(\.runs) {
      guard let json = run.record.additional["activation_cost"] else { continue }
      let costs = all(in: json).filter { used.isEmpty || used.contains($0.name) }
      if !costs.isEmpty { return costs }
    }
    return []
  }
}
