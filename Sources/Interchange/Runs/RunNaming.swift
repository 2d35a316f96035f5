internal import JSONText
internal import RunRecords

/// Arms and seeds out of the names of folders, files and runs, of settings, or of the user's pattern.
struct RunNaming {
  struct Name {
    var arm: String
    var seed: Int?
    /// The run's own name, which tells apart two runs of one arm and seed.
    var own: String
    /// What was decided, a sentence each.
    var decided: [String] = []
  }

  private let options: ImportOptions

  init(_ options: ImportOptions) { self.options = options }

  /// A name for each run; arms that would have two runs of one seed are told apart by the runs' own names.
  func names(of runs: [RunCandidate]) throws(HistoryError) -> [Name] {
    let pattern = try options.runs.map(PathPattern.init)
    var names: [Name] = []
    var fits = 0
    let words = Self.withoutSharedTails(runs.map(parts))
    let common = Self.commonCount(words.map(\.armParts))
    for (run, parts) in zip(runs, words) {
      var name = Name(arm: "", seed: parts.seed, own: parts.own)
      name.arm = arm(parts, dropping: runs.count > 1 ? common : 0, isAlone: runs.count == 1)
      if name.seed == nil { name.seed = Self.seed(in: run.config) }
      if let pattern, let path = run.files.first?.path, let match = pattern.match(path) {
        fits += 1
        name.arm = match.arm ?? name.arm
        name.seed = match.seed ?? name.seed
      }
      if !options.groupBy.isEmpty { name.arm = try group(run) }
      if let part = run.part { name.own = "run \(part)" }
      names.append(name)
    }
    if let pattern = options.runs, fits == 0, let path = runs.lazy.compactMap({ $0.files.first?.path }).first {
      throw HistoryError(.wrongOption, "--runs \(pattern) fits none of the paths, such as \(path)")
    }
    takeNumberedFolders(&names, words.map(\.number), runs)
    takeTrailingNumbers(&names)
    tellApart(&names)
    return names
  }

  // MARK: Paths

  private struct Parts {
    var armParts: [String]
    /// Which of them was named with its seed, `relu` of `relu_s0`.
    var seeded: Int?
    var seed: Int?
    var own: String
    /// A folder or file that is named by nothing but a number, as `relu/0/history.csv` is.
    var number: Int?
  }

  /// Without what all runs have below folders that say arm and seed: tools made those, `relu_s0/PPO_1`, `relu_s0/lightning`.
  private static func withoutSharedTails(_ parts: [Parts]) -> [Parts] {
    func tail(_ parts: Parts) -> ArraySlice<String>? { parts.seeded.map { parts.armParts[($0 + 1)...] } }
    guard let first = parts.first.flatMap(tail), parts.allSatisfy({ tail($0) == first }) else { return parts }
    return parts.map { parts in
      var parts = parts
      parts.armParts.removeLast(first.count)
      return parts
    }
  }

  private func parts(of run: RunCandidate) -> Parts {
    var path = run.home
    // A file's own name says more than the folders that the user did not name.
    if !run.stem.isEmpty, run.files.allSatisfy({ $0.stem == run.files[0].stem }) { path.append(run.stem) }
    let name = run.runName.map { $0.split(separator: "/").map(String.init) } ?? []
    // Stores give runs names that may be drawn by lot; a folder that says arm and seed was named by the user.
    let saysSeed = path.contains { !FoundHistory.isPart($0) && Self.takingSeed($0).seed != nil }
    let components = run.format.keepsRunNames && !name.isEmpty ? saysSeed ? path : name : path + name
    var seed: Int?
    var seeded: Int?
    var numbered: Int?
    var above: String?
    var arms: [String] = []
    for component in components where !FoundHistory.isPart(component) && !Self.isDrawnByLot(component) {
      let (rest, number) = Self.takingSeed(Self.withoutTrial(component))
      let arm = rest.trimming { "_-., ".contains($0) }
      // An experiment named for the folder it lies in: `relu_s0/fashion_relu_s0`.
      if let seeded, number != nil, number == seed, arm.contains(arms[seeded]) { continue }
      if let number { seed = number }
      // Beside others in one file `full` and `default` name a run.
      let namesRun = name.contains(component) && Self.runWords.contains(arm.lowercased())
      // Numbers under which a file keeps its runs: the last of several is the seed, others are a setting's.
      if name.contains(component), name.count > 1, Double(component) != nil, number == nil {
        if component == name.last, let own = Int(component), own >= 0 { seed = own } else { arms.append(component) }
        continue
      }
      if arm.count < 5, let only = Int(arm), only >= 0, number == nil, !run.format.keepsRunNames {
        // Right below what may be an arm's name, and no setting's.
        numbered = above.map { Self.mayBeArm($0) } ?? false ? only : nil
      }
      above = component
      guard !arm.isEmpty, namesRun || !Self.saysNothing(arm) else { continue }
      if number != nil { seeded = arms.count }
      arms.append(arm)
    }
    let isPlain = Self.saysNothing(run.stem) || run.stem.isEmpty
    return Parts(
      armParts: arms, seeded: seeded, seed: seed, own: run.runName ?? (isPlain ? run.home.last ?? "" : run.stem),
      number: numbered)
  }

