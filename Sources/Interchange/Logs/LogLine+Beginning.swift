/// What a line says by how it begins: a library's round, a set for the lines below, a model that was saved.
extension LogLine {
  /// Whether the line goes on as LightGBM's do: `valid_1's auc: 0.9`, the `'s` left out.
  func isLightGBM(_ name: String, from start: Int) -> Bool {
    guard MetricSet.words[name.prefix { $0.isLetter }.lowercased()] != nil else { return false }
    var index = start
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    index += name.utf8.count
    guard index + 1 < bytes.count, bytes[index] == 0x20, isLetter(bytes[index + 1]) else { return false }
    while index < bytes.count, bytes[index] != UInt8(ascii: ":"), bytes[index] != 0x09 { index += 1 }
    return index < bytes.count && bytes[index] == UInt8(ascii: ":")
  }

  /// Where the line begins to say that a model was saved: what it says after that was measured before.
  func savingStart() -> Int? {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let words = text.split { !$0.isLetter }
    guard words.contains(where: { ["best", "model", "checkpoint", "weights"].contains($0) }) else { return nil }
    let word = words.first { ["save", "saved", "saving"].contains($0) }
    return word.map { text.utf8.distance(from: text.startIndex, to: $0.startIndex) }
  }

  /// The set that a line of its own names for those that follow, as `Validating...` and `=== validate epoch 3 ===` do.
  var section: MetricSet? {
    guard metrics.isEmpty, step == nil, bytes.count < 100 else { return nil }
    // What a logger puts in front is no word of a heading.
    let level = Self.place(of: " INFO ", in: bytes[...]).map { $0 + " INFO ".utf8.count } ?? 0
    let message = bytes[level...]
    let isPlain = epoch == nil && message.count < 40 && !message.contains(where: isDigit)
    guard isPlain || isOfEpoch || isRuled else { return nil }
    var words = String(decoding: message, as: UTF8.self).lowercased().split { !$0.isLetter && !$0.isNumber }
      .map(String.init)
    if words.count == 1, words[0].utf8.contains(where: { $0 >= 0x80 }) { return MetricName.set(ofHeading: words[0]) }
    if isOfEpoch { words.removeAll { AxisName.epochs.contains($0) || Int($0) != nil } }
    guard let first = words.first, let set = Self.sections[first] else { return nil }
    if isRuled, words.count == 3, words[1] == "epoch", Int(words[2]) != nil { return set }
    guard isPlain || isOfEpoch, words.count <= 4, words.dropFirst().allSatisfy(Self.sectionWords.contains) else {
      return nil
    }
    return set
  }

  /// Whether the line has an epoch and no value, and no rule around it: `Epoch: 1 Evaluating...`.
  var isOfEpoch: Bool { !isRuled && epoch != nil && metrics.isEmpty && step == nil && bytes.count < 60 }

  private var isRuled: Bool { bytes.first.map { "=-*#".utf8.contains($0) } ?? false }

  static let sections: [String: MetricSet] = [
    "training": .training, "train": .training, "validating": .validation, "validation": .validation,
    "evaluating": .validation, "testing": .test, "validate": .validation, "eval": .validation,
    "evaluation": .validation, "val": .validation, "valid": .validation, "dev": .validation,
    "test": .test,
  ]
  static let sectionWords: Set<String> = [
    "set", "phase", "mode", "result", "results", "on", "in", "the", "data", "step", "model", "network", "eval",
    "started", "begins", "at", "for", "of", "after", "error", "errors", "metrics", "performance", "scores",
  ]

  /// The line as it was left: what a progress bar wrote over is gone.
  static func plain(_ line: some StringProtocol) -> [UInt8] {
    // A carriage return at the end of a line is its end.
    var bytes = line.utf8.map { $0 == 0x08 ? 0x0D : $0 }
    while bytes.last == 0x0D { bytes.removeLast() }
    if let last = bytes.lastIndex(of: 0x0D) { bytes.removeFirst(last + 1) }
    bytes = withUpdatesAsSteps(withoutLoggingHead(withoutMarks(bytes)))
    // `valid_1's auc` of LightGBM; the signs that Chinese and Japanese texts part words with.
    if bytes.count < 4096, bytes.contains(UInt8(ascii: "'")) || bytes.contains(0xEF) {
      var text = String(decoding: bytes, as: UTF8.self)
      for (from, to) in [("'s ", " "), ("：", ":"), ("，", ","), ("（", "("), ("）", ")")] {
        text = text.replacing(from, with: to)
      }
      bytes = Array(text.utf8)
    }
    return bytes.count < 4096 ? functionsNamed(withEpochsNamed(bytes)) : bytes
  }

