/// The power of two one-sided t tests where the true difference is 0.
enum EquivalencePower {
  /// P(both refuse) with `pairs` normal differences of SD 1 and a margin of ±`margin`.
  ///
  /// Given s, the SD over σ, both refuse where |mean| < margin − t s/√n: integrated over s.
  static func power(pairs: Int, margin: Double, alpha: Double) -> Double {
    guard pairs > 1 else { return 0 }
    let n = Double(pairs)
    let limit = StudentT(degreesOfFreedom: n - 1).quantile(1 - alpha)
    return ScaledChi(degreesOfFreedom: n - 1).mean(breaks: [margin * n.squareRoot() / limit]) { s in
      let room = margin * n.squareRoot() - limit * s
      return room > 0 ? 2 * Normal.cumulative(room) - 1 : 0
    }
  }
}
