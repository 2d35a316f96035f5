public import RunRecords

/// What learning curves run over.
public enum CurveAxis: String, Sendable, CaseIterable {
  /// Passes over the training examples.
  case epoch
  /// Optimiser steps.
  case step
  /// Seconds of training.
  case seconds
  /// Training examples seen.
  case examples
}

extension RunRecord {
  /// The places of the history's rows on an axis; nil where the record does not know them, NaN for a row without one.
  ///
  /// Steps, seconds and examples follow from whole epochs where the record says how long they are.
  public func places(on axis: CurveAxis) -> [Double]? {
    switch axis {
    case .epoch: return history[.epoch]
    case .step: return history[.step] ?? perEpoch(stepsPerEpoch)
    case .examples: return perEpoch(data.flatMap { $0.trainExamples > 0 ? Double($0.trainExamples) : nil })
    case .seconds:
      if let seconds = history[.seconds] { return seconds }
      guard let times = timing?.epochSeconds, times.count == history.rowCount, !times.isEmpty else { return nil }
      var sum = 0.0
      return times.map {
        sum += $0
        return sum
      }
    }
  }

  private var stepsPerEpoch: Double? {
    guard let size = spec?.training.batchSize, size > 0, let count = data?.trainExamples, count > 0 else { return nil }
    return (Double(count) / Double(size)).rounded(.up)
  }

  private func perEpoch(_ length: Double?) -> [Double]? {
    guard let length, let epochs = history[.epoch] else { return nil }
    return epochs.map { $0 * length }
  }
}

extension Findings {
  /// The axis that curves stand on where nobody chose: the first on which every record with a history has all its rows,
  /// else the first that every one knows at all; nil where there is none.
  public var commonAxis: CurveAxis? {
    let records = records.map(\.record).filter { $0.history.rowCount > 0 }
    func covers(_ axis: CurveAxis, _ test: ([Double]) -> Bool) -> Bool {
      records.allSatisfy { $0.places(on: axis).map(test) ?? false }
    }
    let axes: [CurveAxis] = [.epoch, .step, .seconds]
    return axes.first { covers($0) { $0.allSatisfy(\.isFinite) } }
      ?? axes.first { covers($0) { $0.contains(where: \.isFinite) } }
  }
}
