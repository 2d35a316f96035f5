/// Fisher's exact test of two counts out of two numbers of runs; two-sided.
enum FisherExactTest {
  /// P of tables with the same margins that are no likelier than this one.
  static func p(_ first: Int, of firstTotal: Int, _ second: Int, of secondTotal: Int) -> Double {
    let drawn = first + second
    // Given the margins, each table's chance is hypergeometric: a product of binomial ones.
    func chance(_ k: Int) -> Double {
      Binomial.probability(k, of: firstTotal, 0.5) * Binomial.probability(drawn - k, of: secondTotal, 0.5)
    }
    let chances = (max(0, drawn - secondTotal)...min(drawn, firstTotal)).map(chance)
    let limit = chance(first) * (1 + 1e-9)
    let total = chances.reduce(0, +)
    return total > 0 ? min(1, chances.filter { $0 <= limit }.reduce(0, +) / total) : 1
  }
}
