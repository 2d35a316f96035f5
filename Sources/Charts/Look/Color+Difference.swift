extension Color {
  /// A colour by lightness (0…100) and two opponent axes, green–red and blue–yellow; CIE 1976, D65, 2° observer.
  public struct Lab: Sendable, Hashable {
    public var lightness: Double
    public var a: Double
    public var b: Double

    public init(lightness: Double, a: Double, b: Double) {
      self.lightness = lightness
      self.a = a
      self.b = b
    }
  }

  public var lab: Lab { Lab(linear: linear) }

  /// The CIEDE2000 difference: about 1 can just be seen, 15 is told apart at a glance.
  public func difference(from other: Color) -> Double { lab.difference(from: other.lab) }
}

extension Color.Lab {
  /// From linear-light sRGB, 0…1 (IEC 61966-2-1).
  init(linear: (red: Double, green: Double, blue: Double)) {
    let (r, g, b) = linear
    let x = 0.4124564 * r + 0.3575761 * g + 0.1804375 * b
    let y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
    let z = 0.0193339 * r + 0.1191920 * g + 0.9503041 * b
    func f(_ t: Double) -> Double { t > 216.0 / 24_389 ? power(t, 1.0 / 3) : (24_389.0 / 27 * t + 16) / 116 }
    let (fx, fy, fz) = (f(x / 0.95047), f(y), f(z / 1.08883))
    self.init(lightness: 116 * fy - 16, a: 500 * (fx - fy), b: 200 * (fy - fz))
  }

  /// CIEDE2000 with all weights 1, step by step as Sharma, Wu and Dalal (2005), "The CIEDE2000 Color-Difference Formula:
  /// Implementation Notes, Supplementary Test Data, and Mathematical Observations", equations 2–22.
  public func difference(from other: Color.Lab) -> Double {
    let meanChroma = (chroma(a, b) + chroma(other.a, other.b)) / 2
    let seventh = power(meanChroma, 7)
    let g = 0.5 * (1 - (seventh / (seventh + 6_103_515_625)).squareRoot())
    let (a1, a2) = ((1 + g) * a, (1 + g) * other.a)
    let (c1, c2) = (chroma(a1, b), chroma(a2, other.b))
    let (h1, h2) = (angleInDegrees(y: b, x: a1), angleInDegrees(y: other.b, x: a2))

    let isGrey = c1 * c2 == 0
    var turn = isGrey ? 0 : h2 - h1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let deltaL = other.lightness - lightness
    let deltaC = c2 - c1
    let deltaH = 2 * (c1 * c2).squareRoot() * sine(ofDegrees: turn / 2)

    let meanL = (lightness + other.lightness) / 2
    let meanC = (c1 + c2) / 2
    var meanH = h1 + h2
    if !isGrey {
      if (h1 - h2).magnitude <= 180 {
        meanH /= 2
      } else {
        meanH = meanH < 360 ? (meanH + 360) / 2 : (meanH - 360) / 2
      }
    }
    let t =
      1 - 0.17 * cosine(ofDegrees: meanH - 30) + 0.24 * cosine(ofDegrees: 2 * meanH)
      + 0.32 * cosine(ofDegrees: 3 * meanH + 6) - 0.2 * cosine(ofDegrees: 4 * meanH - 63)
    let offset = (meanH - 275) / 25
    let rotation = 30 * exponential(-offset * offset)
    let meanSeventh = power(meanC, 7)
    let rc = 2 * (meanSeventh / (meanSeventh + 6_103_515_625)).squareRoot()
    let square = (meanL - 50) * (meanL - 50)
    let sl = 1 + 0.015 * square / (20 + square).squareRoot()
    let sc = 1 + 0.045 * meanC
    let sh = 1 + 0.015 * meanC * t
    let rt = -sine(ofDegrees: 2 * rotation) * rc
    let (l, c, h) = (deltaL / sl, deltaC / sc, deltaH / sh)
    return max(0, l * l + c * c + h * h + rt * c * h).squareRoot()
  }

  private func chroma(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}
