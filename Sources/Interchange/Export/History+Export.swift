internal import RunRecords

extension History {
  /// The epochs as the tools count them that begin with 0; those between two whole ones, and epochs that are not there,
  /// as they are, since none of these tools has them. So are those of a run that begins later: readers take what does not
  /// begin with 0 for counted from 1.
  var epochsFromZero: [Double]? {
    guard let epochs = self[.epoch] else { return nil }
    let areWhole = epochs.allSatisfy { !History.isMeasured($0) || $0 == $0.rounded() }
    return areWhole && epochs.first(where: History.isMeasured) == 1
      ? epochs.map { History.isMeasured($0) ? $0 - 1 : $0 } : epochs
  }

  /// The metrics in the order in which Keras has them: by name, the learning rate last.
  var metricsInKerasOrder: [(name: String, values: [Double])] {
    func rank(_ name: String) -> Int { name == "learning_rate" ? 2 : name.hasPrefix("val_") ? 1 : 0 }
    return metrics.sorted { (rank($0.name), $0.name) < (rank($1.name), $1.name) }
  }
}

/// A number as the shortest text that gives it back, in Python's words.
enum PythonNumber {
  /// - Parameters:
  ///   - notMeasured: for what was not measured.
  ///   - nan: for a NaN that was.
  ///   - infinity: for the infinity; the negative one has a minus before it.
  static func text(_ value: Double, notMeasured: String, nan: String, infinity: String) -> String {
    if !History.isMeasured(value) { return notMeasured }
    if value.isNaN { return nan }
    if value.isInfinite { return value < 0 ? "-" + infinity : infinity }
    return "\(value)"
  }

  /// A place on an axis: whole numbers without a point.
  static func place(_ value: Double, notMeasured: String) -> String {
    Int(exactly: value).map(String.init) ?? text(value, notMeasured: notMeasured, nan: notMeasured, infinity: "")
  }
}
