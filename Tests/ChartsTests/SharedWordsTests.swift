import Charts
import Testing

@Suite struct SharedWordsTests {
  @Test(arguments: [
    (["schedule cosine", "schedule linear", "schedule step"], "schedule", ["cosine", "linear", "step"]),
    (["lr=0.1", "lr=0.01"], "lr", ["0.1", "0.01"]), (["Adam lr=0.1", "Adam lr=0.2"], "Adam lr", ["0.1", "0.2"]),
    (["ReLU wide", "tanh wide"], "wide", ["ReLU", "tanh"]), (["ReLU", "tanh"], "", ["ReLU", "tanh"]),
    (["ReLU", "ReLU wide"], "", ["ReLU", "ReLU wide"]), (["same", "same"], "", ["same", "same"]),
    (["one"], "", ["one"]),
    (["a b c", "a x c"], "a c", ["b", "x"]), ([], "", []),
    (["ReLU, rate 0.1, hidden 16", "ELU, rate 0.2, hidden 16"], "hidden 16", ["ReLU, rate 0.1", "ELU, rate 0.2"]),
    (["ReLU，學習率 0.1，隱藏層 16", "ELU，學習率 0.2，隱藏層 16"], "隱藏層 16", ["ReLU，學習率 0.1", "ELU，學習率 0.2"]),
    (["ReLU, hidden 16 16", "ELU, hidden 8 16"], "", ["ReLU, hidden 16 16", "ELU, hidden 8 16"]),
    (
      ["SGD (rate 0.1, nesterov)", "SGD (rate 0.2, nesterov)"], "SGD", ["(rate 0.1, nesterov)", "(rate 0.2, nesterov)"]
    ),
  ])
  func takesWhatAllHave(labels: [String], common: String, rest: [String]) {
    let words = SharedWords(labels)
    #expect(words.common == common && words.labels == rest)
  }
}
