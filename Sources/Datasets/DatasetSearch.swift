/// Where data sets are looked for. Everything it depends on is passed in.
public struct DatasetSearch: Sendable {
  /// `--data`: looked at first.
  public var dataFolder: String?
  /// The process's environment; `CURVES_DATA` and `KERAS_HOME` count.
  public var environment: [String: String]
  /// The user's home folder.
  public var home: String?

  public init(dataFolder: String? = nil, environment: [String: String] = [:], home: String? = nil) {
    self.dataFolder = dataFolder
    self.environment = environment
    self.home = home
  }
}
