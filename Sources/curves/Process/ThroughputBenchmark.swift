import Files
import JSONText
import ParallelWork

/// Measures what jobs side by side gain over one, and what memory they take: whole calls of `curves train`.
struct ThroughputBenchmark {
  /// Where Fashion-MNIST is looked for first.
  var data: String?
  /// Seeds of each of two arms.
  var seeds: Int

  private static let repeats = 3

  /// The classic script's network, an epoch each.
  private static let experiment = """
    dataset: fashion-mnist
    compare: {activation: [relu, sigmoid]}
    model: {hidden: [128]}
    training: {optimizer: adam, batch_size: 32, epochs: 1}
    """

  func run() throws -> JSON.Object {
    let folder = try TemporaryFolder()
    try FileAccess.write(Array(Self.experiment.utf8), to: folder.path + "/experiment.yml")
    let cores = ParallelWork.cores
    // One call of each in turn, so that a machine that slows down slows both.
    var calls: [Int: [MeasuredProcess]] = [:]
    for _ in 0..<Self.repeats {
      for jobs in [1, cores] { calls[jobs, default: []].append(try train(jobs, in: folder.path)) }
    }
    let (one, all) = (calls[1] ?? [], calls[cores] ?? [])
    let speedup = one.median(\.seconds) / all.median(\.seconds)
    return [
      "runs": .integer(2 * seeds), "jobs": .integer(cores),
      "seconds_of_one_job": .number(one.median(\.seconds)),
      "seconds_of_all_jobs": .number(all.median(\.seconds)),
      // 1 is as many times one job as there are jobs.
      "share_of_cores": .number(speedup / Double(cores)),
      "megabytes_of_one_job": .number(one.median(\.peakMegabytes)),
      "megabytes_of_all_jobs": .number(all.median(\.peakMegabytes)),
    ]
  }

  private func train(_ jobs: Int, in folder: String) throws -> MeasuredProcess {
    var command = [HostDescription.executablePath(), "train", folder + "/experiment.yml", "--out", folder + "/out"]
    command += ["--seeds", "\(seeds)", "--jobs", "\(jobs)", "--force"]
    if let data { command += ["--data", data] }
    return try MeasuredProcess(command)
  }
}
