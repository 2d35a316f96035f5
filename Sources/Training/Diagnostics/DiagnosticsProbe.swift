internal import ActivationFunctions
internal import CVectorKernels
internal import Datasets
internal import RunRecords

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Looks into a network after every epoch: runs a fixed batch forwards and backwards and measures each layer.
///
/// The batch is the first examples of the training set: 512 of them, or a 64th of the set where that is less (but at
/// least 32), so that measuring costs under 3 % of an epoch.
final class DiagnosticsProbe {
  private let set: ExampleSet
  private let rows: Int
  private let indices: [Int32]
  private let workspace: Workspace
  /// f′(z) of one hidden layer.
  private let slopes: FloatBuffer
  /// Parameters before the last update of the epoch.
  private let before: FloatBuffer
  private var hasBefore = false
  private let magnitudes: FloatBuffer
  private var active: [UInt8]
  /// Set only by a run that goes on from a checkpoint.
  var diagnostics: Diagnostics

  /// Share of the greatest slope below which a unit counts as saturated.
  private static let saturation: Float = 0.03
  /// τ of Sokar et al. 2023.
  private static let dormancy = 0.025

  init(_ network: Network, _ training: ExampleSet) {
    set = training
    rows = min(training.count, max(32, min(512, training.count / 64)))
    indices = Array(training.allIndices.prefix(rows))
    workspace = Workspace(network, capacity: rows, trains: true)
    let widest = network.layers.map(\.outputs).max() ?? 0
    slopes = FloatBuffer(count: rows * widest)
    magnitudes = FloatBuffer(count: widest)
    active = [UInt8](repeating: 0, count: widest)
    before = FloatBuffer(count: network.parameters.count)
    let layers = network.layers.enumerated().map { index, layer in
      let isOutput = index == network.layers.count - 1
      return Diagnostics.Layer(
        name: isOutput ? "output" : "hidden_\(index + 1)", units: layer.outputs,
        activation: isOutput ? "softmax" : network.activation.function.name,
        series: Diagnostics.Measure.allCases.map { (measure: $0, values: []) })
    }
    diagnostics = Diagnostics(
      probeExamples: rows, epochs: [], firstLoss: .nan, chanceLoss: log(Double(network.classes)), layers: layers)
  }

  func noteFirstLoss(_ loss: Double) { diagnostics.firstLoss = loss }

  /// Keeps the parameters as they are before an epoch's last update.
  func noteParameters(_ network: Network) {
    before.copy(from: network.parameters)
    hasBefore = true
  }

  /// Measures every layer.
  ///
  /// - Precondition: The network's gradients are zero; they are so again afterwards.
  func measure(_ network: Network, epoch: Int) {
    indices.withUnsafeBufferPointer { workspace.gather(set.images, $0) }
    network.forward(workspace, rows: rows)
    diagnostics.epochs.append(epoch)
    let last = network.layers.count - 1
    for index in 0..<last { measureHidden(network, index) }
    measureOutput(network)
    network.backward(workspace, rows: rows)?.add(to: network.gradients.pointer)
    for (index, layer) in network.layers.enumerated() {
      let gradient = network.gradients.pointer + layer.kernel.lowerBound
      append(.gradientNorm, curves_sum_of_squares(gradient, layer.kernel.count).squareRoot(), index)
      append(.updateRatio, updateRatio(network, layer), index)
    }
    network.gradients.clear()
    hasBefore = false
  }

  private func append(_ measure: Diagnostics.Measure, _ value: Double, _ layer: Int) {
    guard let place = diagnostics.layers[layer].series.firstIndex(where: { $0.measure == measure }) else { return }
    diagnostics.layers[layer].series[place].values.append(value)
  }

  private func updateRatio(_ network: Network, _ layer: Network.Layer) -> Double {
    guard hasBefore else { return .nan }
    let (old, new) = (before.pointer + layer.kernel.lowerBound, network.parameters.pointer + layer.kernel.lowerBound)
    let change = curves_sum_of_squared_differences(old, new, layer.kernel.count).squareRoot()
    return change / curves_sum_of_squares(old, layer.kernel.count).squareRoot()
  }

  private func appendMoments(_ values: UnsafePointer<Float>, _ count: Int, _ index: Int) {
    var (sum, squares) = (0.0, 0.0)
    curves_add_moments(values, count, &sum, &squares)
    let mean = sum / Double(count)
    append(.activationMean, mean, index)
    append(.activationSD, max(0, squares / Double(count) - mean * mean).squareRoot(), index)
  }

  private func measureHidden(_ network: Network, _ index: Int) {
    let layer = network.layers[index]
    let count = rows * layer.outputs
    let a = workspace.activations[index].pointer
    appendMoments(a, count, index)

    // The backward pass of ones is the slope itself.
    for place in 0..<count { slopes.pointer[place] = 1 }
    let z = workspace.preactivations[index].pointer
    network.activation.backward(
      z: z, activations: a, delta: slopes.pointer, rows: rows, columns: layer.outputs,
      learned: network.learnedParameters(of: layer))
    var greatest = network.activation.function.largestSlope(parameters: network.activationParameters)
    if let learned = layer.slopes {
      greatest = learned.reduce(1) { max($0, Double(abs(network.parameters.pointer[$1]))) }
    }
    if greatest.isFinite {
      var sum = 0.0
      var below = 0
      curves_add_magnitudes(slopes.pointer, count, Self.saturation * Float(greatest), &sum, &below)
      append(.slopeRatio, sum / Double(count) / greatest, index)
      append(.saturatedFraction, Double(below) / Double(count), index)
    } else {
      append(.slopeRatio, .nan, index)
      append(.saturatedFraction, .nan, index)
    }

    magnitudes.clear()
    for unit in 0..<layer.outputs { active[unit] = 0 }
    curves_add_unit_activity(a, slopes.pointer, rows, layer.outputs, magnitudes.pointer, &active)
    let dead = active.prefix(layer.outputs).reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
    append(.deadFraction, Double(dead) / Double(layer.outputs), index)
    let total = (0..<layer.outputs).reduce(0.0) { $0 + Double(magnitudes.pointer[$1]) }
    let limit = Self.dormancy * total / Double(layer.outputs)
    let dormant = (0..<layer.outputs).reduce(0) { $0 + (Double(magnitudes.pointer[$1]) <= limit ? 1 : 0) }
    append(.dormantFraction, Double(dormant) / Double(layer.outputs), index)
  }

  /// Measures the probabilities, and leaves the gradient of the mean loss (without the weight penalty) in their place.
  /// Only moments: a softmax has no slope of its own that could saturate.
  private func measureOutput(_ network: Network) {
    let index = network.layers.count - 1
    let (values, count) = (workspace.logits, rows * network.classes)
    var correct = 0
    _ = curves_softmax_cross_entropy(
      values, workspace.labels, rows, network.classes, workspace.predictions, &correct)
    appendMoments(values, count, index)
    for measure in [Diagnostics.Measure.slopeRatio, .saturatedFraction, .deadFraction, .dormantFraction] {
      append(measure, .nan, index)
    }
    let share = 1 / Float(rows)
    curves_scale(values, count, share)
    for row in 0..<rows { values[row * network.classes + Int(workspace.labels[row])] -= share }
  }
}
