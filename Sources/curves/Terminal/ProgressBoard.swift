import ParallelWork
import RunRecords
import TextTools
import Training

/// Shows how far the runs are: on a terminal one line that moves, elsewhere one line an epoch.
final class ProgressBoard: Sendable {
  private struct State {
    var examples: [Int]
    var totals: [Int]
    var epochsDone: [Int]
    var lastDrawn: ContinuousClock.Instant?
    var isDrawn = false
  }

  private let runs: [RunPlan.Run]
  private let isQuiet: Bool
  private let isTerminal: Bool
  private let clock = ContinuousClock()
  private let started: ContinuousClock.Instant
  private let state: Locked<State>

  init(runs: [RunPlan.Run], isQuiet: Bool) {
    self.runs = runs
    self.isQuiet = isQuiet
    isTerminal = Messages.isTerminal
    started = clock.now
    state = Locked(
      State(
        examples: runs.map { _ in 0 }, totals: runs.map { _ in 0 }, epochsDone: runs.map { _ in 0 }))
  }

  /// A run begins, or goes on after so many epochs.
  func begin(_ index: Int, from epoch: Int) { state.withLock { $0.epochsDone[index] = epoch } }

  /// A line for who watches, above the one that moves.
  func note(_ line: String) {
    if isQuiet { return }
    state.withLock { state in
      if isTerminal { clear(&state) }
      Messages.write(line)
      if isTerminal, state.lastDrawn != nil { draw(&state) }
    }
  }

  /// Takes note of a step; cheap unless it is time to draw.
  func report(_ index: Int, _ progress: TrainingProgress) {
    if isQuiet { return }
    if !isTerminal {
      if let metrics = progress.epochMetrics { Messages.write(epochLine(index, progress, metrics)) }
      return
    }
    // One step in sixteen is enough for the eye, and keeps the lock out of the way.
    guard progress.step % 16 == 0 || progress.epochMetrics != nil else { return }
    state.withLock { state in
      state.examples[index] = progress.examples
      state.totals[index] = progress.totalExamples
      if progress.epochMetrics != nil { state.epochsDone[index] = progress.epoch }
      let now = clock.now
      if let last = state.lastDrawn, last.duration(to: now) < .milliseconds(100) { return }
      state.lastDrawn = now
      draw(&state)
    }
  }

  /// A run has ended and its record is written.
  func end(_ index: Int, record: RunRecord) {
    if isQuiet { return }
    let run = runs[index].spec.identity
    var line = "\(run.label.showingControls), seed \(run.seed): "
    switch record.outcome {
    case .diverged(let epoch, let step): line += "diverged in epoch \(epoch), step \(step): the loss is not finite"
    case .stoppedEarly(let epoch, _): line += "stopped early at epoch \(epoch), "
    case .completed, .completedThenRestored, .unknown: break
    }
    if let epoch = record.outcome.restoredEpoch { line += "weights of epoch \(epoch), " }
    if let test = record.test { line += "test accuracy \(NumberText.standard.fixed(test.accuracy, 4))" }
    if let timing = record.timing { line += " in \(NumberText.standard.fixed(timing.seconds, 1)) s" }
    state.withLock { state in
      state.totals[index] = max(state.totals[index], 1)
      state.examples[index] = state.totals[index]
      state.epochsDone[index] = runs[index].spec.training.epochs
      if isTerminal { clear(&state) }
      Messages.write(line)
      if isTerminal { draw(&state) }
    }
  }

  /// A run has failed, or another process has done it; nothing more will come of it.
  func fail(_ index: Int) {
    state.withLock { state in
      state.examples[index] = state.totals[index]
      state.epochsDone[index] = runs[index].spec.training.epochs
    }
  }

  /// Takes the moving line away.
  func close() {
    if isTerminal, !isQuiet { state.withLock { clear(&$0) } }
  }

  private func epochLine(
    _ index: Int, _ progress: TrainingProgress, _ metrics: [(name: String, value: Double)]
  ) -> String {
    let run = runs[index].spec.identity
    let values = metrics.filter { History.isMeasured($0.value) }
      .map { "\($0.name) \(NumberText.standard.significant($0.value))" }.joined(separator: "  ")
    return "\(run.label.showingControls), seed \(run.seed), epoch \(progress.epoch)/\(progress.epochs)  \(values)"
  }

  private func clear(_ state: inout State) {
    if state.isDrawn { Messages.raw("\r\u{1B}[K") }
    state.isDrawn = false
  }

  /// `━━━━━━━╸      epoch 12/50  141 000 examples/s  0:07 left`
  private func draw(_ state: inout State) {
    // A run that has not begun counts with its epochs as the others do.
    let known = zip(state.examples, state.totals).filter { $0.1 > 0 }
    let share = known.reduce(0.0) { $0 + Double($1.0) / Double($1.1) } / Double(runs.count)
    let elapsed = seconds(started.duration(to: clock.now))
    let examples = Double(state.examples.reduce(0, +))
    let epochs = runs.reduce(0) { $0 + $1.spec.training.epochs }
    let left = share > 0 ? elapsed * (1 - share) / share : .nan
    let text =
      "  epoch \(state.epochsDone.reduce(0, +))/\(epochs)  \(NumberText.standard.fixed(elapsed > 0 ? examples / elapsed : 0, 0)) examples/s"
      + "  \(NumberText.standard.duration(left)) left"
    let width = max(0, min(30, Messages.columns - text.terminalWidth - 1))
    let filled = Int((share * Double(width)).rounded(.down))
    let bar = String(repeating: "━", count: filled) + String(repeating: "─", count: width - filled)
    Messages.raw("\r\u{1B}[K" + bar + text.prefix(max(0, Messages.columns - width - 1)))
    state.isDrawn = true
  }

  private func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
