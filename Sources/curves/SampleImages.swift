import Datasets
import LearningCurves
import RunRecords
import SeedStatistics

/// Pictures of test examples: those that the records carry, else from the data set.
enum SampleImages {
  /// - Throws: `DatasetError` when a picture is in no record and the data set is nowhere.
  static func find(
    for comparison: Comparison, options: SamplesFigureOptions, dataFolder: String?
  ) throws -> [SampleImage] {
    let wanted = try sampleIndices(comparison, options: options)
    var found: [Int: SampleImage] = [:]
    for mistake in comparison.arms.flatMap(\.runs).flatMap({ $0.record.test?.mistakes ?? [] }) {
      guard let image = mistake.image, found[mistake.index] == nil else { continue }
      found[mistake.index] = SampleImage(
        index: mistake.index, pixels: image.pixels, rows: image.rows, columns: image.columns, label: mistake.label)
    }
    if wanted.contains(where: { found[$0] == nil }) {
      let reference =
        comparison.arms.lazy.flatMap(\.runs).compactMap { $0.record.spec?.dataset }.first ?? "fashion-mnist"
      let test = try DataAccess.load(reference, besides: nil, dataFolder: dataFolder).test
      for index in wanted where found[index] == nil && index < test.count {
        let picture = test.picture(at: index)
        found[index] = SampleImage(
          index: index, pixels: picture.pixels, rows: picture.rows, columns: picture.columns,
          label: Int(test.labels[index]))
      }
    }
    return wanted.compactMap { found[$0] }
  }
}
