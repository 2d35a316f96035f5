internal import TextTools

/// What one line of a training's log says: the epoch or step it is of, and metrics with their values.
struct LogLine {
  private(set) var epoch: Double?
  private(set) var step: Double?
  private(set) var metrics: [Metric] = []
  /// The epoch that a bracket in front may say, as in `[2,  4000] loss: 1.3` and `[2 / 10]: acc: 0.9`, where no line of the
  /// file names its epoch.
  private var bracketEpoch: Double?
  /// Whether such a bracket counts of so many that it was taken for the step.
  private(set) var isStepByTotal = false
  /// The step in such a bracket.
  private var bracketStep: Double?
  /// Whether the line is a boosting library's: `[12]\ttrain-rmse:0.41`, `12:\tlearn: 0.41`.
  private(set) var isRound = false
  /// What is given as a list of values, which no curve is made of: `Pseudo dice [0.1, 0.5]`.
  private(set) var lists: [String] = []
  /// Whether a value was taken from the brackets behind another: `Loss 4.24 (5.28)`.
  private(set) var hasAverages = false
  /// The sets that the line names for its pairs of values: `train/val`.
  let pairedSets: [String]?
  /// Whether the line has pairs of values and does not say of which sets.
  private(set) var hasBarePairs = false

  struct Metric {
    var name: String
    var value: Double
    var decimals: Int
    var isPercent: Bool
  }

  /// A number in the line with where it stands.
  struct Number {
    var range: Range<Int>
    var value: Double
    var decimals: Int
  }

  let bytes: [UInt8]
  /// Where the words begin that stand before a number that is no value of its own: `Class` of `Class 0 accuracy: 0.8`.
  private var wordsStart: Int?
  /// What the step was called.
  private var stepName: String?
  /// What is measured at the epoch that was just named: `Mean loss in epoch 3: 0.5`.
  private var carried: String?
  /// Where the last metric's value ends, with its average: what follows a metric after nothing but blanks names another.
  private var chainEnd: Int?
  /// Whether the line's epochs are many, as a setting's are, and not one of some.
  private var hasPluralEpoch = false
  private var saving = 0
  /// Whether names and values are parted by a dash between blanks.
  private(set) var usesDashes = false

  init(_ line: some StringProtocol) {
    let plain = Self.plain(line)
    var (rest, sets): ([UInt8], [String]?) = (plain, nil)
    while rest.count < 4096, let paired = Self.partingSets(rest) { (rest, sets) = (paired.rest, paired.sets) }
    bytes = rest
    pairedSets = sets
    guard bytes.count < 4096, !isRegion, !isOfAnotherLine else { return }
    saving = savingStart() ?? bytes.count
    var end = takeHead()
    var index = end
    while index < bytes.count {
      guard let number = number(at: index) else {
        index += 1
        continue
      }
      take(number, after: end)
      end = number.range.upperBound
      // The unit of one number is no part of the next one's name: `per-step time 0.5s loss=1.2`.
      let unit = word(from: end).prefix { $0.isLetter }
      if end < bytes.count, bytes[end] > 0x20, Self.shortUnits.contains(unit.lowercased()) { end += unit.utf8.count }
      index = end
    }
    // `batch=2, epochs=100, lr=0.001` are settings.
    if hasPluralEpoch, !metrics.contains(where: { MetricName.namesMetric($0.name) }) { (epoch, step) = (nil, nil) }
    // `loss_weights: {'bce': 1, 'dice': 1}` are settings.
    if bytes.contains(UInt8(ascii: "{")), epoch == nil, step == nil,
      metrics.allSatisfy({ $0.decimals == 0 && MetricName($0.name).quantity == nil })
    {
      metrics = []
    }
  }

