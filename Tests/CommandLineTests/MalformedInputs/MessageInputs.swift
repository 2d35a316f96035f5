/// What must not reach a terminal as it is, and messages that must name their file.
enum MessageInputs {
  static let all: [MalformedInput] = [
    .experiment("dataset: \"a\\e[31mred\\e]0;pwn\\a\"\nmodel: {hidden: 0}", says: "model.hidden"),
    .experiment("model: {activation: \"a\\e[31mred\\e]0;pwn\\a\"}", says: "\\u{1B}[31mred\\u{1B}]0;pwn\\u{7}"),
    .experiment("model: {activation: \"a\\0b\"}", says: "a\\u{0}b"),
    .experiment("model: {activation: \"a\\nb\"}", says: "a\\nb"),
    .experiment("model: {activation: \"a\\x85b\"}", says: "a\\u{85}b"),
    .experiment("model: {activation: \"a\\u202Eb\"}", says: "a\\u{202E}b"),
    .experiment("model: {activation: \"a\\u2066b\"}", says: "a\\u{2066}b"),
    .experiment("dataset: \"a\\0b\"", says: "a\\u{0}b"),
    .experiment("\"k\\e[2J\": 1", says: "\\u{1B}[2J"),
    .experiment("labels: {\"x\\u202E\": a}", says: "\\u{202E}"),
    .record("curves.run/1", "curves\\u001b[2J", says: "\\u{1B}[2J"),
    .record("\"status\": \"completed\"", "\"status\": \"a\\nb\\u202e\"", says: "a\\nb\\u{202E}"),
    .record("\"activation\": \"relu\"", "\"activation\": [\"\\u001b\"]", says: "activation"),
    .csv("label,a\nx,1\ny,\u{1B}[31m\n", "an escape sequence", says: "\\u{1B}[31m"),
    .csv("label,a\nx,1\ny,\u{202E}2\n", "an override of direction", says: "\\u{202E}"),
    .csv("a\u{1B},b\nc,d\n", "an escape in a column's name", says: "\\u{1B}"),
    MalformedInput(
      name: "a file's name with an escape",
      script: "printf x > \"$(printf 'a\\033[2Jb.json')\"; exec curves show a*b.json",
      says: ["a\\u{1B}[2Jb.json"]),
    MalformedInput(
      name: "a file's name with a line end", script: "printf x > \"$(printf 'a\\nb.json')\"; exec curves show a*b.json",
      says: ["a\\nb.json"]),
    MalformedInput(
      name: "an option with an escape", script: "exec curves plan experiment.yml --only \"$(printf '\\033[2J')\"",
      status: 64, says: ["\\u{1B}[2J"]),
    MalformedInput(
      name: "an unknown option with an escape", script: "exec curves plan experiment.yml \"$(printf -- '--\\033[2J')\"",
      status: 64, says: ["\\u{1B}[2J"]),
    MalformedInput(
      name: "a name of 5000 letters", script: "exec curves show \"$(printf 'x%.0s' $(seq 5000))\"", says: ["…"]),
    MalformedInput(
      name: "text that is not UTF-8", script: "printf 'title: \\377\\376' > e.yml; exec curves plan e.yml",
      says: ["e.yml: is not UTF-8"]),
    MalformedInput(
      name: "UTF-16", script: "printf '\\377\\376t\\0' > e.yml; exec curves plan e.yml", says: ["e.yml"]),
    MalformedInput(
      name: "a byte order mark before a mistake",
      script: "printf '\\357\\273\\277title: a\\nmodell: {}\\n' > e.yml; exec curves plan e.yml",
      says: ["e.yml:2", "did you mean \"model\""]),
    MalformedInput(name: "no file", script: "exec curves plan nowhere.yml", says: ["nowhere.yml: cannot read"]),
    MalformedInput(name: "an empty file", script: ": > e.yml; exec curves plan e.yml", says: ["e.yml:1", "empty"]),
    MalformedInput(
      name: "a record is a folder's file", script: "exec curves show experiment.yml", says: ["experiment.yml: found"]),
    MalformedInput(
      name: "a folder without records", script: "mkdir d; exec curves show d", says: ["found no history"]),
    MalformedInput(
      name: "tabs", script: "printf 'title: a\\n\\tb: c\\n' > e.yml; exec curves plan e.yml", says: ["e.yml:2"]),
    MalformedInput(
      name: "two documents", script: "printf 'title: a\\n---\\ntitle: b\\n' > e.yml; exec curves plan e.yml",
      says: ["e.yml"]),
    MalformedInput(
      name: "an unknown alias", script: "printf 'title: *a\\n' > e.yml; exec curves plan e.yml", says: ["e.yml:1"]),
  ]
}
