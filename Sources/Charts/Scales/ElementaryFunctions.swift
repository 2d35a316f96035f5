// The few functions the standard library lacks. This is the one file of the module that imports anything.
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

func decimalLogarithm(_ x: Double) -> Double { log10(x) }

func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

func cosine(ofDegrees angle: Double) -> Double { cos(angle * .pi / 180) }

func sine(ofDegrees angle: Double) -> Double { sin(angle * .pi / 180) }

/// Degrees in 0 ..< 360; 0 for the origin.
func angleInDegrees(y: Double, x: Double) -> Double {
  if x == 0 && y == 0 { return 0 }
  let angle = atan2(y, x) * 180 / .pi
  return angle < 0 ? angle + 360 : angle
}

func exponential(_ x: Double) -> Double { exp(x) }

/// 10 to a whole power, exact where a double can be: 10⁻³ is the double nearest to 0.001.
func powerOfTen(_ exponent: Int) -> Double {
  if exponent >= 0 && exponent <= 22 {
    var value = 1.0
    for _ in 0..<exponent { value *= 10 }
    return value
  }
  if exponent < 0 && exponent >= -22 { return 1 / powerOfTen(-exponent) }
  return pow(10, Double(exponent))
}
