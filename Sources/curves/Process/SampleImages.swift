import Charts
import Datasets
import FigureKinds
import Findings
import RunRecords

/// Pictures of test examples: those that the records carry, else from the data set.
enum SampleImages {
  /// - Throws: `DatasetError` when a picture is in no record and the data set is nowhere; `ChartError` with code `noData`
  ///   when the examples are rows of numbers.
  static func find(
    _ kind: any FigureKind.Type, _ options: FigureOptions, in findings: Findings
  ) throws -> [SampleImage] {
    let wanted = try kind.wantedImages(findings, options)
    if wanted.isEmpty { return [] }
    var found = findings.recordedImages
    if wanted.contains(where: { found[$0] == nil }) {
      let inputs = findings.records.lazy.compactMap { $0.record.data?.inputs }.first { $0 > 0 }
      if let inputs, !findings.hasPictures, !mayBePicture(inputs) { throw notPictures(inputs) }
      let reference =
        findings.records.lazy.compactMap { $0.record.spec?.dataset }.first ?? "fashion-mnist"
      let test = try DataAccess.load(reference, besides: nil, dataFolder: options.dataFolder).test
      if test.shape.rows == 1 { throw notPictures(test.inputs) }
      for index in wanted where found[index] == nil && index < test.count {
        let picture = test.picture(at: index)
        found[index] = SampleImage(
          index: index, pixels: picture.pixels, rows: picture.rows, columns: picture.columns,
          label: Int(test.labels[index]))
      }
    }
    return wanted.compactMap { found[$0] }
  }

  /// Whether so many numbers may be a square picture, grey or in three colours.
  private static func mayBePicture(_ inputs: Int) -> Bool {
    [inputs, inputs % 3 == 0 ? inputs / 3 : 0].contains { pixels in
      let side = Int(Double(pixels).squareRoot())
      return side >= 8 && side * side == pixels
    }
  }

  private static func notPictures(_ inputs: Int) -> ChartError {
    ChartError(.noData, "each test example is a row of \(inputs) numbers; expected pictures to show")
  }
}
