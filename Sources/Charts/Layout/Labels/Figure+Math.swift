extension Figure {
  /// This figure with the formulas of its texts (`$\eta=10^{-2}$`) set in Unicode.
  var withMathSet: Figure {
    var figure = self
    figure.title = title.map(MathText.unicode)
    figure.caption = caption.map(MathText.unicode)
    for index in arms.indices { figure.arms[index].label = MathText.unicode(arms[index].label) }
    figure.legend.title = MathText.unicode(legend.title)
    figure.legend.entries = legend.entries.map(\.withMathSet)
    figure.legend.directEntries = legend.directEntries.map(\.withMathSet)
    figure.panels = panels.map(\.withMathSet)
    return figure
  }
}

extension Legend.Entry {
  fileprivate var withMathSet: Legend.Entry {
    var entry = self
    entry.label = MathText.unicode(label)
    entry.group = group.map(MathText.unicode)
    return entry
  }
}

extension Axis {
  fileprivate var withMathSet: Axis {
    var axis = self
    axis.label = MathText.unicode(label)
    if case .category(let names) = kind { axis.kind = .category(names.map(MathText.unicode)) }
    return axis
  }
}

extension Panel {
  fileprivate var withMathSet: Panel {
    var panel = self
    panel.title = title.map(MathText.unicode)
    panel.shortTitle = shortTitle.map(MathText.unicode)
    panel.note = note.map(MathText.unicode)
    panel.x = x.withMathSet
    panel.y = y.withMathSet
    panel.layers = layers.map { layer in
      switch layer {
      case .line(var line):
        line.endLabel = line.endLabel.map(MathText.unicode)
        return .line(line)
      case .reference(var reference):
        reference.label = reference.label.map(MathText.unicode)
        return .reference(reference)
      case .annotation(var annotation):
        annotation.text = MathText.unicode(annotation.text)
        return .annotation(annotation)
      case .band, .points, .heatMap, .images: return layer
      }
    }
    return panel
  }
}
