/// `results.csv` of Ultralytics YOLO (and YOLOv5, whose header is padded with blanks).
enum UltralyticsResults: TableFormat {
  static let name = "ultralytics"
  static let tool = "Ultralytics"
  static let summary = "results.csv of YOLO, classification or detection"

  static func recognises(header: [String], _ file: HistoryFile) -> Bool {
    header.first == "epoch" && header.contains { $0.hasPrefix("metrics/") }
      && header.contains { $0.hasPrefix("train/") }
  }

  /// The names of `results.txt`, which YOLOv3 to YOLOv7 wrote without a header: rows such as `0/299 3.41G 0.04 … 640 …`.
  /// Nil where the first row is none of its.
  static func names(ofFirstRow cells: [String]) -> [String]? {
    guard cells.count == textNames.count, cells[1].hasSuffix("G"), DecimalText.number(cells[1].dropLast()) != nil,
      cells[0].split(separator: "/").count == 2, cells[0].allSatisfy({ $0.isNumber || $0 == "/" })
    else { return nil }
    return textNames
  }

  /// As `results.csv` has them; `total` was the loss.
  private static let textNames = [
    "epoch", "gpu_mem", "train/box_loss", "train/obj_loss", "train/cls_loss", "train/loss", "num_labels", "img_size",
    "metrics/precision", "metrics/recall", "metrics/mAP_0.5", "metrics/mAP_0.5:0.95", "val/box_loss", "val/obj_loss",
    "val/cls_loss",
  ]

  static func conventions(_ header: [String]) -> Conventions {
    var conventions = Conventions()
    for name in header where name.hasPrefix("metrics/") {
      conventions.renamed[name] = "val/" + name.dropFirst("metrics/".count)
    }
    // YOLOv5's classifiers were validated on what a folder called `test` held.
    if !header.contains(where: { $0.hasPrefix("val/") }) {
      for name in header where name.hasPrefix("test/") {
        conventions.renamed[name] = "val/" + name.dropFirst("test/".count)
      }
    }
    return conventions
  }
}
