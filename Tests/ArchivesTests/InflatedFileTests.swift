import Archives
import CZlib
import Files
import Foundation
import Testing

@Suite struct InflatedFileTests {
  private static let text = Array((0..<40_000).map { "line \($0)\n" }.joined().utf8)

  /// `bytes` as a gzip file of one member.
  private static func gzip(_ bytes: [UInt8]) -> [UInt8] {
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

  private func inTemporaryFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.path + "/curves-" + UUID().uuidString
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { unlink(path) }
    try body(path)
  }

  @Test func plainAndCompressedFilesAreReadAlike() throws {
    let half = Self.text.count / 2
    let members = Self.gzip(Array(Self.text[..<half])) + Self.gzip(Array(Self.text[half...]))
    for bytes in [Self.text, Self.gzip(Self.text), members] {
      try inTemporaryFile(bytes) { path in
        #expect(try InflatedFile(path: path).readAll() == Self.text)
        let source = try InflatedFile(path: path)
        #expect(try source.read(6) == Array("line 0".utf8))
        #expect(try source.skipToEnd(limit: 1 << 20) == Self.text.count - 6)
      }
    }
    for bytes in [[], Self.gzip([])] {
      try inTemporaryFile(bytes) { path in
        let contents = try InflatedFile(path: path).readAll()
        #expect(contents.isEmpty)
      }
    }
  }

  @Test func everyTruncationIsAnError() throws {
    let whole = Self.gzip(Array(Self.text.prefix(2000)))
    for length in 2..<whole.count {
      try inTemporaryFile(Array(whole[..<length])) { path in
        let error = #expect(throws: FileError.self, "\(length) bytes") { try InflatedFile(path: path).readAll() }
        #expect(error?.code == .truncated)
      }
    }
  }

  /// A few kilobytes may hold gigabytes of zeros: whoever reads says how much is taken.
  @Test func theContentsHaveABound() throws {
    try inTemporaryFile(Self.gzip([UInt8](repeating: 0, count: 4 << 20))) { path in
      let error = #expect(throws: FileError.self) { try InflatedFile(path: path).readAll(limit: 1 << 20) }
      #expect(error?.code == .tooLarge)
      let whole = try InflatedFile(path: path).readAll(limit: 4 << 20)
      #expect(whole.count == 4 << 20)
    }
  }
}
