import Datasets
import FigureKinds
import Findings
import RunRecords

/// Pictures of test examples: those that the records carry, else from the data set.
enum SampleImages {
  /// - Throws: `DatasetError` when a picture is in no record and the data set is nowhere.
  static func find(
    _ kind: any FigureKind.Type, _ options: FigureOptions, in findings: Findings
  ) throws -> [SampleImage] {
    let wanted = try kind.wantedImages(findings, options)
    if wanted.isEmpty { return [] }
    var found = findings.recordedImages
    if wanted.contains(where: { found[$0] == nil }) {
      let reference =
        findings.records.lazy.compactMap { $0.record.spec?.dataset }.first ?? "fashion-mnist"
      let test = try DataAccess.load(reference, besides: nil, dataFolder: options.dataFolder).test
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
