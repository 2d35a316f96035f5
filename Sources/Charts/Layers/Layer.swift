/// One thing shown in a panel. Coordinates are in the axes' units.
public enum Layer: Sendable, Equatable {
  case line(Line)
  case band(Band)
  case points(Points)
  case heatMap(HeatMap)
  case images(ImageGrid)
  case reference(Reference)
  case annotation(Annotation)

  /// What the layer knows of itself, which is all that layout asks it for.
  var content: any LayerContent {
    switch self {
    case .line(let line): line
    case .band(let band): band
    case .points(let points): points
    case .heatMap(let map): map
    case .images(let grid): grid
    case .reference(let reference): reference
    case .annotation(let annotation): annotation
    }
  }
}
