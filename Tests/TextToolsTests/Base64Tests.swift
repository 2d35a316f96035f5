import Testing
import TextTools

@Suite struct Base64Tests {
  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func isThatOfRFC4648(text: String, expected: String) {
    #expect(Base64.encode(Array(text.utf8)) == expected)
    #expect(Base64.decode(expected, count: text.utf8.count) == Array(text.utf8))
  }

  @Test(arguments: [
    ("Zg==", 2), ("Zg==", 0), ("Zg=", 1), ("Z===", 1), ("Z!==", 1), ("Zm9v", 2), ("=m9v", 3), ("Zg==", -1),
  ])
  func refusesOtherCountsAndLetters(text: String, count: Int) {
    #expect(Base64.decode(text, count: count) == nil)
  }

  @Test func everyByteComesBack() {
    for count in 0...70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
      #expect(Base64.decode(Base64.encode(bytes), count: count) == bytes)
    }
  }
}
