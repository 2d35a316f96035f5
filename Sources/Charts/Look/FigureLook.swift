/// What everything of one figure is set and painted in: theme, sizes, arms, and the ruler that measures text.
struct FigureLook {
  let theme: Theme
  let type: Typography
  let ruler: TextRuler
  let arms: [ArmKey]
  /// Dashes are arms, not variants.
  let dashesArms: Bool
  /// A BCP 47 tag.
  let language: String
  /// Every point with a title gets a mark to be read out from, drawn or not; false where there are so many that an SVG
  /// would grow by far more than its curves.
  let readsOutEveryPoint: Bool

  func style(
    _ size: Double, weight: TextStyle.Weight = .regular, paint: Paint? = nil, tabular: Bool = false
  ) -> TextStyle {
    TextStyle(
      family: theme.family, weight: weight, size: size, paint: paint ?? theme.foregroundPaint, tabularDigits: tabular,
      language: language)
  }

  var titleStyle: TextStyle { style(type.title, weight: .bold) }
  var panelTitleStyle: TextStyle { style(type.panelTitle, weight: .medium) }
  var labelStyle: TextStyle { style(type.base) }
  var tickStyle: TextStyle { style(type.tick, paint: theme.mutedPaint, tabular: true) }
  var categoryStyle: TextStyle { style(type.tick, paint: theme.foregroundPaint) }
  var rowLabelStyle: TextStyle { style(type.note, paint: theme.foregroundPaint, tabular: true) }
  var captionStyle: TextStyle { style(type.caption, paint: theme.mutedPaint) }
  var noteStyle: TextStyle { style(type.note, paint: theme.mutedPaint) }
  var legendStyle: TextStyle { style(type.legend) }
  var legendTitleStyle: TextStyle { style(type.legend, weight: .medium) }
  var directStyle: TextStyle { style(type.legend, weight: .medium) }

  /// From a line of text to the next.
  func lineHeight(_ style: TextStyle) throws(ChartError) -> Double {
    max(try ruler.line(style).height, style.size * 1.25)
  }

  /// The id of a series' arm, which keys its groups.
  func armID(_ style: SeriesStyle) -> String? {
    style.arm.flatMap { arms.indices.contains($0) ? arms[$0].id : nil }
  }
}
