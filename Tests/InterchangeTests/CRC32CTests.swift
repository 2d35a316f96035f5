import CHashing
import ContentHashing
import Testing

@Suite struct CRC32CTests {
  /// RFC 3720, appendix B.4, and the check value of the catalogue of parametrised CRC algorithms.
  private static let published: [([UInt8], UInt32)] = [
    ([UInt8](repeating: 0, count: 32), 0x8a91_36aa), ([UInt8](repeating: 0xff, count: 32), 0x62a8_ab43),
    (Array(0..<32), 0x46dd_794e), (Array("123456789".utf8), 0xe306_9283), ([], 0),
  ]

  @Test(arguments: published)
  func agreesWithPublishedValues(_ bytes: [UInt8], _ checksum: UInt32) {
    #expect(bytes.withUnsafeBytes { CRC32C.checksum(of: $0) } == checksum)
    #expect(curves_crc32c_by_table(bytes, bytes.count) == checksum)
  }

  @Test func instructionAndTableAgreeAtEveryLength() {
    let bytes = (0..<100).map { UInt8(truncatingIfNeeded: $0 &* 73 &+ 11) }
    for start in 0..<8 {
      for end in start...bytes.count {
        let part = Array(bytes[start..<end])
        #expect(part.withUnsafeBytes { CRC32C.checksum(of: $0) } == curves_crc32c_by_table(part, part.count))
      }
    }
  }
}
