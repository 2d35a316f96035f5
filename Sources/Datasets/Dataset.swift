/// A training set and a test set of the same shape and classes, and the files they came from.
public struct Dataset: Sendable {
  /// As the user named it: `fashion-mnist`, or the last part of a path.
  public let name: String
  public let train: LabeledImages
  public let test: LabeledImages
  /// What was read, by file, so that it can be hashed later.
  public let contents: [FileContent]

  /// - Precondition: `train` and `test` have the same shape and class names.
  public init(name: String, train: LabeledImages, test: LabeledImages, contents: [FileContent] = []) {
    precondition(train.shape == test.shape, "train is \(train.shape), test is \(test.shape)")
    precondition(train.classNames == test.classNames, "train and test have different classes")
    self.name = name
    self.train = train
    self.test = test
    self.contents = contents
  }

  public var classNames: [String] { train.classNames }

  /// SHA-256 of each file's uncompressed contents, by the file's name without `.gz`.
  ///
  /// This takes a good part of the time of loading, and no training needs it: call it on another thread while training
  /// goes on, or when it is done.
  /// - Complexity: One pass over every file's contents.
  public func sha256() -> [String: String] {
    Dictionary(contents.map { ($0.name, $0.sha256()) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first `limit` training examples and the first `limit` test examples, or all where there are fewer.
  ///
  /// `contents` stay those of the whole files.
  public func prefix(_ limit: Int) -> Dataset {
    Dataset(name: name, train: train.prefix(limit), test: test.prefix(limit), contents: contents)
  }
}
