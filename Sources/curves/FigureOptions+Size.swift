import Charts
import LearningCurves

extension FigureOptions {
  /// The figure with every mark in its place, in the size and theme that the options ask for.
  func placed(_ figure: Figure, measuring measurer: any TextMeasuring) throws -> Drawing {
    let look = try theme.map { try Theme.named($0) } ?? .light
    return try figure.placed(measuring: measurer, theme: look, size: size())
  }

  private func size() throws -> FigureSize {
    var size = kind.choosesHeight ? FigureSize(width: FigureSize.screen.width) : .screen
    if let width {
      // A height that was not asked for follows the width.
      size = FigureSize(width: try Length.points(width))
    }
    if let height { size.height = try Length.points(height) }
    return size
  }
}
