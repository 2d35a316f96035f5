/// Inputs that have no end, or make much of little.
enum EndlessInputs {
  private static func special(_ script: String, says: String...) -> MalformedInput {
    MalformedInput(name: "special file: \(script)", script: script, says: says)
  }

  static let all: [MalformedInput] = specialFiles + experiments + texts

  private static let specialFiles: [MalformedInput] = [
    special("mkfifo p; exec curves plan p", says: "p: found a pipe"),
    special("mkfifo p; exec curves train p", says: "p: found a pipe"),
    special("mkfifo p; exec curves show p", says: "p: found a pipe"),
    special("mkfifo p.csv; exec curves datasets p.csv", says: "p.csv", "pipe"),
    special("mkfifo p.npz; exec curves datasets p.npz", says: "p.npz", "pipe"),
    special("exec curves plan /dev/zero", says: "/dev/zero: found a device"),
    special("exec curves show /dev/zero", says: "/dev/zero: found a device"),
    special("exec curves show /dev/random", says: "/dev/random: found a device"),
    special("ln -s /dev/zero z.csv; exec curves datasets z.csv", says: "z.csv", "device"),
    special("ln -s loop loop; exec curves show loop", says: "loop"),
    special("mkdir d; exec curves plan d", says: "d: found a folder"),
    special("mkdir -p h/a.json; exec curves show h/a.json", says: "found no history"),
    special("truncate -s 100G huge.json; exec curves show huge.json", says: "huge.json: found 107374182400 bytes"),
    special("truncate -s 100G huge.yml; exec curves plan huge.yml", says: "huge.yml: found 107374182400 bytes"),
    // A hundred million zeros in half a megabyte, under the name of ten examples.
    special(
      "mkdir z; cd z; { printf '\\0\\0\\010\\003\\0\\0\\0\\012\\0\\0\\0\\034\\0\\0\\0\\034'; head -c 100000000 /dev/zero; } "
        + "| gzip -1 > train-images-idx3-ubyte.gz; for n in t10k-images-idx3 train-labels-idx1 t10k-labels-idx1; do "
        + "cp train-images-idx3-ubyte.gz $n-ubyte.gz; done; exec curves datasets .",
      says: "train-images-idx3-ubyte.gz: found more than", "expected 7856"),
  ]

  private static let experiments: [MalformedInput] = [
    .experiment("title: \(bomb(depth: 12, width: 9))", says: "aliases"),
    .experiment("labels:\n  a: &a [x, x]\n  b: &b [*a, *a]\n  *b : 1", says: "alias as a key"),
    .experiment("labels: {a: &a [x], ? *a : 1}", says: "alias as a key"),
    .experiment("seeds: [\(numbers(10_001))]", says: "seeds: found a list of 10001, expected at most 10000"),
    .experiment("seeds: [\(numbers(100_001))]", says: "more than 100000 values"),
    .experiment("model: {hidden: [\(Array(repeating: "1", count: 1001).joined(separator: ","))]}", says: "1001 layers"),
    .experiment("compare: {batch_size: [\(numbers(10_001))]}", says: "10001"),
    .experiment(
      "compare: {batch_size: [\(numbers(100, from: 1))], epochs: [\(numbers(101, from: 1))]}",
      says: "10100 combinations"),
    .experiment(
      "compare: {batch_size: [\(numbers(3000, from: 1))], epochs: [\(numbers(3000, from: 1))], dropout: [0, 0.1], "
        + "warmup_epochs: [\(numbers(3000))], learning_rate: [\(numbers(3000, from: 1))]}", says: "combinations"),
    .experiment("compare: {batch_size: [\(numbers(200, from: 1))]}\nseeds: 10000", says: "100000 runs"),
    .experiment("title: \(String(repeating: "x", count: 1_100_000))", says: "bytes, expected an experiment file"),
    .experiment("training: \(String(repeating: "[", count: 5000))", says: "e.yml"),
    .experiment("training: \(String(repeating: "{a: ", count: 5000))", says: "e.yml"),
    .experiment("\(String(repeating: "k", count: 900)): 1", says: "unknown key"),
    .experiment("model: {activation: \(String(repeating: "r", count: 50_000))}", says: "unknown activation"),
  ]

  private static let texts: [MalformedInput] = [
    MalformedInput(
      name: "JSON nested 100000 deep", files: ["r.json": String(repeating: "[", count: 100_000)],
      script: "exec curves show r.json", says: ["r.json:1"]),
    MalformedInput(
      name: "JSON objects nested 100000 deep", files: ["r.json": String(repeating: "{\"a\":", count: 100_000)],
      script: "exec curves show r.json", says: ["r.json:1"]),
    MalformedInput(
      name: "JSON without an end", files: ["r.json": "{\"schema\": \"" + String(repeating: "x", count: 1_000_000)],
      script: "exec curves show r.json", says: ["r.json:1"]),
    .record("\"pixels\": \"AAEC\"", "\"pixels\": \"\(String(repeating: "A", count: 1_000_000))\"", says: "pixels"),
    .record("curves.run/1", String(repeating: "s", count: 100_000), says: "schema"),
  ]

  private static func numbers(_ count: Int, from first: Int = 0) -> String {
    (first..<(first + count)).map(String.init).joined(separator: ",")
  }

  /// Lists of aliases of lists of aliases, on one line.
  private static func bomb(depth: Int, width: Int) -> String {
    var text = "&a0 [x]"
    for level in 1...depth {
      text = "&a\(level) [\(text), " + Array(repeating: "*a\(level - 1)", count: width).joined(separator: ", ") + "]"
    }
    return text
  }
}
