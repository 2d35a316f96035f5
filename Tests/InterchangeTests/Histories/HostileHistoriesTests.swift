import Files
import Foundation
import RandomNumbers
import RunRecords
import Testing
import TextTools

@testable import Interchange

/// Files cut at every byte, with flipped bits, or made to be long to read: an error on one line or a history, never a crash.
@Suite struct HostileHistoriesTests {
  /// One small file of every format.
  static let files: [String] = {
    var files: [String] = []
    let root = Samples.folder
    for folder in [root + "/tools", root + "/real"] {
      guard let walk = FileManager.default.enumerator(atPath: folder) else { continue }
      while let name = walk.nextObject() as? String { files.append(folder + "/" + name) }
    }
    var seen: Set<String> = []
    return files.sorted().filter { path in
      guard let bytes = try? FileAccess.read(path), bytes.count > 40, bytes.count < 2500 else { return false }
      let format = Catalogue.format(of: Samples.file(path, bytes)).map { $0.name } ?? ""
      return !format.isEmpty && !format.hasSuffix("-db") && format != "trackio" && seen.insert(format).inserted
    }
  }()

  @Test func everyFormatOfTextHasASmallSample() { #expect(Self.files.count >= 20, "\(Self.files)") }

  @Test(arguments: files) func cutsAtEveryByte(_ path: String) throws {
    let bytes = try FileAccess.read(path)
    for count in 0..<bytes.count { try Self.read(Array(bytes.prefix(count)), path) }
  }

  @Test(arguments: files) func flippedBits(_ path: String) throws {
    let bytes = try FileAccess.read(path)
    var random = Xoshiro256(seed: 7)
    for _ in 0..<200 {
      var changed = bytes
      for _ in 0..<3 { changed[Int(random.next() % UInt64(bytes.count))] ^= UInt8(1 << (random.next() % 8)) }
      try Self.read(changed, path)
    }
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: #"{"a":"#, count: 100_000),
    String(repeating: "a,", count: 50_000) + "\n1\n",
    "epoch,loss\n" + String(repeating: "\"", count: 200_001), String(repeating: "epoch 1 loss 0.5 ", count: 20_000),
    "{'a': " + String(repeating: "(", count: 100_000), String(repeating: "- ", count: 5000) + "x: 1\n",
    "epoch,loss\n1e308,1\n-1e308,2\n",
    "epoch,loss\n1,\(String(repeating: "9", count: 100_000))\n2,1\n", "x: &a [*a, *a]\nloss: [1, 2]\n",
    "step,loss\n" + String(repeating: "0,1\n0,2\n", count: 2000),
  ])
  func hostileTextsEnd(_ text: String) throws { try Self.read(Array(text.utf8), "hostile") }

  private static func read(_ bytes: [UInt8], _ path: String) throws {
    do throws(HistoryError) {
      let found = try HistoryReader.read(Samples.file(path, bytes), isNamed: true)
      let gathering = RunGathering(found, options: ImportOptions())
      for candidate in gathering.candidates {
        _ = candidate.record(.init(arm: "a", seed: 0, own: "a"), label: "a", armIndex: 0).json
      }
    } catch {
      #expect(!error.description.contains("\n") && !error.message.isEmpty)
    }
  }
}
