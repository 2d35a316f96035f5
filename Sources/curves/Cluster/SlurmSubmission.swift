import ClusterJobs
import Files
import Foundation
import RunRecords

/// A job array handed to Slurm.
struct SlurmSubmission {
  let script: SlurmScript
  let text: String

  /// Submits the array, and a job after it that makes the report.
  ///
  /// - Returns: what to print.
  /// - Throws: `Failure` with what `sbatch` said.
  func submit() throws -> String {
    try FileAccess.makeFolder(script.logs)
    let array = try sbatch(["--parsable"], input: text)
    // Of a federation the number comes with the cluster's name.
    let number = String(array.prefix { $0.isNumber })
    guard !number.isEmpty else { throw Failure("sbatch: found the answer \"\(array)\", expected a job's number") }
    var options = [
      "--parsable", "--dependency=afterany:\(number)", "--job-name=\(script.job.name)-report", "--time=30",
      "--output=\(script.logs)/report_%j.log",
    ]
    if let partition = script.request.partition { options.append("--partition=\(partition)") }
    if let account = script.request.account { options.append("--account=\(account)") }
    let report = try sbatch(options, input: "#!/bin/bash\nexec \(script.reportLine)\n")
    return
      "job \(number): \(script.job.tasks.count) tasks; job \(report.prefix { $0.isNumber }): the report after them\n"
  }

  private func sbatch(_ options: [String], input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sbatch"] + options
    let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (standardInput, output, errors)
    do { try process.run() } catch { throw Failure("cannot run sbatch: \(error.localizedDescription)") }
    do {
      try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try standardInput.fileHandleForWriting.close()
    } catch {
      // Who does not read has said why on standard error, which follows.
    }
    let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let problem = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let words = problem.split(whereSeparator: \.isNewline).joined(separator: " ")
      throw Failure(
        "sbatch failed with status \(process.terminationStatus): \(words.isEmpty ? "it said nothing" : words)")
    }
    return answer.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
