/// Nouns that head columns and name axes, on figures, pages and in the terminal alike.
public struct Terms: Sendable, Hashable, Codable {
  /// One of the compared choices.
  public var arm: String
  public var seed: String
  public var seeds: String
  public var layer: String
  public var epoch: String
  public var epochs: String
  public var mean: String
  public var standardDeviation: String
  public var interval: String
  public var median: String
  public var range: String
  /// Runs an arm.
  public var count: String
  public var difference: String
  public var percentagePoints: String
  public var percentagePointsShort: String
  /// A split.
  public var test: String
  /// A split.
  public var train: String
  /// A split.
  public var validation: String
  public var loss: String
  public var accuracy: String
  public var value: String
  public var function: String
  public var formula: String
  public var className: String
  public var image: String
  public var minimum: String
  public var maximum: String
  public var bySeed: String
  public var trueClass: String
  public var predictedClass: String
  public var probability: String
  public var measure: String
  public var learningRate: String
  public var lossAxis: String
  public var unknown: String
  /// Weights and biases of a network.
  public var parameters: String
}
