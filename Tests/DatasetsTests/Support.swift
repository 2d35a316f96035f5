import CZlib
import Datasets
import Foundation
import Testing

/// A new folder that goes when the last reference does.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("curves-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record("cannot remove \(path): \(error)") }
  }

  /// Writes a file, folders and all, and returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], as name: String) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  @discardableResult
  func write(_ text: String, as name: String) throws -> String { try write(Array(text.utf8), as: name) }
}

/// An IDX file of bytes.
func idx(_ extents: [Int], _ values: [UInt8], type: UInt8 = 0x08, dimensions: Int? = nil) -> [UInt8] {
  [0, 0, type, UInt8(dimensions ?? extents.count)]
    + extents.flatMap { extent in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: extent >> $0) } } + values
}

/// `bytes` as a gzip file of one member.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(&stream, 9, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  let room = Int(deflateBound(&stream, UInt(bytes.count)))
  var input = bytes
  return [UInt8](unsafeUninitializedCapacity: room) { output, initialized in
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(room)
      deflate(&stream, Z_FINISH)
      initialized = room - Int(stream.avail_out)
    }
  }
}

/// Four IDX files of 3×2 images: `train` and `test` labels, each image's pixels its label and what follows.
func writeIDX(
  into folder: TemporaryFolder, at place: String = "", prefix: String = "", compressed: Bool = true,
  train: [UInt8] = [0, 1, 2, 1], test: [UInt8] = [2, 0]
) throws {
  for (split, labels) in [("train", train), ("t10k", test)] {
    let pixels = labels.flatMap { label in (0..<6).map { 10 &* label &+ $0 } }
    for (kind, bytes) in [
      ("images-idx3", idx([labels.count, 3, 2], pixels)), ("labels-idx1", idx([labels.count], labels)),
    ] {
      let name = place + prefix + "\(split)-\(kind)-ubyte" + (compressed ? ".gz" : "")
      try folder.write(compressed ? gzip(bytes) : bytes, as: name)
    }
  }
}

/// A search that sees nothing of this machine.
func isolatedSearch(
  _ folder: TemporaryFolder, dataFolder: String? = nil, environment: [String: String] = [:]
) -> DatasetSearch {
  DatasetSearch(
    dataFolder: dataFolder, environment: environment, home: folder.path + "/home",
    systemFolders: [folder.path + "/system"], workingFolder: folder.path + "/work")
}

extension LabeledImages {
  /// The bytes of the storage; nil for floats.
  var bytes: [UInt8]? { if case .bytes(let bytes) = storage { bytes } else { nil } }
  /// The floats of the storage; nil for bytes.
  var floats: [Float]? { if case .floats(let floats) = storage { floats } else { nil } }
}
