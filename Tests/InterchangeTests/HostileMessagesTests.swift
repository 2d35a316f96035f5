import CZlib
import Interchange
import RandomNumbers
import Testing

/// Damage that checksums agree with, as a hostile file has it: what reads the messages must end and hold on to its bounds.
@Suite struct HostileMessagesTests {
  @Test(arguments: ["keras-validation", "tensors", "hparams", "purge1", "x-no-step"])
  func eventFilesOfDamagedMessages(_ name: String) throws {
    let records = tensorFlowRecords(try StoreSamples.bytes("tensorboard/\(name).tfevents"))
    #expect(records.count > 2)
    var random = SplitMix64(seed: 1)
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for record in records {
        let data = damaged(record, &random)
        bytes += framed(length: UInt64(data.count), data: data)
      }
      let file = EventFile.read(bytes)
      #expect(file.records <= records.count)
      #expect(file.columns.reduce(0) { $0 + $1.count } <= bytes.count)
      // However they are joined.
      #expect(EventFileSeries([file, file]).columns.count <= file.columns.count)
    }
  }

  @Test(arguments: ["wandb/killed-0.31.wandb", "wandb/relu-0.16.wandb", "swanlab/relu.swanlab"])
  func logsOfDamagedMessages(_ name: String) throws {
    let original = try StoreSamples.bytes(name)
    let records = logRecords(original)
    #expect(records.count > 5)
    var random = SplitMix64(seed: 2)
    for _ in 0..<100 {
      var bytes = Array(original.prefix(7))
      for record in records { bytes += fragment(damaged(record, &random)) }
      if name.hasPrefix("wandb") {
        #expect(WandbFile.read(bytes).rowCount <= records.count)
      } else {
        #expect(SwanLabFile.read(bytes).columns.count <= records.count)
      }
    }
  }

  /// Messages within messages, ten thousand deep, and keys as deep.
  @Test func deepNestingCostsNothing() {
    var message: [UInt8] = [0x0a, 0x00]
    for _ in 0..<200 { message = [0x2a] + varint(message.count) + message }
    for _ in 0..<200 { message = [0x0a] + varint(message.count) + message }
    #expect(EventFile.read(framed(length: UInt64(message.count), data: message)).damage != nil)
    let json = String(repeating: "{\"a\":", count: 10_000) + "1" + String(repeating: "}", count: 10_000)
    let item: [UInt8] = [0x0a, 0x01, 0x61] + [0x82, 0x01] + varint(json.utf8.count) + Array(json.utf8)
    let history: [UInt8] = [0x0a] + varint(item.count) + item
    let record: [UInt8] = [0x12] + varint(history.count) + history
    let file = WandbFile.read([0x3a, 0x57, 0x26, 0x42, 0xe1, 0xbe, 0x00] + split(record))
    #expect(file.damage == nil && file.rowCount == 1 && file.columns.isEmpty)
  }

  /// Restarts upon restarts are taken in one pass.
  @Test func manyRestartsTakeLinearTime() {
    var writer = EventFileWriter(wallTime: 1)
    var bytes = writer.take()
    for step in 0..<5000 {
      writer.add(tag: "loss", value: 1, step: Int64(200 - step % 100), wallTime: 1)
      bytes += writer.take() + restart(at: UInt8(100 - step % 100))
    }
    let file = EventFile.read(bytes)
    #expect(file.damage == nil && file.restarts.count == 5000 && file.columns.isEmpty)
  }

  private func damaged(_ record: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var data = record
    guard !data.isEmpty else { return data }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: data[Int.random(in: 0..<data.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    case 1: data[Int.random(in: 0..<data.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: data.removeLast(Int.random(in: 0...data.count, using: &random))
    case 3: data.insert(UInt8.random(in: 0...255, using: &random), at: Int.random(in: 0...data.count, using: &random))
    default: break
    }
    return data
  }

  private func tensorFlowRecords(_ bytes: [UInt8]) -> [[UInt8]] {
    var records: [[UInt8]] = []
    var offset = 0
    while offset + 16 <= bytes.count {
      let length = bytes[offset..<(offset + 8)].reversed().reduce(0) { $0 << 8 | Int($1) }
      guard length <= bytes.count - offset - 16 else { break }
      records.append(Array(bytes[(offset + 12)..<(offset + 12 + length)]))
      offset += 16 + length
    }
    return records
  }

  private func logRecords(_ bytes: [UInt8]) -> [[UInt8]] {
    var records: [[UInt8]] = []
    var offset = 7
    while offset + 7 <= bytes.count {
      let length = Int(bytes[offset + 4]) | Int(bytes[offset + 5]) << 8
      records.append(Array(bytes[(offset + 7)..<(offset + 7 + length)]))
      offset += 7 + length
    }
    return records
  }

  private func fragment(_ data: [UInt8], type: UInt8 = 1) -> [UInt8] {
    let guarded = [type] + data
    let checksum = crc32(0, guarded, UInt32(guarded.count))
    let header = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: checksum >> $0) }
    return header + [UInt8(truncatingIfNeeded: data.count), UInt8(data.count >> 8)] + guarded
  }

  /// A record over blocks of 32 KiB, the first of which has the file's header.
  private func split(_ data: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = data[...]
    while !rest.isEmpty {
      let room = 32_768 - (bytes.count + 7) % 32_768 - 7
      let part = rest.prefix(room)
      rest = rest.dropFirst(room)
      let isFirst = bytes.isEmpty
      bytes += fragment(Array(part), type: isFirst ? (rest.isEmpty ? 1 : 2) : (rest.isEmpty ? 4 : 3))
    }
    return bytes
  }

  private func varint(_ number: Int) -> [UInt8] {
    number < 128 ? [UInt8(number)] : [UInt8(number & 0x7f) | 0x80] + varint(number >> 7)
  }
}
