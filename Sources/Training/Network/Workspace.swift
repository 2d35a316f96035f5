internal import CVectorKernels
internal import Datasets

/// The memory a batch needs on its way through a network: made once, used for every batch.
final class Workspace {
  /// The most examples a batch may have.
  let capacity: Int
  let inputs: FloatBuffer
  let labels: UnsafeMutablePointer<Int32>
  let predictions: UnsafeMutablePointer<Int32>
  /// z of each layer, `[batch, units]`; the last is the logits, then their gradient or the probabilities.
  let preactivations: [FloatBuffer]
  /// f(z) of each hidden layer.
  let activations: [FloatBuffer]
  /// What the next layer reads: the activations themselves, or with dropout a masked copy.
  let outputs: [FloatBuffer]
  /// 0 or 1 / (1 − p) for each activation; empty without dropout.
  let masks: [FloatBuffer]
  /// ∂L/∂(output), then ∂L/∂z, of each hidden layer; empty where nothing is trained.
  let upstream: [FloatBuffer]
  /// Where the inputs are zero; nil where that is not worth knowing.
  let sparseInput: SparseInput?

  /// - Parameters:
  ///   - trains: whether batches will run backwards too.
  ///   - drops: whether dropout is applied where the network has it.
  ///   - skipsZeros: whether the first layer's products skip inputs that are zero.
  init(_ network: Network, capacity: Int, trains: Bool, drops: Bool = false, skipsZeros: Bool = false) {
    self.capacity = capacity
    inputs = FloatBuffer(count: capacity * network.inputs)
    labels = .allocate(capacity: capacity)
    labels.initialize(repeating: 0, count: capacity)
    predictions = .allocate(capacity: capacity)
    predictions.initialize(repeating: 0, count: capacity)
    preactivations = network.layers.map { FloatBuffer(count: capacity * $0.outputs) }
    let hidden = network.layers.dropLast()
    activations = hidden.map { FloatBuffer(count: capacity * $0.outputs) }
    if drops, network.dropout > 0 {
      outputs = hidden.map { FloatBuffer(count: capacity * $0.outputs) }
      masks = hidden.map { FloatBuffer(count: capacity * $0.outputs) }
    } else {
      outputs = activations
      masks = []
    }
    upstream = trains ? hidden.map { FloatBuffer(count: capacity * $0.outputs) } : []
    sparseInput = skipsZeros ? SparseInput(inputs: network.inputs, capacity: capacity) : nil
  }

  deinit {
    labels.deallocate()
    predictions.deallocate()
  }

  /// The logits of the batch.
  var logits: UnsafeMutablePointer<Float> { preactivations[preactivations.count - 1].pointer }

  /// Copies examples in as floats, bytes divided by 255.
  func gather(_ images: LabeledImages, _ indices: UnsafeBufferPointer<Int32>) {
    precondition(indices.count <= capacity, "a batch of \(indices.count) for a workspace of \(capacity)")
    guard let places = indices.baseAddress else { return }
    switch images.storage {
    case .bytes(let bytes):
      bytes.withUnsafeBufferPointer {
        guard let base = $0.baseAddress else { return }
        curves_gather_bytes(base, places, indices.count, images.inputs, inputs.pointer)
        sparseInput?.mark(base, places, rows: indices.count)
      }
    case .floats(let floats):
      floats.withUnsafeBufferPointer {
        guard let base = $0.baseAddress else { return }
        curves_gather_floats(base, places, indices.count, images.inputs, inputs.pointer)
        sparseInput?.mark(inputs.pointer, rows: indices.count)
      }
    }
    images.labels.withUnsafeBufferPointer {
      guard let base = $0.baseAddress else { return }
      curves_gather_labels(base, places, indices.count, labels)
    }
  }
}