  /// Folders that tools name by date and chance: `offline-run-20261125_212001-40m1zjs8`, `run__4f037abc-…`, 32 hexadecimal
  /// digits.
  private static func isDrawnByLot(_ name: String) -> Bool {
    let words = MetricName.words(name)
    let numbers = words.count { $0.count >= 6 && Int($0) != nil }
    if name.hasPrefix("run__") || name.hasPrefix("offline-run-") || words.first == "run" && numbers > 0 { return true }
    if words.count == 2, words[0] == "run", words[1].count == 8, words[1].contains(where: \.isNumber) { return true }
    if words.count == 2, words[0] == "offline", words[1].count == 32 { return true }
    // `Nov27_10-15-33_host` of PyTorch's SummaryWriter.
    if name.prefixMatch(of: /[A-Z][a-z]{2}[0-9]{2}_[0-9]{2}-[0-9]{2}-[0-9]{2}_/) != nil { return true }
    let hexadecimal = name.filter { $0 != "-" }
    return hexadecimal.count >= 16 && hexadecimal.allSatisfy(\.isHexDigit)
  }

  /// Ray Tune's folder of a trial without its numbers and time: `activation=relu,seed=0` of
  /// `train_b378b_00000_0_activation=relu,seed=0_2026-11-27_10-17-07`; empty where it names no setting.
  private static func withoutTrial(_ name: String) -> String {
    let trial = /.+_[0-9a-f]{5,}_[0-9]{5}(?:_[0-9]+)?(_.*)?_[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{2}-[0-9]{2}-[0-9]{2}/
    guard let match = name.wholeMatch(of: trial) else { return name }
    return String(match.1?.dropFirst() ?? "")
  }

  private func arm(_ parts: Parts, dropping common: Int, isAlone: Bool) -> String {
    let rest = isAlone ? Array(parts.armParts.suffix(1)) : Array(parts.armParts.dropFirst(common))
    if !rest.isEmpty { return rest.joined(separator: "/") }
    return parts.armParts.last ?? (parts.own.isEmpty ? "run" : parts.own)
  }

  private static func commonCount(_ paths: [[String]]) -> Int {
    guard let first = paths.first else { return 0 }
    var count = 0
    while count < first.count, paths.allSatisfy({ $0.count > count && $0[count] == first[count] }) { count += 1 }
    return count
  }

  /// The component without what says the seed: `relu_s0`, `seed3`, `activation=relu,seed=0`, `run-2`.
  static func takingSeed(_ text: String) -> (rest: String, seed: Int?) {
    let scalars = Array(text)
    var index = 0
    while index < scalars.count {
      guard index == 0 || "_-., /=([{".contains(scalars[index - 1]) else {
        index += 1
        continue
      }
      for word in ["random_state", "seed", "fold", "repeat", "replicate", "rep", "run", "s"] {
        let end = index + word.count
        guard end < scalars.count, String(scalars[index..<end]).lowercased() == word else { continue }
        var digit = end
        while digit < scalars.count, digit - end < 1, "_-= ".contains(scalars[digit]) { digit += 1 }
        // A lone `s` is a seed only with its number right behind.
        if word == "s", digit != end { continue }
        let first = digit
        while digit < scalars.count, scalars[digit].isASCII, scalars[digit].isNumber { digit += 1 }
        guard digit > first, digit - first <= (word.hasSuffix("seed") || word.hasSuffix("state") ? 9 : 4),
          digit == scalars.count || "_-., /)]}".contains(scalars[digit]),
          let seed = Int(String(scalars[first..<digit]))
        else { continue }
        let head = String(scalars[..<index]).trimming { "_-., ([{".contains($0) }
        let tail = String(scalars[digit...]).trimming { "_-., )]}".contains($0) }
        return (head.isEmpty ? tail : tail.isEmpty ? head : head + "_" + tail, seed)
      }
      index += 1
    }
    return (text, nil)
  }

  /// Names that many runs' files have: they name no arm.
  static func saysNothing(_ name: String) -> Bool {
    let words = MetricName.words(name).filter { Int($0) == nil }
    return words.isEmpty || words.allSatisfy { plain.contains($0) || $0.count >= 16 && $0.allSatisfy(\.isHexDigit) }
  }

  private static let runWords: Set<String> = ["full", "default", "standard", "none", "all", "trained", "mlp", "keras"]

  private static let plain: Set<String> = [
    "history", "histories", "training", "train", "log", "logs", "metrics", "metric", "progress", "scalars", "results",
    "result", "model", "hist", "events", "trainer", "state", "evals", "record", "evaluation", "curve", "curves", "loss",
    "losses", "acc", "accuracy", "stdout", "output", "data", "csv", "json", "tsv", "txt", "summary", "dict", "val",
    "validation", "test", "eval", "offline", "run", "version", "lightning", "wandb", "export", "mlruns", "runs", "file",
    "out", "tfevents", "default", "none", "all", "scores", "table", "monitor", "mlp", "error", "learn", "catboost",
    "info",
    "pandas", "full", "noindex", "vis", "work", "cout", "mlflow", "db", "journal", "messages", "evaluate", "my", "tmp",
    "private", "var", "home", "root", "vdlrecords", "tensorboard", "tb", "checkpoints", "checkpoint", "neptune", "ckpt",
    "saved", "trained", "best", "final", "last", "epoch", "epochs", "step", "steps", "learning", "report", "per", "fit",
    "keras", "callback", "standard", "input", "swanlog", "dirs", "exp",
  ]

  // MARK: Settings

  private static func seed(in config: JSON.Object) -> Int? {
    for (key, value) in config.members {
      guard let last = MetricName.words(key).last, last == "seed" || key == "random_state" else { continue }
      if let seed = value.intValue ?? value.stringValue.flatMap({ Int($0) }), seed >= 0 { return seed }
    }
    for (_, value) in config.members {
      if let inner = value.objectValue, let seed = seed(in: inner) { return seed }
    }
    return nil
  }

  private func group(_ run: RunCandidate) throws(HistoryError) -> String {
    var members: [(key: String, value: JSON)] = []
    JSON.object(run.config).flattened(into: &members)
    var parts: [String] = []
    for key in options.groupBy {
      guard let value = members.first(where: { $0.key == key || $0.key.hasSuffix("/" + key) })?.value else {
        let known = members.map(\.key).prefix(8).joined(separator: ", ")
        throw HistoryError(
          .wrongOption, file: run.files.first?.path,
          "found no setting \(key) to group by, expected one of the run's: \(known.isEmpty ? "it has none" : known)")
      }
      switch value {
      case .string(let text): parts.append(text)
      case .integer(let number): parts.append("\(key) \(number)")
      case .number(let number): parts.append("\(key) \(number)")
      case .bool(let flag): parts.append(flag ? key : "no \(key)")
      default: parts.append("\(key) none")
      }
    }
    return parts.joined(separator: ", ")
  }

  // MARK: Telling apart

  /// Numbers that folders have for names are the seeds of an arm's runs where they count from 0 or 1 and no settings tell the
  /// runs apart: `relu/0`, `relu/1`.
  private func takeNumberedFolders(_ names: inout [Name], _ numbers: [Int?], _ runs: [RunCandidate]) {
    let groups = Dictionary(grouping: names.indices.filter { names[$0].seed == nil }) { names[$0].arm }
    let areSeeds = groups.values.allSatisfy { members in
      // Numbers that leave some out are a setting's: `batch_size/16`, `batch_size/32`.
      let own = members.compactMap { numbers[$0] }.sorted()
      guard own.count == members.count, let first = own.first, first < 2 else { return false }
      return own.count > 1 && own == Array(first..<(first + own.count))
        && Set(members.map { Self.settings(of: runs[$0]) }).count == 1
    }
    guard areSeeds else { return }
    for index in groups.values.joined() {
      names[index].seed = numbers[index]
      names[index].decided.append("the folder's number \(numbers[index] ?? 0) was taken for the seed")
    }
  }

  /// The run's settings but for seeds, paths and identities, as a text.
  private static func settings(of run: RunCandidate) -> String {
    var members: [(key: String, value: JSON)] = []
    JSON.object(run.config).flattened(into: &members)
    let own: Set<String> = [
      "seed", "path", "dir", "directory", "folder", "name", "id", "time", "date", "output", "file", "job", "num",
    ]
    return members.filter { own.isDisjoint(with: MetricName.words($0.key)) }.map { "\($0.key)=\($0.value.text)" }
      .sorted()
      .joined(separator: "\n")
  }

  private static func mayBeArm(_ name: String) -> Bool {
    !saysNothing(name) && !NoCurve.isSetting(name) && notArms.isDisjoint(with: MetricName.words(name))
  }

  /// What numbers below are of, and no seeds.
  private static let notArms: Set<String> = [
    "exp", "experiment", "experiments", "task", "tasks", "layer", "rate", "units", "heads", "blocks", "sweep",
    "multirun",
    "try", "k", "n", "level", "part", "config", "configs", "job", "jobs", "trials", "folds", "model", "models",
  ]

  /// A number at the end that varies while the rest is the same is the seed: `run_1.csv`, `run_2.csv`.
  private func takeTrailingNumbers(_ names: inout [Name]) {
    var groups: [String: [Int]] = [:]
    var numbers: [Int: Int] = [:]
    for (index, name) in names.enumerated() where name.seed == nil {
      let digits = name.arm.reversed().prefix { $0.isASCII && $0.isNumber }.count
      guard digits > 0, digits < 7, digits < name.arm.count, let number = Int(name.arm.suffix(digits)) else { continue }
      let head = String(name.arm.dropLast(digits))
      // A setting's number is no seed: `lr0.1`, `depth 2`.
      guard let last = head.last, "_-/ ".contains(last) || head.lowercased().hasSuffix("run") else { continue }
      groups[head.trimming { "_-/ ".contains($0) }, default: []].append(index)
      numbers[index] = number
    }
    for (head, members) in groups where members.count > 1 && !head.isEmpty {
      guard Set(members.compactMap { numbers[$0] }).count == members.count else { continue }
      for index in members {
        names[index].arm = head
        names[index].seed = numbers[index]
      }
    }
  }

  private func tellApart(_ names: inout [Name]) {
    var groups: [String: [Int]] = [:]
    for (index, name) in names.enumerated() { groups["\(name.arm)\u{0}\(name.seed ?? 0)", default: []].append(index) }
    for members in groups.values where members.count > 1 {
      for index in members {
        let own = names[index].own
        if !own.isEmpty, own != names[index].arm { names[index].arm += " " + own }
      }
    }
    // Whatever is still the same is numbered.
    var seen: Set<String> = []
    for index in names.indices {
      var arm = names[index].arm
      var number = 2
      while !seen.insert("\(Self.word(arm))\u{0}\(names[index].seed ?? 0)").inserted {
        arm = "\(names[index].arm) \(number)"
        number += 1
      }
      names[index].arm = arm
    }
  }

  /// The arm as a word for file names.
  static func word(_ arm: String) -> String {
    var word = ""
    for scalar in arm.unicodeScalars {
      let isPlain =
        scalar.isASCII && scalar.properties.isAlphabetic || scalar.properties.numericType != nil && scalar.isASCII
      word.unicodeScalars.append(isPlain || "_-.".unicodeScalars.contains(scalar) ? scalar : "_")
    }
    return word.isEmpty ? "run" : word
  }
}
