internal import Files
internal import TextTools

extension DatasetSearch {
  /// The data set at a path, which may end with `#COLUMN`.
  func locate(path reference: String) throws(DatasetError) -> DatasetLocation {
    var path = resolved(reference)
    var labelColumn: String?
    if PathKind(at: path) == .nothing, let mark = path.lastIndex(of: "#") {
      labelColumn = String(path[path.index(after: mark)...])
      path = String(path[..<mark])
    }
    switch PathKind(at: path) {
    case .nothing: throw nothing(at: path, reference)
    case .folder: return try locate(folder: path, labelColumn)
    case .file, .other: return try locate(file: path, labelColumn)
    }
  }

  private func nothing(at path: String, _ reference: String) -> DatasetError {
    if reference.contains("/") || reference.hasSuffix(".csv") || reference.hasSuffix(".npz") {
      return DatasetError(
        .notFound, file: path, "found nothing, expected a folder of IDX files, an .npz or a .csv file: mend the path")
    }
    let names = KnownDataset.all.map(\.name)
    let hint = NearestName.of(reference, in: names).map { "did you mean \($0)?" } ?? "name one of them, or give a path"
    return DatasetError(
      .notFound,
      "found no data set named `\(reference)` and no such path, expected one of \(names.joined(separator: ", ")): \(hint)"
    )
  }

  private func locate(folder path: String, _ labelColumn: String?) throws(DatasetError) -> DatasetLocation {
    let sets = try IDXFolder.all(in: path)
    if sets.count > 1 {
      let prefixes = sets.map { String($0.prefix.dropLast()) }.filter { !$0.isEmpty }
      throw DatasetError(
        .invalidOption, file: path,
        "found several data sets (\(prefixes.joined(separator: ", "))), expected one: give its name as the data set and "
          + "this folder with --data")
    }
    if let set = sets.first {
      let name = set.prefix.isEmpty ? Self.name(of: path) : String(set.prefix.dropLast())
      return DatasetLocation(name: name, path: path, known: .called(name), form: .idx(set))
    }
    let all = try reading(try FileAccess.names(in: path))
    let trainFiles = all.filter { $0.drop(suffix: ".gz").hasSuffix("train.csv") }
    if let train = trainFiles.first {
      let prefix = train.drop(suffix: ".gz").dropLast("train.csv".count)
      guard trainFiles.count == 1, let test = all.first(where: { $0.drop(suffix: ".gz") == prefix + "test.csv" }) else {
        throw DatasetError(
          .notFound, file: path,
          "found \(trainFiles.joined(separator: ", ")), expected one training file and \(prefix)test.csv: put both there"
        )
      }
      return DatasetLocation(
        name: Self.name(of: path), path: path, known: nil,
        form: .csvPair(train: FileAccess.join(path, train), test: FileAccess.join(path, test)), labelColumn: labelColumn
      )
    }
    let archives = all.filter { $0.hasSuffix(".npz") }
    if archives.count == 1 { return try locate(file: FileAccess.join(path, archives[0]), labelColumn) }
    if all.contains("raw"), PathKind(at: FileAccess.join(path, "raw")) == .folder {
      return try locate(folder: FileAccess.join(path, "raw"), labelColumn)
    }
    throw DatasetError(
      .notFound, file: path,
      "found no data set in this folder, expected train-images-idx3-ubyte with its three fellows (plain or .gz), "
        + "train.csv and test.csv, or one .npz: mend the path")
  }

  private func locate(file path: String, _ labelColumn: String?) throws(DatasetError) -> DatasetLocation {
    let name = contentName(of: path)
    if name.hasSuffix(".npz") {
      let stem = name.drop(suffix: ".npz")
      return DatasetLocation(name: stem, path: path, known: .called(stem), form: .npz)
    }
    if name.hasSuffix(".csv") {
      return DatasetLocation(
        name: name.drop(suffix: ".csv"), path: path, known: nil, form: .csv, labelColumn: labelColumn)
    }
    let hint = IDXFolder.parse(name) == nil ? "mend the path" : "name the folder that has all four IDX files"
    throw DatasetError(
      .format, file: path, "found a file of no known kind, expected a name that ends in .csv, .csv.gz or .npz: \(hint)")
  }

  /// What a folder is called: its last part, but torchvision's `FashionMNIST/raw` is FashionMNIST.
  private static func name(of path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    if parts.last == "raw", let parent = parts.dropLast().last { return String(parent) }
    return parts.last.map(String.init) ?? path
  }
}

extension KnownDataset {
  /// The data set that a folder or file of this name must be: by our name or torchvision's.
  fileprivate static func called(_ name: String) -> KnownDataset? {
    all.first { $0.name == name || (!$0.isColumnMajor && $0.torchvisionFolder == name) }
  }
}
