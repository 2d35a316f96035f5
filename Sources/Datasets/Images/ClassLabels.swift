/// Which classes whole-number labels mean.
struct ClassLabels {
  /// More classes than this are taken for a mistake: a column of measurements, say.
  static let greatestCount = 1000

  /// Whether numbers look like measurements rather than classes: many, of which each stands only a few times.
  static func areMeasurements(different: Int, examples: Int) -> Bool { different > 20 && examples < 5 * different }

  let names: [String]
  /// The label that means the first class.
  let first: Int

  /// Of a known data set.
  init(_ known: KnownDataset) {
    names = known.classNames
    first = known.firstLabel
  }

  /// Classes 0, 1, … `greatest`.
  init(upTo greatest: Int) {
    names = (0...max(0, min(greatest, Self.greatestCount - 1))).map(String.init)
    first = 0
  }

  /// The classes of `labels`, counted from 0.
  /// - Throws: `invalidValue` naming the first label that means none.
  func classes(_ labels: some Collection<some BinaryInteger>, file: String, of name: String) throws(DatasetError)
    -> [Int32]
  {
    var classes: [Int32] = []
    classes.reserveCapacity(labels.count)
    for label in labels {
      let index = Int(label) - first
      guard names.indices.contains(index) else {
        throw DatasetError(
          .invalidValue, file: file,
          "found the label \(label) at example \(classes.count), expected \(first) to \(first + names.count - 1) as \(name) "
            + "has \(names.count) classes: is this the file of another data set?")
      }
      classes.append(Int32(index))
    }
    return classes
  }
}
