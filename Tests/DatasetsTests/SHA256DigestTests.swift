import Testing

@testable import ContentHashing

struct SHA256DigestTests {
  /// NIST's example values.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func matchesPublishedValues(text: String, hash: String) {
    #expect(SHA256Digest.hexadecimal(of: text.utf8) == hash)
  }

  /// The processor's way and GLib's agree at every length around the blocks' ends, in one piece and in several.
  @Test(.enabled(if: processorHashes, "this processor has no SHA instructions"))
  func agreesWithGLib() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 * 41 + $0 / 7) }
    for length in 0...bytes.count {
      var reference = SHA256Digest(onProcessor: false)
      bytes[..<length].withUnsafeBytes { reference.update($0) }
      let expected = reference.hexadecimal()
      for pieceLength in [1, 7, 63, 64, 65, 300] {
        var digest = SHA256Digest(onProcessor: true)
        for start in stride(from: 0, to: length, by: pieceLength) {
          bytes[start..<min(length, start + pieceLength)].withUnsafeBytes { digest.update($0) }
        }
        let found = digest.hexadecimal()
        #expect(found == expected, "\(length) bytes in pieces of \(pieceLength)")
      }
    }
  }
}
