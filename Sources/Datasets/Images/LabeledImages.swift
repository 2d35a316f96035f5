/// Examples with a class each: images, or rows of numbers.
public struct LabeledImages: Sendable {
  /// The values of all examples, `[count, inputs]`, row-major: the values of one example are neighbours.
  public enum Storage: Sendable {
    /// Each byte means itself / 255. A quarter of the memory of floats: Fashion-MNIST's training set is 47 MB.
    case bytes([UInt8])
    /// Each value is as it is.
    case floats([Float])
  }

  /// How the values of one example are laid out, row by row, the channels of a pixel side by side.
  public struct Shape: Sendable, Hashable {
    public let rows: Int
    public let columns: Int
    public let channels: Int
    /// Whether images are stored column by column, as EMNIST's are: `columns` runs of `rows` pixels.
    ///
    /// Training does not care; only who shows an image does.
    public let isColumnMajor: Bool

    /// - Precondition: Every extent is positive.
    public init(rows: Int, columns: Int, channels: Int = 1, isColumnMajor: Bool = false) {
      precondition(rows > 0 && columns > 0 && channels > 0, "impossible shape \(rows)×\(columns)×\(channels)")
      self.rows = rows
      self.columns = columns
      self.channels = channels
      self.isColumnMajor = isColumnMajor
    }

    /// Values per example.
    public var inputs: Int { rows * columns * channels }
  }

  public let storage: Storage
  /// 1×inputs for data that are no images.
  public let shape: Shape
  /// The class of each example, 0 ..< `classCount`.
  public let labels: [Int32]
  /// A name for each class; "0", "1", … where none is known.
  public let classNames: [String]

  /// - Precondition: `storage` holds `labels.count × shape.inputs` values and every label has a class name.
  public init(storage: Storage, shape: Shape, labels: [Int32], classNames: [String]) {
    let values = storage.count
    precondition(
      values == labels.count * shape.inputs,
      "\(values) values do not make \(labels.count) examples of \(shape.inputs) each")
    precondition(
      labels.allSatisfy { $0 >= 0 && Int($0) < classNames.count }, "a label is outside 0 ..< \(classNames.count)")
    self.storage = storage
    self.shape = shape
    self.labels = labels
    self.classNames = classNames
  }

  /// Number of examples.
  public var count: Int { labels.count }
  /// Values per example.
  public var inputs: Int { shape.inputs }
  public var classCount: Int { classNames.count }

  /// The first `limit` examples, or all when there are fewer. A copy of those values, unless it is all of them.
  public func prefix(_ limit: Int) -> LabeledImages {
    precondition(limit >= 0, "a prefix of \(limit) examples")
    guard limit < count else { return self }
    let values = limit * inputs
    let storage: Storage =
      switch self.storage {
      case .bytes(let bytes): .bytes(Array(bytes.prefix(values)))
      case .floats(let floats): .floats(Array(floats.prefix(values)))
      }
    return LabeledImages(
      storage: storage, shape: shape, labels: Array(labels.prefix(limit)), classNames: classNames)
  }
}

extension LabeledImages.Storage {
  /// Number of values.
  public var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .floats(let floats): floats.count
    }
  }
}
