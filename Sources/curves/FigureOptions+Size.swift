import Charts
import LearningCurves
import Reports

extension FigureOptions {
  /// The figure with every mark in its place, in the size and theme that the options ask for.
  func placed(_ figure: Figure, measuring measurer: any TextMeasuring) throws -> Drawing {
    var look = try theme.map { try Theme.named($0) } ?? .light
    var size = kind.choosesHeight ? FigureSize(width: FigureSize.screen.width) : .screen
    if let venue {
      let venue = try Venue.named(venue)
      size = venue.size(inColumn: column)
      look = venue.themed(look)
    }
    // A height that was not asked for follows the width.
    if let width { size = FigureSize(width: try Length.points(width)) }
    if let height { size.height = try Length.points(height) }
    // Only a height that was asked for is kept at any price.
    return height == nil
      ? try figure.placedWithRoom(measuring: measurer, theme: look, size: size)
      : try figure.placed(measuring: measurer, theme: look, size: size)
  }
}
