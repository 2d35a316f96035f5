internal import SeedStatistics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How often the verdict is wrong, and how often it finds what is there: Markdown on standard output.
///
/// It asks the statistics of this package, in experiments that are drawn from a fixed seed. The first argument is the
/// number of experiments a cell (20,000 by default).
@main
struct Calibration {
  static let seeds = [5, 6, 8, 10, 15, 20, 30]

  static func main() {
    let given = CommandLine.arguments.dropFirst().first ?? "20000"
    guard let experiments = Int(given), experiments > 0 else {
      let message = "calibration: found \(given), expected a number of experiments a cell such as 20000\n"
      _ = message.withCString { write(STDERR_FILENO, $0, strlen($0)) }
      exit(64)
    }
    print(
      """
      # How often the verdict is right

      Made by `make calibration`: \(experiments) experiments a cell, drawn from a fixed seed and put to the statistics of
      this package. Each number is the share of experiments in which the verdict said what the row names, with Wilson's
      95 % interval. Bits are of \(Experiment.imageCount) test images. A claim is false where the row says that nothing is
      there; α is 0.05, and at most 0.055 is asked for.

      ## False claims, arms alike in shape
      """)
    printTable(Tables.equal, experiments)
    print("\n## Beside them\n\nDiverged runs count as the worst; one side of α is 0.025.\n")
    printTable(Tables.beside, experiments)
    print("\n## Power: A is ahead by the difference that is called resolvable\n")
    print("| seeds | share that is found |\n| --: | :-- |")
    for count in seeds {
      let text = Tables.power(seeds: count).map { format($0.run(seeds: count, experiments: experiments)) }
      print("| \(count) | \(text ?? "nothing can be found with so few") |")
    }
  }

  private static func printTable(_ cells: [Cell], _ experiments: Int) {
    print("\n| what is true, and what is counted | " + seeds.map { "n = \($0)" }.joined(separator: " | ") + " |")
    print("| :-- |" + seeds.map { _ in " :-- |" }.joined())
    for cell in cells {
      let results = seeds.map { format(cell.run(seeds: $0, experiments: experiments)) }
      print("| \(cell.null) | " + results.joined(separator: " | ") + " |")
    }
  }

  private static func format(_ result: Cell.Result) -> String {
    func text(_ share: Double) -> String {
      let digits = String(Int((share * 10_000).rounded()))
      let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
      return padded.dropLast(4) + "." + padded.suffix(4)
    }
    return "\(text(result.share)) (\(text(result.interval.lower))–\(text(result.interval.upper)))"
  }
}
