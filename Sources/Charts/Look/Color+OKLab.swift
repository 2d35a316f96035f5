extension Color {
  /// This colour with `share` (0…1) of `other` mixed in, so that equal shares look equally far apart; alpha stays.
  ///
  /// Mixed in OKLab (Ottosson 2020, "A perceptual color space for image processing").
  public func perceptuallyMixed(with other: Color, _ share: Double) -> Color {
    let (a, b) = (oklab, other.oklab)
    func mix(_ a: Double, _ b: Double) -> Double { a + (b - a) * share }
    return Color(lightness: mix(a.lightness, b.lightness), a: mix(a.a, b.a), b: mix(a.b, b.b), alpha: alpha)
  }

  /// Lightness 0…1 and the two opponent axes.
  var oklab: (lightness: Double, a: Double, b: Double) {
    let (red, green, blue) = linear
    let l = power(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue, 1 / 3)
    let m = power(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue, 1 / 3)
    let s = power(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue, 1 / 3)
    return (
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    )
  }

  private init(lightness: Double, a: Double, b: Double, alpha: Double) {
    func cube(_ x: Double) -> Double { x * x * x }
    let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    func encoded(_ linear: Double) -> UInt8 {
      let value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * power(linear, 1 / 2.4) - 0.055
      return UInt8(min(max((value * 255).rounded(), 0), 255))
    }
    self.init(
      red: encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      green: encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      blue: encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s), alpha: alpha)
  }
}
