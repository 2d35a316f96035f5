import CAllocationCounter
import RunRecords
import Testing
import Training

@Suite struct AllocationTests {
  @Test(.enabled(if: curves_counts_allocations() != 0)) func theCounterCounts() {
    let before = curves_allocation_count()
    let values = [Int](repeating: 1, count: Int(before % 7) + 1000)
    #expect(curves_allocation_count() > before)
    #expect(values.count >= 1000)
  }

  /// From the end of the second batch to the end of the last of each epoch, the heap is left alone.
  @Test(arguments: ["relu", "gelu", "prelu"], [0.0, 0.5])
  func anEpochAllocatesNothing(_ activation: String, dropout: Double) throws {
    let spec = SmallData.spec(hidden: [9, 7], activation: activation, epochs: 2) {
      $0.model.dropout = dropout
      $0.model.l2 = 0.01
      if activation == "gelu" { $0.model.activation.parameters["approximate"] = 0 }
    }
    var start: UInt = 0
    var allocations: [UInt] = []
    _ = try SmallData.trainer(spec).run { progress in
      if progress.epochMetrics != nil { return true }
      if progress.step == 2 { start = curves_allocation_count() }
      if progress.step == progress.steps { allocations.append(curves_allocation_count() - start) }
      return true
    }
    // The array of the test itself grows after it is counted.
    #expect(allocations == [0, 0])
  }
}
