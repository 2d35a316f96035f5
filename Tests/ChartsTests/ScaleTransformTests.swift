import Charts
import Testing

@Suite struct ScaleTransformTests {
  @Test(arguments: [
    (ScaleTransform.linear, [-1e300, -2, 0, 0.3, 7]), (.logarithmic, [1e-300, 0.01, 1, 12]),
    (.symmetricLogarithmic(threshold: 0.1), [-1e6, -0.1, -1e-4, 0, 0.02, 5]), (.logit, [0.001, 0.2, 0.5, 0.9999]),
  ])
  func isTurnedBackAndRises(transform: ScaleTransform, values: [Double]) {
    let places = values.map { transform($0) }
    #expect(places == places.sorted() && Set(places).count == places.count)
    for value in values {
      #expect((transform.inverse(transform(value)) - value).magnitude <= 1e-9 * max(value.magnitude, 1e-3))
    }
  }

  @Test(arguments: [
    (ScaleTransform.linear, [Double.nan, .infinity]), (.logarithmic, [0, -1, .nan]),
    (.symmetricLogarithmic(threshold: 1), [-.infinity]), (.logit, [0, 1, -0.1, 1.1]),
  ])
  func hasNoPlaceForWhatItCannotHold(transform: ScaleTransform, values: [Double]) {
    for value in values {
      #expect(transform(value).isNaN && !transform.holds(value))
    }
  }

  @Test func aStripHoldsWhatHasNoLogarithm() {
    let scale = Scale(lower: 0.01, upper: 1, transform: .logarithmic, start: 80, end: 0, floor: 95)
    #expect(scale.position(0) == 95 && scale.position(-3) == 95 && scale.position(.nan).isNaN)
    #expect(scale.contains(0) && !scale.contains(2) && scale.isOnFloor(-1) && !scale.isOnFloor(0.5))
    #expect(scale.clampedPosition(0) == 80 && scale.clampedPosition(5) == 0)
  }
}