  /// The numbers in front of some lines: the round of a boosting library, or epoch and step in a bracket. Where the rest begins.
  private mutating func takeHead() -> Int {
    var index = 0
    func skipBlanks() { while index < bytes.count, bytes[index] <= 0x20 { index += 1 } }
    func integer() -> Double? {
      skipBlanks()
      let first = index
      while index < bytes.count, isDigit(bytes[index]), index - first < 12 { index += 1 }
      return Double(String(decoding: bytes[first..<index], as: UTF8.self))
    }
    func take(_ byte: UInt8) -> Bool {
      skipBlanks()
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
      return true
    }
    // `Train: 0 [ 32/33 (100%)] Loss: 1.3 (4.0)` of timm.
    if bytes.starts(with: "Train: ".utf8) {
      index = "Train: ".utf8.count
      if let first = integer(), take(UInt8(ascii: "[")) {
        epoch = first
        return index
      }
      index = 0
    }
    let hasBracket = take(UInt8(ascii: "["))
    // `[E2] step 30 loss 1.2`
    if hasBracket, index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e"), index + 1 < bytes.count,
      isDigit(bytes[index + 1])
    {
      index += 1
      guard let lettered = integer(), take(UInt8(ascii: "]")) else { return 0 }
      epoch = lettered
      return index
    }
    guard let first = integer() else { return 0 }
    guard hasBracket else {
      // `400 [D loss: 0.14, acc.: 96.88%] [G loss: 4.27]`
      if take(UInt8(ascii: "[")) {
        guard index < bytes.count, isLetter(bytes[index]) else { return 0 }
        step = first
        return index
      }
      // `00000012) perceptual - 54.6; warp_loss - 0.49`
      if take(UInt8(ascii: ")")) {
        step = first
        usesDashes = true
        return index
      }
      guard take(UInt8(ascii: ":")) else { return 0 }
      let start = index
      let name = word(from: index)
      if index < bytes.count, bytes[index] == 0x09, name == "learn" || name == "test" {
        (step, isRound) = (first, true)
        return start
      }
      if let found = darknet(from: start) {
        (step, isRound, metrics) = (first, true, found)
        return bytes.count
      }
      // `12: loss=5.1, avg loss=5.0`
      let key = name.prefix { $0 != "=" }
      if key.count < name.count, MetricName(String(key)).quantity == .loss { step = first }
      return step == nil ? 0 : start
    }
    if take(UInt8(ascii: "]")) {
      let name = word(from: index)
      // `[6000] steps_per_second=8.1, train_loss=0.4` of CLU.
      if name.contains("="), name.prefix(while: { $0 != "=" }).allSatisfy({ $0.isLetter || $0 == "_" }) {
        step = first
        return index
      }
      guard name.contains("-") && MetricName(name).set != nil || isLightGBM(name, from: index) else { return 0 }
      (step, isRound) = (first, true)
      return index
    }
    // `[0 :    100] loss G : 614.9`: the scale that is trained, and the iteration.
    let scaled = index
    if take(UInt8(ascii: ":")), let iteration = integer(), take(UInt8(ascii: "]")) {
      step = iteration
      return index
    }
    index = scaled
    let isTotal = take(UInt8(ascii: "/"))
    guard isTotal || take(UInt8(ascii: ",")), let second = integer(), take(UInt8(ascii: "]")) else { return 0 }
    // Of so many there are steps, not epochs: `[100/100000] loss: 2.9`.
    let countsSteps = isTotal && second >= 10_000
    (bracketEpoch, bracketStep) = (countsSteps ? nil : first, countsSteps ? first : isTotal ? nil : second)
    return index
  }

  /// Takes the bracket in front for the place of what the line says.
  mutating func takeBracket() {
    guard epoch == nil, bracketEpoch != nil || bracketStep != nil, !metrics.isEmpty else { return }
    epoch = bracketEpoch
    step = step ?? bracketStep
    isStepByTotal = epoch == nil
  }

  /// Adds a metric that the line has by those around it.
  mutating func add(_ metric: Metric) { metrics.append(metric) }

  /// Whether the line sums up those above it, as ` * Acc@1 69.8 Acc@5 89.1` of PyTorch's examples does.
  /// What names its epoch is an item of a list.
  var isSummary: Bool { epoch == nil && step == nil && bytes.first { $0 > 0x20 } == UInt8(ascii: "*") }

