internal import RunRecords

/// Where a table's axis goes back to its start: another run begins there.
struct Restarts {
  /// The first row of each run.
  private(set) var starts: [Int] = [0]
  /// Whether places stand still with other values away from the start: several rows an epoch.
  private(set) var hasSeveralRowsAPlace = false

  /// A run that goes back to within this part of the file's range has begun anew.
  private static let startsWithin = 1.0 / 20

  init(_ table: RunTable) {
    guard table.rowCount > 1 else { return }
    let epochRange = Self.range(table.epochs)
    // Where steps are counted on throughout, epochs that are counted anew are of one run, as after a change of its data.
    let areSteps = table.steps.allSatisfy(History.isMeasured)
    let countsOn = areSteps && zip(table.steps, table.steps.dropFirst()).allSatisfy { $0 <= $1 }
    let stepRange = Self.range(table.steps)
    var first = 0
    var stillAtStart: [Int] = []
    var stillElsewhere = 0
    // The last places seen, as rows may have one on one axis only.
    var (epoch, step) = (History.notMeasured, History.notMeasured)
    var (startEpoch, startStep) = (History.notMeasured, History.notMeasured)
    func begin(_ row: Int) {
      first = row
      (epoch, step, startEpoch, startStep) = (
        History.notMeasured, History.notMeasured, History.notMeasured, History.notMeasured
      )
    }
    for row in 0..<table.rowCount {
      let (e, s) = (table.epochs[row], table.steps[row])
      var isBack = false
      var isNear = false
      if History.isMeasured(e), History.isMeasured(epoch) {
        let isStepBack = e == epoch && History.isMeasured(s) && History.isMeasured(step) && s < step
        isBack = e < epoch && !countsOn || isStepBack
        isNear = e <= startEpoch + epochRange * Self.startsWithin
        if isStepBack { isNear = isNear && s <= startStep + stepRange * Self.startsWithin }
      } else if History.isMeasured(s), History.isMeasured(step) {
        isBack = s < step
        isNear = s <= startStep + stepRange * Self.startsWithin
      }
      if isBack, isNear {
        starts.append(row)
        begin(row)
      } else if row > first, table.place(row) == table.place(row - 1), table.conflict(row, row - 1) {
        if table.place(row) == table.place(first) { stillAtStart.append(row) } else { stillElsewhere += 1 }
      }
      if History.isMeasured(e) { epoch = e }
      if History.isMeasured(s) { step = s }
      if !History.isMeasured(startEpoch) { startEpoch = e }
      if !History.isMeasured(startStep) { startStep = s }
    }
    // Single rows at the start, each with other values, are runs that ended there; when later places have several rows
    // too, the file has several rows an epoch.
    // A few places alone that have two are where a run was resumed, or where it was evaluated once more.
    let isMeasuredAgain = stillElsewhere == 1 && stillAtStart.isEmpty
    hasSeveralRowsAPlace =
      stillElsewhere > 0 && !isMeasuredAgain && stillElsewhere >= stillAtStart.count / 2
      && 4 * stillElsewhere >= Set((0..<table.rowCount).map(table.place)).count
    if !hasSeveralRowsAPlace, !stillAtStart.isEmpty { starts = (starts + stillAtStart).sorted() }
  }

  private static func range(_ places: [Double]) -> Double {
    var (least, most) = (Double.infinity, -Double.infinity)
    for place in places where History.isMeasured(place) {
      least = min(least, place)
      most = max(most, place)
    }
    return most >= least ? most - least : 0
  }
}
