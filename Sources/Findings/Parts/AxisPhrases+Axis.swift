public import Languages
public import TextTools

extension AxisPhrases {
  /// What an axis is called.
  public func title(_ axis: CurveAxis) -> String {
    switch axis {
    case .epoch: epoch
    case .step: step
    case .seconds: seconds
    case .examples: examples
    }
  }

  /// A place on it within a sentence, such as `epoch 3`.
  public func place(_ axis: CurveAxis, _ place: Double, _ numbers: NumberText) -> String {
    let number = numbers.significant(place, digits: 7)
    return switch axis {
    case .epoch: atEpoch(["n": number])
    case .step: atStep(["n": number])
    case .seconds: atSecond(["n": number])
    case .examples: atExample(["n": number])
    }
  }
}
