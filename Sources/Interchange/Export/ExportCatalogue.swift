/// The formats that histories are written in, in the order of the help.
public enum ExportCatalogue {
  public static let all: [any HistoryExport.Type] = [
    KerasHistoryExport.self,
    CSVLoggerExport.self,
    TensorBoardFolderExport.self,
    JSONLinesExport.self,
    WandbHistoryExport.self,
  ]

  /// What `--format` takes.
  public static var names: [String] { all.map { $0.name } }

  /// The format of this name; nil for another.
  public static func format(named name: String) -> (any HistoryExport.Type)? { all.first { $0.name == name } }
}
