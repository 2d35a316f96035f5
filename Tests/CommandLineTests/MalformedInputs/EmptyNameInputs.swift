/// Empty names, which stand for the root, for here, or for nothing.
enum EmptyNameInputs {
  static let all: [MalformedInput] = [
    .usage("plan ''", says: "empty"),
    .usage("train ''", says: "empty"),
    .usage("plan experiment.yml --out ''", says: "--out", "empty"),
    .usage("train experiment.yml --out ''", says: "--out", "empty"),
    .usage("train experiment.yml --data ''", says: "--data", "empty"),
    .usage("plan experiment.yml --data ''", says: "--data", "empty"),
    .usage("plan experiment.yml --only ''", says: "--only"),
    .usage("datasets ''", says: "empty"),
    .usage("datasets --data ''", says: "--data", "empty"),
    .usage("show ''", says: "empty"),
    .usage("show experiment.yml ''", says: "empty"),
    .usage("template -o ''", says: "output", "empty"),
    .usage("plan experiment.yml --slurm --partition ''", says: "--partition"),
    .usage("plan experiment.yml --slurm --account ''", says: "--account"),
    .usage("plan experiment.yml --slurm --time ''", says: "--time"),
    .usage("plan experiment.yml --slurm --container ''", says: "--container"),
    .usage("plan experiment.yml --slurm --job-template ''", says: "--job-template"),
    .usage("plan experiment.yml --kubernetes --container i --volume ''", says: "--volume"),
    .usage("plan experiment.yml --kubernetes --container '' --volume v", says: "--container"),
    .experiment("dataset: ''", says: "dataset"),
    .experiment("model: {activation: ''}", says: "model.activation"),
    .experiment("training: {optimizer: ''}", says: "training.optimizer"),
    .experiment("compare: {'': [1]}", says: "unknown key"),
    .experiment("compare: {activation: []}", says: "empty list"),
  ]
}
