internal import Archives
internal import Files

/// How much a data set holds.
public struct DatasetSummary: Sendable, Equatable {
  public let trainExamples: Int
  public let testExamples: Int
  public let shape: LabeledImages.Shape
  /// Nil where only the labels themselves would tell.
  public let classNames: [String]?
}

extension DatasetLocation {
  /// Whether headers of a few bytes tell how much there is.
  public var hasHeaders: Bool {
    switch form {
    case .idx: true
    case .npz, .csv, .csvPair: false
    }
  }

  /// What the files' headers say, without reading the examples; CSV files have no header of this kind and are read whole.
  /// - Throws: `DatasetError` when a header is damaged.
  public func summary() throws(DatasetError) -> DatasetSummary {
    switch form {
    case .idx(let folder):
      let train = try Self.extents(folder.paths[.trainImages])
      let test = try Self.extents(folder.paths[.testImages])
      return DatasetSummary(
        trainExamples: train[0], testExamples: test[0],
        shape: .init(rows: train[1], columns: train[2], isColumnMajor: known?.isColumnMajor ?? false),
        classNames: known?.classNames)
    case .npz: return try Dataset.summary(npz: path, known: known)
    case .csvPair, .csv: return DatasetSummary(try load())
    }
  }

  private static func extents(_ path: String?) throws(DatasetError) -> [Int] {
    guard let path else { throw DatasetError(.notFound, "found no file of images, expected train and t10k images") }
    return try IDXHeader(try reading(try InflatedFile(path: path)), dimensions: 3).extents
  }
}

extension DatasetSummary {
  /// What was read.
  public init(_ data: Dataset) {
    self.init(
      trainExamples: data.train.count, testExamples: data.test.count, shape: data.train.shape,
      classNames: data.classNames)
  }
}
