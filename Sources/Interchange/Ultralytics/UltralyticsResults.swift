/// `results.csv` of Ultralytics YOLO (and YOLOv5, whose header is padded with blanks).
enum UltralyticsResults: TableFormat {
  static let name = "ultralytics"
  static let tool = "Ultralytics"
  static let summary = "results.csv of YOLO, classification or detection"

  static func recognises(header: [String], _ file: HistoryFile) -> Bool {
    header.first == "epoch" && header.contains { $0.hasPrefix("metrics/") }
      && header.contains { $0.hasPrefix("train/") }
  }

  static func conventions(_ header: [String]) -> Conventions {
    var conventions = Conventions()
    for name in header where name.hasPrefix("metrics/") {
      conventions.renamed[name] = "val/" + name.dropFirst("metrics/".count)
    }
    return conventions
  }
}
