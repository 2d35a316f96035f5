public import Findings
internal import RunRecords

extension Findings {
  /// The pictures of test examples that the records carry, by their place in the test set.
  public var recordedImages: [Int: SampleImage] {
    var found: [Int: SampleImage] = [:]
    for mistake in records.flatMap({ $0.record.test?.mistakes ?? [] }) {
      guard let image = mistake.image, found[mistake.index] == nil else { continue }
      found[mistake.index] = SampleImage(
        index: mistake.index, pixels: image.pixels, rows: image.rows, columns: image.columns, label: mistake.label)
    }
    return found
  }
}