  private mutating func take(_ number: Number, after start: Int) {
    let carried = self.carried
    let wordsStart = self.wordsStart
    self.carried = nil
    self.wordsStart = nil
    // `3epoch results: [train] loss=0.5`, `第3轮 训练损失: 0.5`
    if epoch == nil, number.decimals == 0, number.range.upperBound < bytes.count,
      bytes[number.range.upperBound] > 0x20, AxisName.behindNumbers.contains(word(from: number.range.upperBound))
    {
      epoch = number.value
      return
    }
    if step == nil, epoch != nil, isCounted(number) {
      step = number.value
      return
    }
    guard !isSourceLine(number.range),
      let (name, hasSign) = carried.flatMap({ isJoint(start..<number.range.lowerBound) ? ($0, true) : nil })
        ?? name(before: number.range.lowerBound, after: wordsStart ?? start)
        ?? afterComma(number, after: start)
    else { return }
    let words = MetricName.words(name)
    guard let last = words.last else { return }
    let unit = self.unit(after: number.range.upperBound)
    if AxisName.epochs.contains(last) {
      takeEpoch(number, words, name, unit)
      return
    }
    // `max_iterations: 100`, `Line search step: 0.5`
    if AxisName.steps.contains(last), words.count > 1, Self.settings.contains(words[words.count - 2]) { return }
    if AxisName.steps.contains(last), number.decimals == 0 {
      // A loop's own count gives way to the step that the line names too: `[it 0001] step=1024`.
      let isLoops = stepName.map { ["it", "iter", "iters", "iteration"].contains($0) } ?? false
      if step == nil
        || isLoops && ["step", "steps", "timesteps", "total_timesteps"].contains(last) && number.value > step ?? 0
      {
        (step, stepName) = (number.value, last)
      }
      carry(name)
      // `Loss at epoch 0 and iteration 500 is 0.2`
      if let carried, words.dropLast().allSatisfy({ ["and", "at", "in", "of"].contains($0) }) {
        self.carried = carried
      }
      return
    }
    // `Validation: 4 batches`
    if number.decimals == 0, MetricSet.words[name.lowercased()] != nil,
      word(from: number.range.upperBound).first?.isLetter ?? false
    {
      return
    }
    // `validation loss 5 epochs without improvement`
    if !hasSign, number.decimals == 0,
      AxisName.placeWords.contains(word(from: number.range.upperBound).lowercased())
    {
      return
    }
    // `Speed: 51.4 batch/s`
    if Self.isRate(word(from: number.range.upperBound)) { return }
    guard number.range.lowerBound < saving else { return }
    let chainEnd = self.chainEnd
    self.chainEnd = nil
    let isSpoken = hasSign || number.decimals > 0 && (isChained(name, number, to: chainEnd) || isPlacedSet(name))
    var end = number.range.upperBound
    var number = number
    var isPercent = false
    switch unit {
    case "" where pair(number, name) != nil:
      addPair(number, name, isSpoken)
      return
    case "":
      // One of a list is no value by itself: `Pseudo dice [0.1, 0.5]`.
      if isFirstOfList(number.range) {
        if MetricName.namesMetric(name) { lists.append(name) }
        return
      }
      if let average = self.average(after: number.range.upperBound) {
        end = (bytes[average.range.upperBound...].firstIndex(of: UInt8(ascii: ")")) ?? average.range.upperBound) + 1
        number.value = average.value
        number.decimals = average.decimals
        hasAverages = true
      }
    case "%": isPercent = true
    case "unit" where isMeasure(unitAt: number.range.upperBound, of: name) && number.decimals > 0: break
    case "/" where pair(number, name) != nil:
      addPair(number, name, isSpoken)
      return
    case "/":
      // `Accuracy: 9849/10000`; anything else over a total is a counter.
      guard MetricName(name).quantity == .accuracy, let total = self.number(at: number.range.upperBound + 1),
        total.value > 0
      else { return }
      number.value /= total.value
      number.decimals = 15
    default: return
    }
    guard let metric = metricName(name, isSpoken: isSpoken, before: number.range.lowerBound) else {
      // What follows may go on with the name: `Class 0 accuracy: 0.8`.
      let first = number.range.lowerBound - 1 - name.utf8.count
      if !isSpoken, number.decimals == 0, unit.isEmpty, first >= start, bytes[first + name.utf8.count] == 0x20 {
        self.wordsStart = first
      }
      return
    }
    metrics.append(Metric(name: metric, value: number.value, decimals: number.decimals, isPercent: isPercent))
    self.chainEnd = end
  }

