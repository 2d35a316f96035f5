internal import ParallelWork

extension Dataset {
  /// Reads the four files of `folder`.
  ///
  /// - Parameter known: Whose classes the labels are; nil to count them: labels 0, 1, … up to the greatest in either set.
  static func load(
    _ folder: IDXFolder, name: String, known: KnownDataset?, options: LoadingOptions
  ) throws(DatasetError) -> Dataset {
    var paths: [(part: IDXFolder.Part, path: String)] = []
    for part in IDXFolder.Part.allCases {
      guard let path = folder.paths[part] else {
        throw DatasetError(
          .notFound, file: folder.paths[.trainImages],
          "found no \(folder.prefix)\(part.rawValue)-idx\(part.dimensions)-ubyte beside it, plain or .gz, expected all four "
            + "files: put it in the same folder")
      }
      paths.append((part, path))
    }
    let inputs = paths
    let files = try ParallelWork.map(inputs.count, workers: options.workers) { place throws(DatasetError) in
      try IDXFile(path: inputs[place].path, dimensions: inputs[place].part.dimensions)
    }
    let (trainImages, trainLabels, testImages, testLabels) = (files[0], files[1], files[2], files[3])
    try checkCounts(trainImages, paths[0].path, trainLabels, paths[1].path)
    try checkCounts(testImages, paths[2].path, testLabels, paths[3].path)
    guard trainImages.extents[1...] == testImages.extents[1...] else {
      throw DatasetError(
        .mismatch, file: paths[2].path,
        "found images of \(testImages.extents[1])×\(testImages.extents[2]), expected "
          + "\(trainImages.extents[1])×\(trainImages.extents[2]) as in \(paths[0].path): these files are of different sets"
      )
    }

    let greatest = max(trainLabels.values.max() ?? 0, testLabels.values.max() ?? 0)
    let classes = known.map { ClassLabels($0) } ?? ClassLabels(upTo: Int(greatest))
    let shape = LabeledImages.Shape(
      rows: trainImages.extents[1], columns: trainImages.extents[2], isColumnMajor: known?.isColumnMajor ?? false)
    return Dataset(
      name: name,
      train: LabeledImages(
        storage: .bytes(trainImages.values), shape: shape,
        labels: try classes.classes(trainLabels.values, file: paths[1].path, of: name),
        classNames: classes.names),
      test: LabeledImages(
        storage: .bytes(testImages.values), shape: shape,
        labels: try classes.classes(testLabels.values, file: paths[3].path, of: name),
        classNames: classes.names),
      contents: zip(paths, files).map { input, file in
        FileContent(name: contentName(of: input.path), pieces: [file.header.bytes, file.values])
      })
  }

  private static func checkCounts(
    _ images: IDXFile, _ imagesPath: String, _ labels: IDXFile, _ labelsPath: String
  ) throws(DatasetError) {
    guard images.extents[0] == labels.extents[0] else {
      throw DatasetError(
        .mismatch, file: labelsPath,
        "found \(labels.extents[0]) labels, expected \(images.extents[0]) as there are images in \(imagesPath): "
          + "these files are of different sets")
    }
  }
}

extension IDXFolder.Part {
  /// How many extents the file's header has.
  var dimensions: Int {
    switch self {
    case .trainImages, .testImages: 3
    case .trainLabels, .testLabels: 1
    }
  }
}
