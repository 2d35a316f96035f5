import Charts
import Testing

@Suite struct ScaleTests {
  @Test func isLinearOrLogarithmic() {
    let linear = Scale(lower: 0, upper: 10, start: 100, end: 200)
    #expect(linear.position(5) == 150 && linear.position(-10) == 0)
    let falling = Scale(lower: 0, upper: 10, start: 200, end: 100)
    #expect(falling.position(10) == 100)
    let logarithmic = Scale(lower: 0.01, upper: 100, transform: .logarithmic, start: 0, end: 40)
    #expect((logarithmic.position(1) - 20).magnitude < 1e-9)
    #expect(logarithmic.position(0).isNaN && logarithmic.position(-1).isNaN && linear.position(.infinity).isNaN)
  }

  @Test func holdsItsLimits() {
    let scale = Scale(lower: 0.1, upper: 0.7, start: 0, end: 1)
    #expect(scale.contains(0.1) && scale.contains(0.7) && !scale.contains(0.71) && !scale.contains(.nan))
  }
}