  /// Whether a word and its value follow another metric's with nothing but blanks between: the `P` and `R` of
  /// `cntMAE 39.0  P 0.323  R 0.785`.
  private func isChained(_ name: String, _ number: Number, to end: Int?) -> Bool {
    guard let end, !Self.joining.contains(name.lowercased()), !name.contains(" "), name.utf8.count < 32 else {
      return false
    }
    let first = number.range.lowerBound - 1 - name.utf8.count
    guard first >= end, bytes[end..<first].allSatisfy({ $0 <= 0x20 }),
      bytes[first..<(number.range.lowerBound - 1)].elementsEqual(name.utf8), bytes[number.range.lowerBound - 1] == 0x20
    else { return false }
    return number.range.upperBound == bytes.count || " \t,|;)".utf8.contains(bytes[number.range.upperBound])
  }

  /// Whether a set's name stands by itself before a value, on a line that says its place: `Epoch 3 iter 1705: dev 0.41`.
  private func isPlacedSet(_ name: String) -> Bool {
    (epoch != nil || step != nil) && MetricSet.words[name.lowercased()] != nil
  }

  /// Whether the letters right behind a value are of what a metric measures, `val_MPJPE=20.16mm`, and not of a time or a size
  /// on disk. An m may be either: the name decides.
  private func isMeasure(unitAt end: Int, of name: String) -> Bool {
    let unit = word(from: end).prefix { $0.isLetter }.lowercased()
    if unit == "m" { return MetricName.namesMetric(name) }
    return Self.measures.contains(unit) && (MetricName.namesMetric(name) || MetricName(name).set != nil)
  }

  /// Two values of two sets, training's first where the line does not say.
  private mutating func addPair(_ number: Number, _ name: String, _ isSpoken: Bool) {
    guard let second = pair(number, name),
      let metric = metricName(name, isSpoken: isSpoken, before: number.range.lowerBound)
    else { return }
    hasBarePairs = hasBarePairs || pairedSets == nil
    for (set, value) in zip(pairedSets ?? ["train", "val"], [number, second]) {
      metrics.append(Metric(name: set + " " + metric, value: value.value, decimals: value.decimals, isPercent: false))
    }
  }

  /// The epoch of a line; not the number of them that a setting says.
  private mutating func takeEpoch(_ number: Number, _ words: [String], _ name: String, _ unit: String) {
    guard number.decimals == 0, epoch == nil else { return }
    // LeRobot's `step:200 smpl:2K ep:3 epch:0.07` counts episodes.
    if name == "ep", Self.place(of: " epch:", in: bytes[...]) != nil { return }
    // `number of epochs: 10`, and not `running loss of epoch 3 is 0.5`.
    if words.count > 1, Self.settings.contains(words[words.count - 2]),
      words.suffix(2) != ["of", "epoch"] || measured(in: name) == nil
    {
      return
    }
    // `mean_loss: 0.4. Best so far: 0.3 (epoch: 0).`
    if bytes[..<number.range.lowerBound].contains(UInt8(ascii: "(")) {
      let head = String(decoding: bytes[..<number.range.lowerBound], as: UTF8.self).lowercased()
      if head.contains("best"), head.contains("(epoch") { return }
    }
    // `1 epoch = 2640 batches`
    if bytes.first == UInt8(ascii: "1"), word(from: number.range.upperBound).hasSuffix("s"), name == "epoch" { return }
    epoch = number.value
    hasPluralEpoch = ["epochs", "epochen", "epocas", "épocas"].contains(words.last) && unit != "/"
    carry(name)
  }

  /// What a place is of may be named before it, and its value stands after it: `Cost after iteration 100: 0.64`.
  private mutating func carry(_ name: String) {
    if let measured = measured(in: name) { carried = measured }
  }

  /// What was measured at the place that a name ends with: the cost of `Cost after iteration`.
  private func measured(in name: String) -> String? {
    let parts = name.split(separator: " ")
    guard parts.count > 2, ["in", "at", "after", "during", "for", "of"].contains(parts[parts.count - 2].lowercased())
    else {
      return nil
    }
    let head = parts.dropLast(2).joined(separator: " ")
    let isMeasure =
      MetricName(head).quantity != nil || MetricName.namesMetric(head) || Self.means.contains(parts[0].lowercased())
    return isMeasure ? head : nil
  }

  /// The word that begins at `start`, blanks before it left out, up to a blank or a colon.
  func word(from start: Int) -> String {
    var first = start
    while first < bytes.count, bytes[first] <= 0x20 { first += 1 }
    var end = first
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ":") { end += 1 }
    return String(decoding: bytes[first..<end], as: UTF8.self)
  }

  func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
  func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
