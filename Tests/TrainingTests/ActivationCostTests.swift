import ActivationFunctions
import Testing

@testable import Training

@Suite struct ActivationCostTests {
  @Test(arguments: [(1, 1), (127, 2), (4_096, 3)])
  func measuresEveryFunctionInOrder(elements: Int, repeats: Int) {
    let costs = ActivationCost.measure(elements: elements, repeats: repeats)
    #expect(costs.map(\.name) == ActivationFunction.all.map(\.name))
    for cost in costs {
      #expect(cost.forwardNanoseconds >= 0 && cost.backwardNanoseconds >= 0 && cost.copyNanoseconds >= 0)
      #expect(cost.forwardNanoseconds.isFinite && cost.backwardNanoseconds.isFinite)
    }
  }

  @Test func isMeasuredAgainstACopy() {
    let cost = ActivationCost(name: "relu", forwardNanoseconds: 0.5, backwardNanoseconds: 0.25, copyNanoseconds: 0.125)
    #expect(cost.copies == 6)
  }

  @Test(arguments: [([3], 3), ([4, 1], 2.5), ([9, 1, 5], 5), ([1, 8, 2, 4], 3)] as [([Double], Double)])
  func takesTheMedian(values: [Double], median: Double) {
    #expect(ActivationCost.median(values) == median)
  }
}
