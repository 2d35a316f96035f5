internal import RandomNumbers

/// The shape of a run's own noise; its SD is 1.
enum Noise: String, Sendable {
  case normal
  /// Student's t with three degrees of freedom.
  case heavyTailed = "heavy-tailed"
  /// Normal, on a grid of half an SD.
  case coarse = "on a coarse grid"
  /// Exponential: arms of which both are so differ symmetrically.
  case skewed

  func draw(_ generator: inout Xoshiro256) -> Double {
    switch self {
    case .normal, .coarse: return generator.normal()
    case .heavyTailed:
      let squares = (0..<3).reduce(0.0) { sum, _ in
        let value = generator.normal()
        return sum + value * value
      }
      // A variance of 3 without the root.
      return generator.normal() / squares.squareRoot()
    case .skewed:
      // The larger of ties does not matter: half a χ² of two degrees of freedom.
      let (x, y) = (generator.normal(), generator.normal())
      return (x * x + y * y) / 2 - 1
    }
  }

  /// An accuracy as it would be recorded: a whole number of 10,000 images, or of 1,000.
  func rounded(_ accuracy: Double) -> Double {
    let steps = self == .coarse ? 1000.0 : 10_000
    return (accuracy * steps).rounded() / steps
  }
}
