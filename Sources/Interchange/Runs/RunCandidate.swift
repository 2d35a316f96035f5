internal import JSONText
internal import RunRecords

/// A run as it stands after its file was taken apart: not yet named, perhaps a copy of another.
struct RunCandidate {
  var run: RunBuilder.Run
  var files: [SourceFile]
  var format: any HistoryFormat.Type
  var home: [String]
  var stem: String
  var runName: String?
  /// The place among the runs of one file, from 1; nil where the file has one.
  var part: Int?
  var rank: Int
  var version: String?
  var config: JSON.Object
  var lastValues: [(name: String, value: Double)]
  /// Whether the file says epochs and sets, as the fuller copy does.
  var namesEpochs: Bool

  /// How much a copy tells: tables before event files and logs, then those that do not count steps alone, then the one with
  /// more values of what has a name in Keras, then one that names epochs, then the fuller, then the tool's own file.
  var fullness: (Int, Int, Int, Int, Int, Int) {
    let countsSteps = !run.table.epochs.contains(where: History.isMeasured)
    func count(_ isCounted: (String) -> Bool) -> Int {
      run.table.curves.reduce(0) { $0 + (isCounted($1.name) ? $1.values.count(where: History.isMeasured) : 0) }
    }
    return (
      -2 * rank - (countsSteps ? 1 : 0), count { ["loss", "accuracy", "val_loss", "val_accuracy"].contains($0) },
      namesEpochs ? 1 : 0,
      count { _ in true }, format.tool == "unknown" ? 0 : 1, -(files.first?.folders.count ?? 0)
    )
  }

  /// Whether another holds the same values, as far as both go; a log's to the digits that it prints.
  ///
  /// - Parameter beginning: Only the first values need be the same.
  func isCopy(of other: RunCandidate, beginning: Bool) -> Bool {
    var same = 0
    var different = 0
    for (place, curve) in run.table.curves.enumerated() {
      // Most runs differ at once in most of what they have.
      if same + run.table.curves.count - place <= different { return false }
      guard let twin = other.run.table[curve.name] else { continue }
      let decimals = [curve.decimals, twin.decimals].compactMap { $0 }.min()
      switch Self.areEqual(curve.values, twin.values, decimals: decimals, most: beginning ? 1 : .max) {
      case true?: same += 1
      case false?: different += 1
      case nil: continue
      }
    }
    return same > different
  }

  /// Whether the measured values of two curves are equal as far as both go; nil where either has none.
  private static func areEqual(_ a: [Double], _ b: [Double], decimals: Int?, most: Int) -> Bool? {
    var (i, j, compared) = (0, 0, 0)
    while compared < most {
      while i < a.count, !History.isMeasured(a[i]) { i += 1 }
      while j < b.count, !History.isMeasured(b[j]) { j += 1 }
      guard i < a.count, j < b.count else { break }
      guard areEqual(a[i], b[j], decimals: decimals) else { return false }
      compared += 1
      i += 1
      j += 1
    }
    return compared > 0 ? true : nil
  }

  /// Equal to what 32-bit floats and ten digits hold, or to the digits printed.
  private static func areEqual(_ a: Double, _ b: Double, decimals: Int?) -> Bool {
    if a == b || a.isNaN || b.isNaN { return a.isNaN == b.isNaN || a.isNaN || b.isNaN }
    var tolerance = 2e-6 * max(abs(a), abs(b)) + 1e-9
    if let decimals {
      var unit = 0.6
      for _ in 0..<min(decimals, 20) { unit /= 10 }
      tolerance = max(tolerance, unit)
    }
    // Percent in one and a fraction in the other is the same value too.
    return abs(a - b) <= tolerance || abs(a - 100 * b) <= 100 * tolerance || abs(100 * a - b) <= 100 * tolerance
  }
}
