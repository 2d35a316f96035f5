extension Double {
  /// The shortest decimal that reads back as this finite number, laid out as ECMAScript's Number::toString does.
  public var ecmaScriptDescription: String {
    if self == 0 { return "0" }
    // Swift finds the shortest digits too; only where the point and the exponent go differs.
    var digits: [UInt8] = []
    var exponent = 0
    var pointSeen = false
    var digitsBeforePoint = 0
    let text = magnitude.description
    let parts = text.split(separator: "e")
    for byte in parts[0].utf8 {
      if byte == UInt8(ascii: ".") {
        pointSeen = true
      } else {
        digits.append(byte)
        if !pointSeen { digitsBeforePoint += 1 }
      }
    }
    if parts.count > 1 { exponent = Int(parts[1]) ?? 0 }
    let leadingZeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(leadingZeros)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    // The value is 0.d₁d₂… × 10^point.
    let point = digitsBeforePoint - leadingZeros + exponent
    let all = String(decoding: digits, as: UTF8.self)
    let count = digits.count
    let sign = self < 0 ? "-" : ""
    if count <= point, point <= 21 { return sign + all + String(repeating: "0", count: point - count) }
    if 0 < point, point <= 21 { return sign + all.prefix(point) + "." + all.dropFirst(point) }
    if -6 < point, point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + all }
    let power = point - 1
    let mantissa = count == 1 ? all : all.prefix(1) + "." + all.dropFirst()
    return sign + mantissa + "e" + (power < 0 ? "-" : "+") + String(abs(power))
  }
}
