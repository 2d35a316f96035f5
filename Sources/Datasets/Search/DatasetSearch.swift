internal import Files
internal import TextTools

/// Where data sets are looked for. Everything it depends on is passed in.
public struct DatasetSearch: Sendable {
  /// `--data`: looked at first.
  public var dataFolder: String?
  /// The process's environment; `CURVES_DATA` and `KERAS_HOME` count.
  public var environment: [String: String]
  /// The user's home folder.
  public var home: String?
  /// Where packages put data sets, each in a folder of its name.
  public var systemFolders: [String]
  /// The folder that relative places begin at; nil for that of the process.
  public var workingFolder: String?

  public init(
    dataFolder: String? = nil, environment: [String: String] = [:], home: String? = nil,
    systemFolders: [String] = ["/usr/share/datasets", "/usr/local/share/datasets"], workingFolder: String? = nil
  ) {
    self.dataFolder = dataFolder
    self.environment = environment
    self.home = home
    self.systemFolders = systemFolders
    self.workingFolder = workingFolder
  }

  /// Every place where `known` is looked for, in order: folders of IDX files, and `.npz` files.
  public func places(for known: KnownDataset) -> [String] {
    let torchvision = known.torchvisionFolder + "/raw"
    var places: [String] = []
    for base in [dataFolder, environment["CURVES_DATA"]].compactMap({ $0 }) where !base.isEmpty {
      places += [known.name, torchvision, known.name + ".npz"].map { FileAccess.join(base, $0) }
      if known.isColumnMajor { places.append(FileAccess.join(base, "emnist")) }
      places.append(base)
    }
    places += systemFolders.map { FileAccess.join($0, known.name) }
    if let keras = environment["KERAS_HOME"] ?? home.map({ FileAccess.join($0, ".keras") }) {
      places += [
        FileAccess.join(keras, "datasets/\(known.name)"), FileAccess.join(keras, "datasets/\(known.name).npz"),
      ]
    }
    places.append("data/" + torchvision)
    if let home { places.append(FileAccess.join(home, "data/" + torchvision)) }
    return places.map(resolved)
  }

  /// The first place that has all of `known`; nil when there is none.
  /// - Throws: `unreadable` when `dataFolder` is not there.
  public func find(_ known: KnownDataset) throws(DatasetError) -> DatasetLocation? {
    var remarks: [String] = []
    return try find(known, remarks: &remarks)
  }

  /// Finds a known data set by name, or the data set at a path.
  ///
  /// - Parameter reference: A known name; or the path of a folder of IDX files, of a folder with `train.csv` and
  ///   `test.csv`, of an `.npz` or a `.csv` file. `PATH#COLUMN` names the label's column, by name or by number from 1.
  /// - Throws: `notFound`, listing where it looked; `unreadable`; `format` for a file of no known kind.
  public func locate(_ reference: String) throws(DatasetError) -> DatasetLocation {
    guard let known = KnownDataset.named(reference) else { return try locate(path: reference) }
    var remarks: [String] = []
    if let location = try find(known, remarks: &remarks) { return location }
    let howTo = known.howToGet + ", or name the folder that has it with --data"
    throw DatasetError(
      .notFound,
      "found no \(known.name) in \(places(for: known).joined(separator: ", "))"
        + (remarks.isEmpty ? "" : " (" + remarks.joined(separator: "; ") + ")")
        + ", expected its train and t10k IDX files or its .npz in one of them: " + howTo)
  }

  private func find(_ known: KnownDataset, remarks: inout [String]) throws(DatasetError) -> DatasetLocation? {
    if let dataFolder, PathKind(at: resolved(dataFolder)) != .folder {
      throw DatasetError(.unreadable, file: dataFolder, "found no folder, expected the one that --data names: mend it")
    }
    for place in places(for: known) {
      switch PathKind(at: place) {
      case .nothing: continue
      case .file, .other:
        if place.hasSuffix(".npz") { return DatasetLocation(name: known.name, path: place, known: known, form: .npz) }
      case .folder:
        let sets: [IDXFolder]
        do throws(DatasetError) { sets = try IDXFolder.all(in: place) } catch {
          remarks.append(error.description)
          continue
        }
        let ownFolder = contentName(of: place) == known.name || !known.isColumnMajor
        guard
          let set = sets.first(where: { $0.prefix.dropLast() == known.name })
            ?? sets.first(where: { $0.prefix.isEmpty && ownFolder })
        else { continue }
        if set.missing.isEmpty {
          return DatasetLocation(name: known.name, path: place, known: known, form: .idx(set))
        }
        remarks.append("\(place) lacks \(set.missing.map(\.rawValue).joined(separator: " and "))")
      }
    }
    return nil
  }

  /// `path` from the home folder where it begins with `~/`, and from the working folder where it is relative.
  func resolved(_ path: String) -> String {
    if path == "~" || path.hasPrefix("~/"), let home {
      return FileAccess.join(home, String(path.dropFirst(2))).drop(suffix: "/")
    }
    if !path.hasPrefix("/"), let workingFolder { return FileAccess.join(workingFolder, path) }
    return path
  }
}

extension KnownDataset {
  /// What to type to get it.
  public var howToGet: String {
    if let debianPackage { return "type `make deps` or `sudo apt-get install \(debianPackage)`" }
    return "get it from \(source)"
  }
}
