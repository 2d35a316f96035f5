import Testing

@testable import ClusterJobs

struct ClusterJobTests {
  static func job(
    title: String = "A title", runs: [Int] = Array(1...7), perTask: Int = 3, mostTasks: Int = 1000,
    experiment: String = "/data/experiment.yml"
  ) -> ClusterJob {
    ClusterJob(
      title: title, version: "1.0", command: ["/bin/curves", "train", experiment],
      reportCommand: ["/bin/curves", "report", "/data"], runs: runs, perTask: perTask, mostTasks: mostTasks, cpus: 2)
  }

  @Test(arguments: [
    ([1, 2, 3, 4, 5, 6, 7], 3, 1000, [[1, 2, 3], [4, 5, 6], [7]]), ([2, 9], 1, 1000, [[2], [9]]),
    ([1, 2, 3, 4, 5], 1, 2, [[1, 2, 3], [4, 5]]), ([1, 2, 3], 100, 1, [[1, 2, 3]]), ([1, 2], 0, 5, [[1], [2]]),
  ])
  func dealsRunsOut(runs: [Int], perTask: Int, mostTasks: Int, tasks: [[Int]]) {
    #expect(Self.job(runs: runs, perTask: perTask, mostTasks: mostTasks).tasks == tasks)
  }

  @Test(arguments: [
    ("ReLU and sigmoid on Fashion-MNIST", "curves-relu-and-sigmoid-on-fashion-mnist"), ("", "curves"),
    ("實驗", "curves"), ("--a--", "curves-a"),
    (String(repeating: "ab ", count: 90), "curves-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab"),
  ])
  func namesAWordForQueues(title: String, name: String) { #expect(Self.job(title: title).name == name) }

  @Test(arguments: [
    ([1], "1"), ([1, 2], "1-2"), ([1, 3, 4, 5, 9], "1,3-5,9"), ([2, 4, 6], "2,4,6"), ([], ""),
  ])
  func writesNumbersAsRanges(numbers: [Int], text: String) { #expect(RunNumbers.text(numbers) == text) }

  @Test(arguments: [
    ("a/b-c_d.yml", "a/b-c_d.yml"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("", "''"), ("$(rm)", "'$(rm)'"),
    ("é", "'é'"),
  ])
  func quotesForShells(text: String, quoted: String) { #expect(ShellWord.quoted(text) == quoted) }

  @Test func writesSlurmsScript() throws {
    var request = SlurmScript.Request()
    request.time = "02:00:00"
    request.partition = "cpu"
    request.memory = "4G"
    let text = try SlurmScript(job: Self.job(), request: request, logs: "/data/slurm").text()
    let lines = text.split(separator: "\n").map(String.init)
    for line in [
      "#SBATCH --job-name=curves-a-title", "#SBATCH --array=0-2", "#SBATCH --time=02:00:00",
      "#SBATCH --partition=cpu", "#SBATCH --mem=4G", "#SBATCH --cpus-per-task=2",
      "#SBATCH --output=/data/slurm/%A_%a.log", "  1-3", "  4-6", "  7",
    ] { #expect(lines.contains(line), "\(text)") }
    #expect(!text.contains("--account"))
    #expect(!text.contains("{{"))
    #expect(lines[0] == "#!/bin/bash")
    // Slurm reads its lines only before the first command.
    let first = lines.firstIndex { !$0.hasPrefix("#") && !$0.isEmpty }
    #expect(lines.lastIndex { $0.hasPrefix("#SBATCH") } ?? 0 < first ?? 0)
  }

  @Test func runsInAnImage() throws {
    var request = SlurmScript.Request()
    request.container = "my image.sif"
    let text = try SlurmScript(job: Self.job(experiment: "/a b/e.yml"), request: request, logs: "/data/slurm").text()
    #expect(text.contains("\napptainer exec 'my image.sif' /bin/curves train '/a b/e.yml' --only \"$selection\""))
  }

  @Test func refusesWhatNoScriptCanHold() {
    #expect(throws: ClusterJobError.self) {
      try SlurmScript(job: Self.job(), request: .init(), logs: "/my data/slurm").text()
    }
    #expect(throws: ClusterJobError.self) {
      try SlurmScript(job: Self.job(experiment: "/a\nb.yml"), request: .init(), logs: "/data").text()
    }
    let error = #expect(throws: ClusterJobError.self) {
      try SlurmScript(job: Self.job(), request: .init(), logs: "/data").text(template: "a\n{{#b}}\n", file: "t")
    }
    #expect(error?.description.hasPrefix("t:") == true)
  }

  /// A title may hold anything; it stays on its line.
  @Test func keepsATitleOnItsLine() throws {
    let job = Self.job(title: "a\nrm -rf b\u{85}c")
    let slurm = try SlurmScript(job: job, request: .init(), logs: "/data").text()
    let request = KubernetesJob.Request(image: "i", volume: "v", mountPath: "/work")
    let kubernetes = try KubernetesJob(job: job, request: request).text()
    for text in [slurm, kubernetes] { #expect(text.contains("# a rm -rf b c; runs to do: 7, tasks: 3")) }
  }

  @Test func writesKubernetesJob() throws {
    let request = KubernetesJob.Request(image: "registry/curves:1", volume: "data", mountPath: "/work", memory: "2Gi")
    let text = try KubernetesJob(job: Self.job(), request: request).text()
    for line in [
      "  name: curves-a-title-", "completions: 3", "parallelism: 3", "image: \"registry/curves:1\"",
      "claimName: \"data\"", "memory: \"2Gi\"",
      "exec /bin/curves train /data/experiment.yml --only \"$1\" --jobs 2 --quiet", "                1-3 \\",
    ] { #expect(text.contains(line), "\(text)") }
    #expect(!text.contains("{{"))
  }

  @Test func writesALineATask() {
    let text = CommandLines(job: Self.job(experiment: "/a b.yml")).text
    #expect(
      text == """
        /bin/curves train '/a b.yml' --only 1-3 --jobs 2 --quiet
        /bin/curves train '/a b.yml' --only 4-6 --jobs 2 --quiet
        /bin/curves train '/a b.yml' --only 7 --jobs 2 --quiet

        """)
  }
}
