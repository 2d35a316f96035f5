import CairoRendering
import CurvesKit
import FigureKinds
import Findings
import JSONText
import ParallelWork
import RunRecords
import SeedStatistics

/// Times from record JSON to PNG and PDF bytes, in memory, on records made up here.
struct DrawingBenchmark {
  /// Runs of the large case, and epochs of each.
  let size: Int

  func run() throws -> JSON {
    var cases: [JSON] = []
    // Means over many seeds, and a line for each run.
    for (arms, runs, epochs, repeats) in [(2, 10, 5, 15), (2, size, size, 3), (size, size, size, 3)] {
      let texts = Self.records(arms: arms, runs: runs, epochs: epochs)
      var seconds: [[Double]] = [[], [], []]
      var bytes = (png: 0, pdf: 0)
      var writers: [JSON] = []
      for _ in 0..<repeats {
        let clock = ContinuousClock()
        var loaded: [StoredRecord] = []
        let load = try clock.measure {
          loaded = try ParallelWork.map(texts.count) { index in
            let json = try JSON.parse(texts[index])
            return StoredRecord(
              record: try RunRecord(json: json), identity: RunRecord.identity(of: json), file: "\(index)")
          }
        }
        let writer = try FigureWriter()
        let findings = try Findings(Comparison(loaded))
        var drawn: FigureWriter.Drawn?
        let place = try clock.measure { drawn = try writer.draw(CurvesKind.self, of: findings) }
        guard let drawn else { preconditionFailure("a figure that was drawn and is not there") }
        let render = try clock.measure {
          let files = try writer.files(drawn, as: [.png, .pdf], of: findings)
          bytes = (files[0].count, files[1].count)
        }
        if writers.isEmpty {
          writers = try [144.0, 300].map {
            Self.json(try writer.pngTimes(drawn.drawing, dotsPerInch: $0, repeats: 15))
          }
        }
        for (index, duration) in [load, place, render].enumerated() {
          let parts = duration.components
          seconds[index].append(Double(parts.seconds) + Double(parts.attoseconds) / 1e18)
        }
      }
      let medians = seconds.map { $0.sorted()[$0.count / 2] }
      cases.append(
        .object([
          "arms": .integer(arms), "runs": .integer(runs), "epochs": .integer(epochs),
          "json_bytes": .integer(texts.reduce(0) { $0 + $1.count }),
          "read_seconds": .number(medians[0]), "layout_seconds": .number(medians[1]),
          "png_and_pdf_seconds": .number(medians[2]), "png_bytes": .integer(bytes.png),
          "pdf_bytes": .integer(bytes.pdf), "png_writers": .array(writers),
        ]))
    }
    return .array(cases)
  }

  private static func json(_ times: PNGTimes) -> JSON {
    .object([
      "dpi": .number(times.dotsPerInch), "columns": .integer(times.columns), "rows": .integer(times.rows),
      "seconds": .number(times.ours.seconds), "bytes": .integer(times.ours.bytes),
      "cairo_seconds": .number(times.cairo.seconds), "cairo_bytes": .integer(times.cairo.bytes),
    ])
  }

  /// Curves that fall and rise with noise, as a training's do.
  private static func records(arms: Int, runs: Int, epochs: Int) -> [[UInt8]] {
    var state: UInt64 = 1
    func noise() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24) - 0.5
    }
    return (0..<runs).map { run in
      var series: [String: [Double]] = [:]
      for (name, start, end) in [
        ("loss", 2.3, 0.2), ("accuracy", 0.1, 0.9), ("val_loss", 2.3, 0.3), ("val_accuracy", 0.1, 0.88),
      ] {
        series[name] = (0..<epochs).map { epoch in
          let share = Double(epoch + 1) / Double(epoch + 1 + epochs / 10)
          return start + (end - start) * share + 0.03 * noise()
        }
      }
      let history = History(
        epochs: Array(1...epochs),
        metrics: ["loss", "accuracy", "val_loss", "val_accuracy"].map { ($0, series[$0] ?? []) })
      let record = RunRecord(
        run: RunSpec.Identity(
          arm: "arm\(run % arms)", label: "Arm \(run % arms)", armIndex: run % arms, seed: run / arms),
        history: history)
      return Array(record.json.text.utf8)
    }
  }
}
