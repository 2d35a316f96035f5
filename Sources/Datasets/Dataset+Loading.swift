extension Dataset {
  /// Reads a known data set by name, or the data set at a path.
  ///
  /// - Parameter reference: `fashion-mnist` or another known name, or the path of a folder or file.
  /// - Throws: `DatasetError`, naming the file, what was found, what was expected and what to do.
  public static func load(
    _ reference: String, search: DatasetSearch, options: LoadingOptions = LoadingOptions()
  ) throws(DatasetError) -> Dataset {
    throw DatasetError(.notFound, "found no data set `\(reference)`")
  }
}
