import Datasets
import Files
import ParallelWork
import RunRecords

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where this process looks for data sets, and how it loads them.
enum DataAccess {
  static func search(dataFolder: String?) -> DatasetSearch {
    let names = ["CURVES_DATA", "KERAS_HOME", "TORCH_HOME", "XDG_CACHE_HOME"]
    let environment = Dictionary(uniqueKeysWithValues: names.compactMap { name in variable(name).map { (name, $0) } })
    return DatasetSearch(dataFolder: dataFolder, environment: environment, home: variable("HOME"))
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Loads a data set by name or path; a path that is not there from here may lie beside the experiment file.
  static func load(_ reference: String, besides experiment: String?, dataFolder: String?) throws -> Dataset {
    try Dataset.load(
      place(reference, besides: experiment), search: search(dataFolder: dataFolder),
      options: LoadingOptions(workers: ParallelWork.cores))
  }

  /// What the headers of a data set's files say; nil for one that would have to be read whole.
  static func summary(_ reference: String, besides experiment: String?, dataFolder: String?) throws -> DatasetSummary? {
    let location = try search(dataFolder: dataFolder).locate(place(reference, besides: experiment))
    return location.hasHeaders ? try location.summary() : nil
  }

  private static func place(_ reference: String, besides experiment: String?) -> String {
    guard let experiment, KnownDataset.named(reference) == nil, !reference.hasPrefix("/"), !isThere(reference) else {
      return reference
    }
    let beside = FileAccess.folder(of: experiment) + "/" + reference
    return isThere(beside) ? beside : reference
  }

  /// Whether there is something at a path, which may end with `#COLUMN`.
  private static func isThere(_ reference: String) -> Bool {
    FileAccess.exists(reference)
      || (reference.lastIndex(of: "#").map { FileAccess.exists(String(reference[..<$0])) } ?? false)
  }
}
