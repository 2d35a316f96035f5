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
  ])
  func takesWhatAllHave(labels: [String], common: String, rest: [String]) {
    let words = SharedWords(labels)
    #expect(words.common == common && words.labels == rest)
  }
}
