import RunRecords
import Testing

@testable import Interchange

/// What Flower's server says at the end, in the words of both its versions, with numbers of our own.
@Suite struct FlowerSummaryTests {
  private static let new = """
    INFO :      aggregate_evaluate: received 3 results and 0 failures
    INFO :
    INFO :      [SUMMARY]
    INFO :      Run finished 3 round(s) in 132.51s
    INFO :          History (loss, distributed):
    INFO :                  round 1: 2.5
    INFO :                  round 2: 1.5
    INFO :                  round 3: 1.25
    INFO :          History (metrics, distributed, fit):
    INFO :          {'accuracy': [(1, 0.5), (2, 0.625), (3, 0.75)]}
    INFO :          History (metrics, distributed, evaluate):
    INFO :          {'accuracy': [(1, 0.25),
    INFO :                        (2, 0.5),
    INFO :                        (3, 0.625)]}
    INFO :

    """
  private static let old = """
    INFO flower 2023-03-01 10:00:00,000 | server.py:144 | FL finished in 13.5
    INFO flower 2023-03-01 10:00:00,000 | app.py:202 | app_fit: losses_distributed [(1, 2.5), (2, 1.5), (3, 1.25)]
    INFO flower 2023-03-01 10:00:00,000 | app.py:203 | app_fit: metrics_distributed_fit {'accuracy': [(1, 0.5), (2, 0.625), (3, 0.75)]}
    INFO flower 2023-03-01 10:00:00,000 | app.py:204 | app_fit: metrics_distributed {'accuracy': [(1, 0.25), (2, 0.5), (3, 0.625)]}
    INFO flower 2023-03-01 10:00:00,000 | app.py:205 | app_fit: losses_centralized []

    """

  @Test(arguments: [new, old]) func roundsAreSteps(text: String) throws {
    let records = try Samples.load([("server.log", text)]).records
    #expect(records.count == 1)
    let history = try #require(records.first).record.history
    #expect(history[.step] == [1, 2, 3] && history["val_loss"] == [2.5, 1.5, 1.25])
    #expect(history["accuracy"] == [0.5, 0.625, 0.75] && history["val_accuracy"] == [0.25, 0.5, 0.625])
    #expect(history.metricNames.count == 3)
  }

  @Test(arguments: [new, old]) func cutTextsAreNoCrash(text: String) throws {
    let bytes = Array(text.utf8)
    for count in bytes.indices {
      let file = Samples.file("server.log", Array(bytes.prefix(count)))
      if FlowerSummary.recognises(file) { _ = try FlowerSummary.read(file) }
    }
  }
}