  /// Without the marks that Markdown sets around code and bold words: ``- **Epoch 1** Train Loss `2.7` ``.
  private static func withoutMarks(_ bytes: [UInt8]) -> [UInt8] {
    let (star, tick) = (UInt8(ascii: "*"), UInt8(ascii: "`"))
    guard bytes.count < 4096, bytes.contains(where: { $0 == star || $0 == tick }) else { return bytes }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let run = bytes[index...].prefix { $0 == star }.count
      // A single star begins an item or a summary, more than two are a rule.
      if run != 2, run > 0 { kept += bytes[index..<(index + run)] }
      if run == 0, bytes[index] != tick { kept.append(bytes[index]) }
      index += max(1, run)
    }
    return kept
  }

  /// Without absl's `I0919 14:28:00.741533 140151934879488 logging_writer.py:35] ` and the time of day in front of a round
  /// of XGBoost's tracker, `[12:34:56] [3]`; TensorFlow's `Saving dict for global step 600: loss = 0.19` as `eval step 600:
  /// loss = 0.19`.
  private static func withoutLoggingHead(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count < 4096, let first = bytes.first else { return bytes }
    var rest = bytes[...]
    if first == UInt8(ascii: "["), bytes.count > 12, bytes[9] == UInt8(ascii: "]"), bytes[3] == UInt8(ascii: ":"),
      bytes[6] == UInt8(ascii: ":"), bytes[10] == 0x20, bytes[11] == first
    {
      rest = bytes[11...]
    }
    if "IWEF".utf8.contains(first), bytes.count > 6, bytes[1..<5].allSatisfy({ $0 &- 0x30 < 10 }), bytes[5] == 0x20,
      let end = bytes.firstIndex(of: UInt8(ascii: "]")), end < 120
    {
      rest = bytes[(end + 1)...].drop { $0 == 0x20 }
    }
    for saved in ["INFO:tensorflow:Saving dict for global step", "Saving dict for global step"]
    where rest.starts(with: saved.utf8) {
      return Array("eval step".utf8) + rest.dropFirst(saved.utf8.count)
    }
    return rest.count == bytes.count ? bytes : Array(rest)
  }

  /// Marian's `Ep. 2 : Up. 15000 : Cost 4.1` counts by its updates, many of which are one epoch: `step 15000 : Cost 4.1`.
  private static func withUpdatesAsSteps(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count < 4096, let update = place(of: " : Up. ", in: bytes[...]),
      let epoch = place(of: "Ep. ", in: bytes[..<update])
    else { return bytes }
    var rest = bytes[(update + " : Up. ".utf8.count)...]
    if let rate = place(of: ": L.r. ", in: rest) {
      rest = rest[..<rate] + ": lr: ".utf8 + rest[(rate + ": L.r. ".utf8.count)...]
    }
    return bytes[..<epoch] + Array("step ".utf8) + rest
  }

  /// `Head E3/10: loss=0.5` as `Head Epoch 3/10: loss=0.5`.
  private static func withEpochsNamed(_ bytes: [UInt8]) -> [UInt8] {
    func isDigit(_ place: Int) -> Bool { place < bytes.count && bytes[place] &- 0x30 < 10 }
    for place in bytes.indices where bytes[place] == UInt8(ascii: "E") && isDigit(place + 1) {
      guard place == 0 || " \t[(".utf8.contains(bytes[place - 1]) else { continue }
      let slash = bytes[(place + 1)...].firstIndex { $0 &- 0x30 >= 10 } ?? bytes.count
      guard slash < bytes.count, bytes[slash] == UInt8(ascii: "/"), isDigit(slash + 1) else { continue }
      return bytes[..<place] + Array("Epoch ".utf8) + bytes[(place + 1)...]
    }
    return bytes
  }

  /// Where a text stands in a line first.
  static func place(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var start = bytes.startIndex
    while let place = bytes[start...].firstIndex(of: first) {
      if bytes[place...].starts(with: text.utf8) { return place }
      start = place + 1
    }
    return nil
  }

  /// Whether the line is a bar of progress as tqdm draws it, with the time that is left, of an epoch that it does not name.
  var isBarAlone: Bool {
    guard epoch == nil, let bar = Self.place(of: "%|", in: bytes[...]),
      let left = bytes[bar...].firstIndex(of: UInt8(ascii: "<"))
    else { return false }
    return Self.place(of: "/s", in: bytes[left...]) != nil || Self.place(of: "s/", in: bytes[left...]) != nil
  }

  /// Whether the line says that its epoch begins, and nothing else of it: `Epoch 8 begin`.
  var beginsEpoch: Bool {
    guard epoch != nil, metrics.isEmpty, bytes.count < 100 else { return false }
    let words = String(decoding: bytes, as: UTF8.self).lowercased().split { !$0.isLetter }
    return words.contains { ["begin", "begins", "start", "starts", "started"].contains($0) }
  }

  /// Whether the line tells again, or in other words, what is read elsewhere: TFLearn's `Training Step: 9  | total loss: 3.4`
  /// in front of the epoch's own line, what Transformers' `train` returned, COCO's table of one evaluation,
  /// argparse's settings, a bar of progress that has not begun, `0epoch [00:00, ?epoch/s]`.
  var isOfAnotherLine: Bool {
    let text = bytes.drop { $0 <= 0x20 }
    return isSettingInCapitals(text) || tellsOfCallback(text) || text.starts(with: "TrainOutput(".utf8)
      || text.starts(with: "Training Step: ".utf8) && Self.place(of: "| total loss: ", in: bytes[...]) != nil
      || Self.place(of: "Namespace(", in: bytes[...]) != nil
      || bytes.last == UInt8(ascii: "]") && Self.place(of: ", ?", in: bytes[...]) != nil
      || text.starts(with: "Average ".utf8) && Self.place(of: " @[ IoU=", in: bytes[...]) != nil
  }

  /// Whether the line is a setting of a configuration in YAML, as PaddlePaddle and Detectron print: `LAST_EPOCH: 0`.
  private func isSettingInCapitals(_ text: ArraySlice<UInt8>) -> Bool {
    let key = text.prefix {
      $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") || $0 == UInt8(ascii: "_") || isDigit($0)
    }
    guard key.contains(UInt8(ascii: "_")), text[key.endIndex...].first == UInt8(ascii: ":") else { return false }
    let rest = text[key.endIndex...].dropFirst().drop { $0 == 0x20 }
    let name = String(decoding: key, as: UTF8.self)
    return !rest.contains(0x20) && MetricName(name).quantity == nil && !MetricName.namesMetric(name)
  }

  /// Whether the line is what a callback of Keras says, which counts epochs from 0 in some versions and may stand before the
  /// epoch's own values: `Epoch 00003: early stopping`.
  private func tellsOfCallback(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: "Epoch ".utf8) else { return false }
    let rest = text.dropFirst("Epoch ".utf8.count).drop(while: isDigit)
    return [": early stopping", ": ReduceLROnPlateau ", ": LearningRateScheduler "].contains {
      rest.starts(with: $0.utf8)
    }
      && !rest.starts(with: ": early stopping,".utf8)
  }

  /// Functions as formulas have them become names, `D(x): 0.6` of a GAN `D_x: 0.6`, and two values behind one two names:
  /// `D(G(z)): 0.4 / 0.3` is `D_G_z1: 0.4 D_G_z2: 0.3`.
  private static func functionsNamed(_ bytes: [UInt8]) -> [UInt8] {
    func isCapital(_ place: Int) -> Bool { bytes[place] >= UInt8(ascii: "A") && bytes[place] <= UInt8(ascii: "Z") }
    let isThere = bytes.indices.dropFirst().contains { place in
      bytes[place] == UInt8(ascii: "(") && isCapital(place - 1) && (place == 1 || bytes[place - 2] <= 0x20)
    }
    guard isThere else { return bytes }
    let line = String(decoding: bytes, as: UTF8.self)
    return Array(
      line.replacing(function) { found in
        var name = ""
        for character in found.output.1 where character != ")" { name.append(character == "(" ? "_" : character) }
        guard let first = found.output.2, let second = found.output.3 else { return name + ":" }
        return "\(name)1: \(first) \(name)2: \(second)"
      }.utf8)
  }

  /// A capital, a bracket with letters and such brackets in it, a colon; two decimals parted by a slash may follow.
  /// Read by several threads: what it is compiled to, it keeps by an atomic exchange.
  private nonisolated(unsafe) static let function =
    /\b([A-Z]\((?:[A-Za-z]|[A-Z]\([A-Za-z]\))\)):(?:\s*(-?\d+\.\d+)\s*\/\s*(-?\d+\.\d+)(?![\d.\/]))?/
}
