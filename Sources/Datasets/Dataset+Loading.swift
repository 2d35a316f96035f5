extension Dataset {
  /// Reads a known data set by name, or the data set at a path: see `DatasetSearch.locate`.
  ///
  /// - Throws: `DatasetError`, naming the file, what was found, what was expected and what to do.
  public static func load(
    _ reference: String, search: DatasetSearch, options: LoadingOptions = LoadingOptions()
  ) throws(DatasetError) -> Dataset {
    try search.locate(reference).load(options)
  }
}
