/// What layout asks of every kind of layer: a new kind is one file that answers, and a case of `Layer`.
protocol LayerContent {
  /// Adds the values that limits taken from the data have to take in.
  func extend(_ domain: inout LayerDomain)

  /// Calls `body` with every point of data, which limits by hand may leave out; ends of intervals and bands are none.
  func forEachPoint(_ body: (DataPoint) -> Void)

  /// Adds what a key or a note should not stand on.
  func obstruct(_ obstacles: inout Obstacles, in panel: PlacedPanel)

  /// The layer as it is painted, from the back to the front.
  func marks(on canvas: inout LayerCanvas) throws(ChartError) -> [Mark]
}

extension LayerContent {
  func forEachPoint(_ body: (DataPoint) -> Void) {}
}
