internal import ParallelWork

extension Dataset {
  /// Reads a training and a test file with the same columns.
  static func load(
    trainCSV trainPath: String, testCSV testPath: String, name: String, options: LoadingOptions
  ) throws(DatasetError) -> Dataset {
    let labelColumn = options.labelColumn
    let tables = try ParallelWork.map(2, workers: options.workers) { place throws(DatasetError) in
      try CSVTable(path: place == 0 ? trainPath : testPath, labelColumn: labelColumn)
    }
    let (train, test) = (tables[0], tables[1])
    guard train.inputs == test.inputs, train.columns == nil || test.columns == nil || train.columns == test.columns
    else {
      throw DatasetError(
        .mismatch, file: testPath, line: 1,
        "found \(test.inputs + 1) columns\(train.inputs == test.inputs ? " with other names" : ""), expected the "
          + "\(train.inputs + 1) of \(trainPath): give both files the same columns")
    }
    let classNames = classNames(train.classes + test.classes)
    let storages = storages(train, test)
    let shape = shape(of: train.inputs, storages.train)
    return Dataset(
      name: name,
      train: LabeledImages(
        storage: storages.train, shape: shape, labels: labels(train, in: classNames), classNames: classNames),
      test: LabeledImages(
        storage: storages.test, shape: shape, labels: labels(test, in: classNames), classNames: classNames),
      contents: tables.map { FileContent(name: contentName(of: $0.path), sha256: $0.sha256) })
  }

  /// Reads one file and takes a share of it for the test set, each class in its share, picked by a seed.
  static func load(csv path: String, name: String, options: LoadingOptions) throws(DatasetError) -> Dataset {
    let table = try CSVTable(path: path, labelColumn: options.labelColumn)
    let classNames = classNames(table.classes)
    let storage = storages(table, table).train
    let all = LabeledImages(
      storage: storage, shape: shape(of: table.inputs, storage), labels: labels(table, in: classNames),
      classNames: classNames)
    guard all.count > 1 else {
      throw DatasetError(
        .truncated, file: path, "found one example, expected some to train on and some to test on: add lines")
    }
    let testCount = min(all.count - 1, max(1, Int((options.testShare * Double(all.count)).rounded())))
    let split = try all.holdout(testCount, seed: options.splitSeed)
    return Dataset(
      name: name, train: all.gathering(split.train), test: all.gathering(split.holdout),
      contents: [FileContent(name: contentName(of: path), sha256: table.sha256)])
  }

  /// Every class once: by number where all are whole numbers, else by their bytes.
  private static func classNames(_ texts: [String]) -> [String] {
    let distinct = Set(texts)
    let numbers = distinct.compactMap { text in Int(text).flatMap { String($0) == text ? $0 : nil } }
    return numbers.count == distinct.count
      ? numbers.sorted().map(String.init) : distinct.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func labels(_ table: CSVTable, in classNames: [String]) -> [Int32] {
    let places = table.classes.map { name in Int32(classNames.firstIndex(of: name) ?? 0) }
    return table.labels.map { places[Int($0)] }
  }

  /// Bytes where the training values are grey levels, see `GreyLevels`, and the test values fit too; else each number as
  /// it is.
  private static func storages(
    _ train: CSVTable, _ test: CSVTable
  ) -> (train: LabeledImages.Storage, test: LabeledImages.Storage) {
    if case .bytes(let trainBytes) = train.values, case .bytes(let testBytes) = test.values,
      GreyLevels.areGrey(least: 0, greatest: Int(trainBytes.max() ?? 0))
    {
      return (.bytes(trainBytes), .bytes(testBytes))
    }
    return (.floats(train.values.floats), .floats(test.values.floats))
  }

  /// Grey levels in a square number, 8×8 and up, are square images; all else is a row of values.
  private static func shape(of inputs: Int, _ storage: LabeledImages.Storage) -> LabeledImages.Shape {
    let side = Int(Double(inputs).squareRoot())
    if case .bytes = storage, side >= 8, side * side == inputs { return .init(rows: side, columns: side) }
    return .init(rows: 1, columns: inputs)
  }
}

extension CSVTable.Values {
  fileprivate var floats: [Float] {
    switch self {
    case .bytes(let bytes): bytes.map { Float($0) }
    case .floats(let floats): floats
    }
  }
}

extension LabeledImages {
  /// A copy of the examples at `indices`, in that order.
  func gathering(_ indices: [Int32]) -> LabeledImages {
    func gather<Value>(_ values: [Value]) -> [Value] {
      var gathered: [Value] = []
      gathered.reserveCapacity(indices.count * inputs)
      for index in indices { gathered += values[Int(index) * inputs..<(Int(index) + 1) * inputs] }
      return gathered
    }
    let storage: Storage =
      switch self.storage {
      case .bytes(let bytes): .bytes(gather(bytes))
      case .floats(let floats): .floats(gather(floats))
      }
    return LabeledImages(
      storage: storage, shape: shape, labels: indices.map { labels[Int($0)] }, classNames: classNames)
  }
}
