import Charts
import Testing

/// What holds of every figure whatever it shows.
enum LayoutCheck {
  /// No two texts overlap, none leaves the page, none is under 6 pt, and every mark has a finite place.
  static func expectClean(_ drawing: Drawing, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let page = Rectangle(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height).insetBy(-1e-6)
    let texts = drawing.texts.map { (text: $0.text, size: $0.style.size, box: $0.bounds) }
    #expect(!texts.isEmpty, "\(name)", sourceLocation: sourceLocation)
    let small = texts.filter { $0.size < 6 }.map(\.text)
    let outside = texts.filter { !page.contains($0.box) }.map { "\($0.text) at \($0.box)" }
    var overlapping: [String] = []
    for (index, text) in texts.enumerated() {
      for other in texts[(index + 1)...] where text.box.insetBy(0.01).intersects(other.box.insetBy(0.01)) {
        overlapping.append("\(text.text) | \(other.text)")
      }
    }
    let lost = drawing.marks.filter { !isPlaced($0) }
    #expect(small == [], "\(name)", sourceLocation: sourceLocation)
    #expect(outside == [], "\(name)", sourceLocation: sourceLocation)
    #expect(overlapping == [], "\(name)", sourceLocation: sourceLocation)
    #expect(lost == [], "\(name)", sourceLocation: sourceLocation)
  }

  private static func isPlaced(_ mark: Mark) -> Bool {
    func isFinite(_ point: Point) -> Bool { point.x.isFinite && point.y.isFinite }
    return switch mark {
    case .polyline(let line): line.points.allSatisfy(isFinite)
    case .area(let area): area.points.allSatisfy(isFinite)
    case .marker(let marker): isFinite(marker.center)
    case .text(let text): isFinite(text.position)
    case .image(let image): image.frame.width > 0 && image.frame.height > 0
    case .group(let group): group.marks.allSatisfy(isPlaced)
    }
  }
}

extension Drawing {
  /// Pictures, in order.
  var images: [Mark.ImageMark] {
    leaves.compactMap { mark in if case .image(let image) = mark { image } else { nil } }
  }

  var markers: [Mark.Marker] {
    leaves.compactMap { mark in if case .marker(let marker) = mark { marker } else { nil } }
  }

  /// The titles that are read out of marks of that kind, in order.
  var markerTitles: [String] { markers.compactMap(\.title) }

  /// Groups of that role, in order.
  func groups(_ role: String) -> [Mark.Group] { Self.groups(role, in: marks) }

  private static func groups(_ role: String, in marks: [Mark]) -> [Mark.Group] {
    marks.flatMap { mark -> [Mark.Group] in
      guard case .group(let group) = mark else { return [] }
      return (group.role == role ? [group] : []) + groups(role, in: group.marks)
    }
  }
}
