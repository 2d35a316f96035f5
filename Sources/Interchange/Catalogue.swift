/// The formats that are read, the most particular first: a file is of the first that recognises it.
enum Catalogue {
  static let formats: [any HistoryFormat.Type] = [
    // Stores with a signature.
    WandbRun.self, SwanLabRun.self, MLflowStore.self, TrackioStore.self, OptunaStore.self, TensorBoardEvents.self,
    VisualDLRun.self,
    // Objects and lists.
    TrainerState.self, SkorchHistory.self, CatBoostTraining.self, ScikitLearnCurves.self, SacredMetrics.self,
    TensorBoardScalarsJSON.self, XGBoostResults.self, LightGBMResults.self, KerasHistory.self, ClearMLMetrics.self,
    // A JSON object on each line.
    MMEngineScalars.self, RayTuneResult.self, NeptuneOperations.self, OptunaJournal.self, CometMessages.self,
    // Tables under a header.
    FastaiCSV.self, TimmSummary.self, UltralyticsResults.self, LightningCSV.self, KerasCSVLogger.self,
    StableBaselinesProgress.self, StableBaselinesMonitor.self, StableBaselinesLog.self, RayTuneProgress.self,
    TensorBoardExport.self, TrainerTable.self,
    WandbHistory.self, WandbChart.self, DVCPlot.self, CatBoostTable.self, MLflowMetric.self, MLflowRunMeta.self,
    // Anything of a sensible shape.
    NotebookFile.self, JSONFile.self, JSONLinesFile.self, PythonLiteralFile.self, YAMLFile.self,
    UltralyticsConsole.self,
    FlowerSummary.self,
    TablesInText.self, LogFile.self, TableFile.self,
  ]

  /// The format of this name.
  static func format(named name: String) -> (any HistoryFormat.Type)? { formats.first { $0.name == name } }

  /// The format of a table in a file by the table's header, in lower case; nil where it is no tool's.
  static func tableFormat(_ header: [String], _ file: HistoryFile) -> (any TableFormat.Type)? {
    formats.lazy.compactMap { $0 as? any TableFormat.Type }.first { $0.recognises(header: header, file) }
  }

  /// The format of a file by what it holds; nil where none fits.
  static func format(of file: HistoryFile) -> (any HistoryFormat.Type)? { formats.first { $0.recognises(file) } }
}
