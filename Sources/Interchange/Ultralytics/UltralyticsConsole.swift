internal import RunRecords

/// What Ultralytics' YOLO and YOLOv5 print: for each epoch a header with the losses below it, and one with the metrics of
/// the validation below that.
enum UltralyticsConsole: HistoryFormat {
  static let name = "ultralytics-console"
  static let tool = "Ultralytics"
  static let summary = "what YOLO prints: the losses of each epoch, and the metrics of all classes below them"

  static func recognises(_ file: HistoryFile) -> Bool {
    guard file.isText, !file.beginsAsJSON, let header = file.lines.firstIndex(where: isHeader) else { return false }
    return file.lines[header...].contains { place(words($0)) != nil }
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var builders: [ColumnBuilder] = []
    var row = -1
    var losses: [String] = []
    var metrics: [String] = []
    var last: Substring = ""
    var isValidated = true
    func add(_ names: [String], _ values: some Sequence<Substring>) {
      for (name, value) in zip(names, values) where !left.contains(name.lowercased()) {
        guard let value = DecimalText.number(value) else { continue }
        let place = builders.firstIndex { $0.name == name } ?? builders.count
        if place == builders.count { builders.append(ColumnBuilder(name)) }
        builders[place].add(value, row: row)
      }
    }
    for line in file.lines {
      let words = words(line)
      if isHeader(line) {
        (losses, metrics) = (words.dropFirst().map(name(ofLoss:)), [])
      } else if words.first == "Class" || words.first == "classes" {
        metrics = names(ofMetrics: words)
      } else if let epoch = place(words), !losses.isEmpty {
        // A bar that was printed again, and not over itself.
        if words[0] != last { row += 1 }
        (last, isValidated) = (words[0], false)
        add(["epoch"], [epoch])
        add(losses, words.dropFirst())
      } else if words.first == "all", !isValidated {
        // The best model is validated once more after the last epoch.
        isValidated = true
        add(metrics, words.dropFirst())
      }
    }
    var history = RawHistory(RawTable(columns: builders.map { $0.column(rows: row + 1) }))
    history.conventions = UltralyticsResults.conventions(builders.map(\.name))
    history.conventions.rank = 2
    return [history]
  }

  /// Columns that count, and memory.
  private static let left: Set<String> = [
    "gpu_mem", "labels", "instances", "size", "img_size", "images", "targets",
  ]

  /// The words of a line as it was left, without what stands behind the bar of progress.
  private static func words(_ line: Substring) -> [Substring] {
    guard line.utf8.count < 4096 else { return [] }
    let text = String(decoding: LogLine.plain(line), as: UTF8.self)
    return text[...].split { $0 == " " || $0 == "\t" }.map { $0.hasSuffix(":") ? $0.dropLast() : $0 }
  }

  private static func isHeader(_ line: Substring) -> Bool {
    guard line.utf8.contains(UInt8(ascii: "E")), line.utf8.count < 4096 else { return false }
    let words = words(line)
    return words.count > 3 && words[0] == "Epoch" && words[1].lowercased() == "gpu_mem"
  }

  /// The epoch of a row of losses: the 3 of `3/100  2.5G  1.2 …`; nil for another line.
  private static func place(_ words: [Substring]) -> Substring? {
    guard words.count > 3, words[1].hasSuffix("G") || words[1].hasSuffix("M") else { return nil }
    let parts = words[0].split(separator: "/")
    guard parts.count == 2, parts.allSatisfy({ Int($0) != nil }), DecimalText.number(words[1].dropLast()) != nil else {
      return nil
    }
    return parts[0]
  }

  /// `box_loss`, or `box` of old versions, in the words of `results.csv`.
  private static func name(ofLoss word: Substring) -> String {
    if left.contains(word.lowercased()) { return String(word) }
    return "train/" + (word == "total" ? "loss" : word.hasSuffix("loss") ? String(word) : word + "_loss")
  }

  /// The names of `Class Images Instances Box(P R mAP50 mAP50-95) Mask(P …` in the words of `results.csv`.
  private static func names(ofMetrics words: [Substring]) -> [String] {
    var group = ""
    return words.dropFirst().map { word in
      var name = word
      if let bracket = name.firstIndex(of: "(") {
        group = name[..<bracket] == "Box" ? "" : name[..<bracket].lowercased() + "_"
        name = name[name.index(after: bracket)...]
      }
      if name.hasSuffix(")") { name.removeLast() }
      if left.contains(name.lowercased()) { return String(name) }
      return "metrics/" + group + (name == "P" ? "precision" : name == "R" ? "recall" : name)
    }
  }
}
