/// What the system does not give: memory, open files, room on the disk, stack.
enum LimitInputs {
  private static func limited(
    _ limit: String, _ command: String, says: String..., files: [String: String] = [:]
  ) -> MalformedInput {
    MalformedInput(
      name: "\(limit): \(command)", files: files, script: "exec curves \(command)", says: says,
      limits: "\(limit); ulimit -t 30")
  }

  static let all: [MalformedInput] = [
    limited("ulimit -n 4", "train experiment.yml", says: "open files"),
    limited("ulimit -n 4", "plan experiment.yml", says: "open files", "ulimit -n"),
    limited("ulimit -n 5", "show r.json", says: "open files", files: ["r.json": MalformedInput.record]),
    limited("ulimit -n 8", "datasets points.csv", says: "open files"),
    limited("ulimit -v 400000", "train experiment.yml --jobs 8", says: "ulimit -v", "--jobs 1"),
    limited("ulimit -v 300000", "train experiment.yml --jobs 1", says: "ulimit -v"),
    limited("ulimit -v 300000", "train experiment.yml", says: "ulimit -v"),
    limited(
      "ulimit -v 600000", "show big.json", says: "big.json",
      files: [
        "big.json": "{\"schema\": \"curves.run/1\", \"x\": [" + String(repeating: "{\"a\": [[]]},", count: 1_500_000)
          + "0]}"
      ]),
    // Neither a record nor anything else, and many times as large in memory as on the disk.
    limited(
      "yes '{\"a\": [1, \"x\"]},' | head -c 40000000 | sed '1s/^/[/' > list.json; ulimit -v 400000", "show list.json",
      says: "ulimit -v"),
    limited(
      "head -c 300000000 /dev/zero | tr '\\0' y | sed '1s/^/{\"x\": \"/' > text.json; ulimit -v 500000",
      "show text.json",
      says: "ulimit -v"),
    limited(
      "ulimit -s 128", "show deep.json", files: ["deep.json": String(repeating: "[", count: 100_000)]
    ),
    limited("ulimit -f 1; trap '' XFSZ", "train experiment.yml --quiet", says: "cannot write"),
    limited("ulimit -f 1", "train experiment.yml --quiet", says: "cannot write"),
    limited("ulimit -f 1", "train experiment.yml --quiet --checkpoint", says: "cannot write"),
    limited("ulimit -f 1", "template -o template.html", says: "cannot write"),
  ]
}
