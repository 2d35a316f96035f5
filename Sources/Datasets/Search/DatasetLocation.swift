internal import Files

/// A data set that was found, not read yet.
public struct DatasetLocation: Sendable {
  /// How its files are to be read.
  enum Form: Sendable {
    case idx(IDXFolder)
    case npz
    case csvPair(train: String, test: String)
    case csv
  }

  /// The known name, or what a path is called.
  public let name: String
  /// The folder, or the file that holds everything.
  public let path: String
  /// The files that are read.
  public let files: [String]
  /// What is known of it by its name; nil for a path of another name.
  public let known: KnownDataset?
  let form: Form
  /// The label's column of CSV files, where the reference named it.
  let labelColumn: String?

  init(name: String, path: String, known: KnownDataset?, form: Form, labelColumn: String? = nil) {
    self.name = name
    self.path = path
    self.known = known
    self.form = form
    self.labelColumn = labelColumn
    files =
      switch form {
      case .idx(let folder): IDXFolder.Part.allCases.compactMap { folder.paths[$0] }
      case .npz, .csv: [path]
      case .csvPair(let train, let test): [train, test]
      }
  }

  /// Bytes on disk of all files.
  public var size: Int {
    files.reduce(0) { sum, path in
      if case .file(let length) = PathKind(at: path) { sum + length } else { sum }
    }
  }

  /// Reads all of it.
  /// - Throws: `DatasetError`, naming the file, what was found, what was expected and what to do.
  public func load(_ options: LoadingOptions = LoadingOptions()) throws(DatasetError) -> Dataset {
    var options = options
    options.labelColumn = labelColumn ?? options.labelColumn
    switch form {
    case .idx(let folder): return try Dataset.load(folder, name: name, known: known, options: options)
    case .npz: return try Dataset.load(npz: path, name: name, known: known)
    case .csvPair(let train, let test):
      return try Dataset.load(trainCSV: train, testCSV: test, name: name, options: options)
    case .csv: return try Dataset.load(csv: path, name: name, options: options)
    }
  }
}
