import Charts
import Testing

@Suite struct ColorOKLabTests {
  static let pairs = [(0xFFFFFF, 0x0B4F8A), (0x14171B, 0x8CC8F5), (0xFFFFFF, 0xA63A00), (0x000000, 0xFFFFFF)].map {
    (Color(hex: UInt32($0.0)), Color(hex: UInt32($0.1)))
  }

  @Test(arguments: pairs) func keepsTheEnds(a: Color, b: Color) {
    #expect(a.perceptuallyMixed(with: b, 0) == a)
    #expect(a.perceptuallyMixed(with: b, 1) == b)
  }

  /// OKLab's middle of black and white is (0.5³ linear), 99 in sRGB: darker than 128, which looks nearer to white.
  @Test func findsTheGreyThatLooksHalfway() {
    let grey = Color(hex: 0).perceptuallyMixed(with: Color(hex: 0xFFFFFF), 0.5)
    #expect(grey == Color(red: 99, green: 99, blue: 99))
  }

  @Test(arguments: pairs) func changesLuminanceInOneDirection(a: Color, b: Color) {
    let luminances = (0...32).map { a.perceptuallyMixed(with: b, Double($0) / 32).luminance }
    let rises = luminances[32] > luminances[0]
    #expect(zip(luminances, luminances.dropFirst()).allSatisfy { rises ? $0 <= $1 : $0 >= $1 })
  }

  @Test func keepsAlpha() {
    #expect(Color(hex: 0, alpha: 0.25).perceptuallyMixed(with: Color(hex: 0xFFFFFF), 0.5).alpha == 0.25)
  }
}
