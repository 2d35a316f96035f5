internal import RandomNumbers
internal import RunRecords

extension TrainingRun {
  /// What the run is at, between two steps.
  func checkpoint(seconds: Double) -> TrainingCheckpoint {
    TrainingCheckpoint(
      spec: trainer.spec, epoch: history.rowCount, partialEpoch: partialEpoch, isStopped: isStopped, history: history,
      diagnostics: probe?.diagnostics, seconds: seconds, epochSeconds: epochSeconds, order: order,
      orderStream: orderStream.words, dropoutStream: dropoutStream.words, optimizer: optimizer.state,
      earlyStopping: earlyStopping?.state, parameters: network.parameters.values(in: 0..<network.parameters.count))
  }

  /// Goes to where a checkpoint was made.
  ///
  /// - Throws: `invalidCheckpoint` where it is of another run, or does not fit the network or the data.
  func goOn(from checkpoint: TrainingCheckpoint) throws(TrainingError) {
    guard checkpoint.canBeContinued(as: trainer.spec) else {
      throw TrainingError(.invalidCheckpoint, "found a checkpoint of another run, expected one of this run")
    }
    guard let orderStream = Xoshiro256(words: checkpoint.orderStream),
      let dropoutStream = Xoshiro256(words: checkpoint.dropoutStream), fits(checkpoint)
    else {
      throw TrainingError(
        .invalidCheckpoint, "found a checkpoint of another size, expected one of this network and data")
    }
    history = checkpoint.history
    epochSeconds = checkpoint.epochSeconds
    secondsBefore = checkpoint.seconds
    partialEpoch = checkpoint.partialEpoch
    isStopped = checkpoint.isStopped
    order = checkpoint.order
    self.orderStream = orderStream
    self.dropoutStream = dropoutStream
    stepIndex = checkpoint.epoch * steps + (checkpoint.partialEpoch?.steps ?? 0)
    network.parameters.copy(from: checkpoint.parameters)
    optimizer.state = checkpoint.optimizer
    if let state = checkpoint.earlyStopping { earlyStopping?.state = state }
    if let diagnostics = checkpoint.diagnostics { probe?.diagnostics = diagnostics }
  }

  private func fits(_ checkpoint: TrainingCheckpoint) -> Bool {
    let count = network.parameters.count
    let own = optimizer.state
    guard checkpoint.parameters.count == count, checkpoint.optimizer.slots.map(\.count) == own.slots.map(\.count),
      checkpoint.history.rowCount == checkpoint.epoch, checkpoint.epochSeconds.count == checkpoint.epoch,
      checkpoint.earlyStopping?.bestWeights.count == earlyStopping?.state.bestWeights.count,
      checkpoint.diagnostics?.layers.map(\.units) == probe?.diagnostics.layers.map(\.units),
      (checkpoint.diagnostics?.epochs.count ?? checkpoint.epoch + 1) == checkpoint.epoch + 1
    else { return false }
    // The same examples in another order: of other data an index would lie outside.
    guard checkpoint.order.count == order.count, checkpoint.order.sorted() == order.sorted() else { return false }
    guard let partial = checkpoint.partialEpoch else { return true }
    return partial.steps > 0 && partial.steps < steps && partial.examples == partial.steps * workspace.capacity
      && partial.correct >= 0 && partial.correct <= partial.examples
  }
}

extension Xoshiro256 {
  /// Where the stream is: four words, for a stream that goes on from there.
  fileprivate var words: [UInt64] { [state.0, state.1, state.2, state.3] }

  /// The stream that `words` were taken of; nil unless they are four, not all of them 0.
  fileprivate init?(words: [UInt64]) {
    guard words.count == 4, words.contains(where: { $0 != 0 }) else { return nil }
    self.init(seed: 0)
    state = (words[0], words[1], words[2], words[3])
  }
}
