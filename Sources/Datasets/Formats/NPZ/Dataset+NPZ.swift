internal import Archives
internal import Files

extension Dataset {
  /// Keras's names of the four arrays in an `.npz` file, then MedMNIST's.
  private static let arrayKeys = [
    ["x_train", "y_train", "x_test", "y_test"], ["train_images", "train_labels", "test_images", "test_labels"],
  ]

  /// Reads an `.npz` file as Keras ships `mnist.npz`: `x_train` and `x_test` of `[count, rows, columns]`,
  /// `[count, rows, columns, channels]` or `[count, inputs]`, `y_train` and `y_test` of `[count]` whole numbers from 0.
  static func load(npz path: String, name: String, known: KnownDataset?) throws(DatasetError) -> Dataset {
    let bytes = try reading(try FileAccess.read(path))
    let archive = try reading(try ZipArchive(path: path, bytes: bytes))
    let (keys, entries) = try arrayEntries(of: archive)
    var arrays: [NPYArray] = []
    for (key, entry) in zip(keys, entries) {
      let contents = try reading(try archive.contents(of: entry))
      arrays.append(try naming(key, path) { () throws(NPYHeader.Problem) in try NPYArray(key: key, bytes: contents) })
    }
    let (trainShape, testShape) = (
      try imageShape(keys[0], arrays[0].header, path), try imageShape(keys[2], arrays[2].header, path)
    )
    guard trainShape == testShape else {
      throw DatasetError(
        .mismatch, file: path,
        "\(keys[2]) has the shape \(arrays[2].header.shape), expected examples as in \(keys[0]), "
          + "\(arrays[0].header.shape): store arrays of one data set")
    }
    let (trainLabels, testLabels) = (
      try labels(arrays[1], of: arrays[0], path), try labels(arrays[3], of: arrays[2], path)
    )
    let different = Set(trainLabels).count
    if known == nil, ClassLabels.areMeasurements(different: different, examples: trainLabels.count) {
      throw DatasetError(
        .invalidValue, file: path,
        "found \(different) different numbers in \(keys[1]), of \(trainLabels.count) examples, expected classes, not "
          + "measurements: store classes from 0 up")
    }
    let classes =
      known.map { ClassLabels($0) } ?? ClassLabels(upTo: max(trainLabels.max() ?? 0, testLabels.max() ?? 0))
    let storages = try storages(train: arrays[0], test: arrays[2], path)
    return Dataset(
      name: name,
      train: LabeledImages(
        storage: storages.train, shape: trainShape, labels: try classes.classes(trainLabels, file: path, of: name),
        classNames: classes.names),
      test: LabeledImages(
        storage: storages.test, shape: testShape, labels: try classes.classes(testLabels, file: path, of: name),
        classNames: classes.names),
      contents: [FileContent(name: contentName(of: path), pieces: [bytes])])
  }

  /// What an `.npz` file holds, from the headers of its arrays.
  static func summary(npz path: String, known: KnownDataset?) throws(DatasetError) -> DatasetSummary {
    let archive = try reading(try ZipArchive(path: path, bytes: try FileAccess.read(path)))
    let (keys, entries) = try arrayEntries(of: archive)
    var headers: [NPYHeader] = []
    for (key, entry) in zip(keys, entries) {
      let bytes = try reading(try archive.beginning(of: entry, count: 4096))
      headers.append(
        try naming(key, path) { () throws(NPYHeader.Problem) in try NPYHeader(bytes, total: entry.size) })
    }
    return DatasetSummary(
      trainExamples: headers[0].shape.first ?? 0, testExamples: headers[2].shape.first ?? 0,
      shape: try imageShape(keys[0], headers[0], path), classNames: known?.classNames)
  }

  /// The four arrays of an archive, by either set of names.
  private static func arrayEntries(
    of archive: ZipArchive
  ) throws(DatasetError) -> (keys: [String], entries: [ZipArchive.Entry]) {
    let found = archive.entries.map { $0.name.drop(suffix: ".npy") }
    for keys in arrayKeys {
      let places = keys.compactMap { found.firstIndex(of: $0) }
      if places.count == keys.count { return (keys, places.map { archive.entries[$0] }) }
    }
    throw DatasetError(
      .format, file: archive.path,
      "found the arrays \(found.joined(separator: ", ")), expected \(arrayKeys[0].joined(separator: ", ")): "
        + "write it with numpy.savez(file, x_train=…, y_train=…, x_test=…, y_test=…)")
  }

  private static func naming<Value>(
    _ key: String, _ path: String, _ body: () throws(NPYHeader.Problem) -> Value
  ) throws(DatasetError) -> Value {
    do throws(NPYHeader.Problem) { return try body() } catch {
      throw DatasetError(.format, file: path, "\(key): \(error.message)")
    }
  }

  private static func imageShape(
    _ key: String, _ header: NPYHeader, _ path: String
  ) throws(DatasetError) -> LabeledImages.Shape {
    let shape = header.shape
    guard (2...4).contains(shape.count), shape.allSatisfy({ $0 > 0 }) else {
      throw DatasetError(
        .invalidValue, file: path,
        "\(key) has the shape \(shape), expected [examples, rows, columns] or [examples, values], none of them 0: "
          + "store it in that shape")
    }
    return shape.count == 2
      ? LabeledImages.Shape(rows: 1, columns: shape[1])
      : LabeledImages.Shape(rows: shape[1], columns: shape[2], channels: shape.count == 4 ? shape[3] : 1)
  }

  private static func labels(_ array: NPYArray, of images: NPYArray, _ path: String) throws(DatasetError) -> [Int] {
    let shape = array.header.shape
    guard shape == [images.header.shape[0]] || shape == [images.header.shape[0], 1] else {
      let hint = shape.count == 2 ? "store the class numbers, .argmax(axis=1)" : "store one label an example"
      throw DatasetError(
        .mismatch, file: path,
        "\(array.key) has the shape \(shape), expected [\(images.header.shape[0])] for as many examples in \(images.key): "
          + hint)
    }
    guard let labels = array.integers() else {
      throw DatasetError(
        .invalidValue, file: path,
        "\(array.key) holds \(array.header.typeName) values, expected whole numbers from 0: store it with .astype('uint8')"
      )
    }
    return labels
  }

  /// Unsigned bytes are grey levels; wider integers are where `GreyLevels` says so; all else stays as it is.
  private static func storages(
    train: NPYArray, test: NPYArray, _ path: String
  ) throws(DatasetError) -> (train: LabeledImages.Storage, test: LabeledImages.Storage) {
    guard train.header.typeName == test.header.typeName else {
      throw DatasetError(
        .mismatch, file: path,
        "\(test.key) holds \(test.header.typeName) values, expected \(train.header.typeName) as in \(train.key): "
          + "scale and store both alike")
    }
    switch train.header.kind {
    case .unsigned where train.header.size == 1: return (.bytes(train.values), .bytes(test.values))
    case .unsigned, .signed:
      if let trainValues = train.integers(), let testValues = test.integers(),
        let bytes = GreyLevels.bytes(train: trainValues, test: testValues)
      {
        return bytes
      }
    case .float, .boolean: break
    }
    return (
      .floats(try naming(train.key, path) { () throws(NPYHeader.Problem) in try train.floats() }),
      .floats(try naming(test.key, path) { () throws(NPYHeader.Problem) in try test.floats() })
    )
  }
}
