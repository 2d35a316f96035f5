internal import ContentHashing
internal import JSONText
internal import RunRecords

/// A checkpoint as a file: a line that names the format, the length of the header, the header (JSON), the numbers (floats
/// and indices of 32 bits, lowest byte first), and the SHA-256 of all that.
extension TrainingCheckpoint {
  static let signature = Array("curves.checkpoint/1\n".utf8)
  private static let hashLength = 64

  public var bytes: [UInt8] {
    let header = Array(headerJSON.text.utf8)
    var bytes = Self.signature
    withUnsafeBytes(of: UInt64(header.count).littleEndian) { bytes += $0 }
    bytes += header
    for values in floats { values.withUnsafeBytes { bytes += $0 } }
    order.withUnsafeBytes { bytes += $0 }
    bytes += SHA256Digest.hexadecimal(of: bytes).utf8
    return bytes
  }

  /// Reads a checkpoint.
  ///
  /// - Throws: `invalidCheckpoint` for anything but what `bytes` made, whole.
  public init(bytes: [UInt8]) throws(TrainingError) {
    let damaged = TrainingError(.invalidCheckpoint, "found a damaged checkpoint, expected one that curves wrote")
    let start = Self.signature.count + 8
    guard bytes.starts(with: Self.signature), bytes.count > start + Self.hashLength else { throw damaged }
    let contents = bytes.dropLast(Self.hashLength)
    guard SHA256Digest.hexadecimal(of: Array(contents)).utf8.elementsEqual(bytes.suffix(Self.hashLength)) else {
      throw damaged
    }
    let length = contents[(start - 8)..<start].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(contents.count - start) else { throw damaged }
    let end = start + Int(length)
    guard let json = try? JSON.parse(Array(contents[start..<end])), let header = json.objectValue,
      let record = header["record"].flatMap({ try? RunRecord(json: $0) }), let spec = record.spec,
      let counts = header["counts"]?.doublesValue?.compactMap({ Int(exactly: $0) }), counts.count >= 3,
      counts.allSatisfy({ (0...(contents.count / 4)).contains($0) }),
      counts.reduce(0, +) * 4 == contents.count - end, let epoch = header["epoch"]?.intValue,
      let steps = header["optimizer_steps"]?.intValue, let product = header["momentum_product"]?.intValue,
      let orderStream = Self.words(header["order_stream"]), let dropoutStream = Self.words(header["dropout_stream"])
    else { throw damaged }

    var reader = NumberReader(bytes: contents[end...])
    parameters = reader.floats(counts[0])
    let best = reader.floats(counts[1])
    optimizer = Optimizer.State(
      steps: steps, momentumProduct: Float(bitPattern: UInt32(truncatingIfNeeded: product)),
      slots: counts[2..<(counts.count - 1)].map { reader.floats($0) })
    order = reader.indices(counts[counts.count - 1])
    self.spec = spec
    self.epoch = epoch
    self.orderStream = orderStream
    self.dropoutStream = dropoutStream
    history = record.history
    diagnostics = record.diagnostics
    seconds = record.timing?.seconds ?? 0
    epochSeconds = record.timing?.epochSeconds ?? []
    data = record.data?.sha256 ?? [:]
    isStopped = header["stopped"]?.boolValue ?? false
    if let stopping = header["early_stopping"]?.objectValue {
      earlyStopping = EarlyStopping.State(
        best: stopping["best"]?.doubleValue, wait: stopping["wait"]?.intValue ?? 0,
        bestEpoch: stopping["best_epoch"]?.intValue, bestWeights: best)
    }
    if let partial = header["partial_epoch"]?.objectValue {
      guard let steps = partial["steps"]?.intValue, let examples = partial["examples"]?.intValue,
        let loss = partial["loss"]?.doubleValue, let correct = partial["correct"]?.intValue
      else { throw damaged }
      partialEpoch = PartialEpoch(steps: steps, examples: examples, loss: loss, correct: correct)
    }
  }

  /// All arrays of floats, in the order of the file.
  private var floats: [[Float]] { [parameters, earlyStopping?.bestWeights ?? []] + optimizer.slots }

  /// What is measured goes into a record, as it does at the end, so that each number is read as it was.
  private var headerJSON: JSON {
    let record = RunRecord(
      run: spec.identity, spec: spec,
      data: RunRecord.DataDescription(name: spec.dataset, trainExamples: 0, testExamples: 0, sha256: data),
      history: history, diagnostics: diagnostics,
      timing: RunRecord.Timing(seconds: seconds, examplesPerSecond: 0, epochSeconds: epochSeconds))
    var header: JSON.Object = [
      "record": record.json, "epoch": .integer(epoch), "stopped": .bool(isStopped),
      "counts": .array((floats.map(\.count) + [order.count]).map { .integer($0) }),
      "optimizer_steps": .integer(optimizer.steps),
      "momentum_product": .integer(Int(optimizer.momentumProduct.bitPattern)),
      "order_stream": Self.json(orderStream), "dropout_stream": Self.json(dropoutStream),
    ]
    if let stopping = earlyStopping {
      header["early_stopping"] = .object([
        "best": stopping.best.map { .number($0) } ?? .null, "wait": .integer(stopping.wait),
        "best_epoch": stopping.bestEpoch.map { .integer($0) } ?? .null,
      ])
    }
    if let partial = partialEpoch {
      header["partial_epoch"] = .object([
        "steps": .integer(partial.steps), "examples": .integer(partial.examples), "loss": .number(partial.loss),
        "correct": .integer(partial.correct),
      ])
    }
    return .object(header)
  }

  /// 64 bits do not fit a JSON number.
  private static func json(_ words: [UInt64]) -> JSON { .array(words.map { .string(String($0, radix: 16)) }) }

  private static func words(_ json: JSON?) -> [UInt64]? {
    guard let texts = json?.arrayValue?.compactMap(\.stringValue) else { return nil }
    let words = texts.compactMap { UInt64($0, radix: 16) }
    return words.count == texts.count ? words : nil
  }
}

/// Takes numbers of 32 bits off bytes.
private struct NumberReader {
  var bytes: ArraySlice<UInt8>

  private mutating func take<Value>(_ count: Int, _ make: (UInt32) -> Value) -> [Value] {
    let part = bytes.prefix(4 * count)
    bytes = bytes.dropFirst(4 * count)
    return part.withUnsafeBytes { buffer in
      (0..<(buffer.count / 4)).map {
        make(UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)))
      }
    }
  }

  mutating func floats(_ count: Int) -> [Float] { take(count) { Float(bitPattern: $0) } }
  mutating func indices(_ count: Int) -> [Int32] { take(count) { Int32(bitPattern: $0) } }
}
