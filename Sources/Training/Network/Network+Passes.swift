internal import CVectorKernels

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Network {
  /// From the workspace's inputs to its logits.
  ///
  /// - Parameter dropoutKey: what decides the dropped units, where the workspace drops any.
  func forward(_ workspace: Workspace, rows: Int, dropoutKey: UInt64 = 0) {
    for index in layers.indices {
      let layer = layers[index]
      let input = index == 0 ? workspace.inputs.pointer : workspace.outputs[index - 1].pointer
      let z = workspace.preactivations[index].pointer
      let bias = parameters.pointer + layer.bias.lowerBound
      let isOutput = index == layers.count - 1
      // A hidden layer's bias is added by the loop that takes its activations, the output's beforehand.
      if isOutput {
        curves_fill_rows(bias, rows, layer.outputs, z)
      } else {
        memset(z, 0, rows * layer.outputs * MemoryLayout<Float>.stride)
      }
      let kernel = parameters.pointer + layer.kernel.lowerBound
      if index == 0, let sparse = workspace.sparseInput {
        sparse.addProduct(input, times: kernel, to: z, rows: rows, units: layer.outputs)
      } else {
        MatrixProduct.add(input, times: kernel, to: z, rows: rows, columns: layer.outputs, depth: layer.inputs)
      }
      if isOutput { return }

      let a = workspace.activations[index].pointer
      let count = rows * layer.outputs
      activation.forward(
        z, bias: bias, into: a, rows: rows, columns: layer.outputs, learned: learnedParameters(of: layer))
      if !workspace.masks.isEmpty {
        let mask = workspace.masks[index].pointer
        // Each layer has its own key: an odd multiple of the step's.
        curves_dropout_mask(mask, count, dropoutKey &* UInt64(2 * index + 1), dropout)
        curves_multiply(a, mask, workspace.outputs[index].pointer, count)
      }
    }
  }

  /// Turns the logits into ∂L/∂logits of the batch's mean loss.
  ///
  /// - Returns: The sum of the losses in nats, and how many examples were right.
  func lossGradient(_ workspace: Workspace, rows: Int) -> (loss: Double, correct: Int) {
    var correct = 0
    let loss = curves_softmax_cross_entropy_gradient(
      workspace.logits, workspace.labels, rows, classes, 1 / Float(rows), &correct)
    return (loss, correct)
  }

  /// Adds the batch's gradient to `gradients`, from ∂L/∂logits back to the first kernel.
  ///
  /// The gradient of the inputs is nobody's business and is not computed.
  /// - Returns: What is still to be added where the workspace skips zeros and there is no penalty: the first kernel's
  ///   gradient.
  func backward(_ workspace: Workspace, rows: Int) -> PendingGradient? {
    var pending: PendingGradient?
    for place in layers.indices {
      let index = layers.count - 1 - place
      let layer = layers[index]
      let isOutput = index == layers.count - 1
      let error = isOutput ? workspace.logits : workspace.upstream[index].pointer
      if !isOutput { differentiate(index, error, workspace, rows: rows) }
      if index > 0 {
        let below = workspace.upstream[index - 1].pointer
        memset(below, 0, rows * layer.inputs * MemoryLayout<Float>.stride)
        MatrixProduct.add(
          error, times: parameters.pointer + layer.kernel.lowerBound, isOtherTransposed: true, to: below, rows: rows,
          columns: layer.inputs, depth: layer.outputs)
      }
      let input = index == 0 ? workspace.inputs.pointer : workspace.outputs[index - 1].pointer
      if index == 0, let sparse = workspace.sparseInput {
        let gradient = PendingGradient(
          input: sparse, x: input, d: error, rows: rows, units: layer.outputs, kernel: layer.kernel)
        // The penalty's gradient already lies where the rest of the kernel's has to be added.
        if l2 > 0 { gradient.add(to: gradients.pointer) } else { pending = gradient }
      } else {
        MatrixProduct.add(
          input, isTransposed: true, times: error, to: gradients.pointer + layer.kernel.lowerBound, rows: layer.inputs,
          columns: layer.outputs, depth: rows)
      }
      curves_add_column_sums(error, rows, layer.outputs, gradients.pointer + layer.bias.lowerBound)
    }
    return pending
  }

  /// Turns ∂L/∂output of a hidden layer into ∂L/∂z.
  private func differentiate(
    _ index: Int, _ error: UnsafeMutablePointer<Float>, _ workspace: Workspace, rows: Int
  ) {
    let layer = layers[index]
    let count = rows * layer.outputs
    let z = workspace.preactivations[index].pointer
    if !workspace.masks.isEmpty { curves_multiply(error, workspace.masks[index].pointer, error, count) }
    if let slopes = layer.slopes {
      activation.learnedGradient(
        z: z, delta: error, into: gradients.pointer + slopes.lowerBound, rows: rows, columns: layer.outputs)
    }
    activation.backward(
      z: z, activations: workspace.activations[index].pointer, delta: error, rows: rows, columns: layer.outputs,
      learned: learnedParameters(of: layer))
  }

  /// The slopes of a layer with PReLU; nil of any other.
  func learnedParameters(of layer: Layer) -> UnsafePointer<Float>? {
    layer.slopes.map { UnsafePointer(parameters.pointer + $0.lowerBound) }
  }

  /// λ·Σw² over all kernels, and its gradient added to `gradients` where asked: Keras's `kernel_regularizer=L2(λ)`.
  func penalty(addsGradient: Bool) -> Double {
    guard l2 > 0 else { return 0 }
    var sum = 0.0
    for index in layers.indices {
      let layer = layers[index]
      let kernel = parameters.pointer + layer.kernel.lowerBound
      sum += curves_sum_of_squares(kernel, layer.kernel.count)
      if addsGradient {
        curves_add_scaled(
          gradients.pointer + layer.kernel.lowerBound, kernel, layer.kernel.count, Float(2 * l2))
      }
    }
    return l2 * sum
  }
}
