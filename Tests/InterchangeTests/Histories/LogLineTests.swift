import Testing

@testable import Interchange

/// Lines of logs as tools and people print them.
@Suite struct LogLineTests {
  struct Expected {
    var epoch: Double?
    var step: Double?
    var metrics: [String: Double]
  }

  static let lines: [(String, Double?, [String: Double])] = [
    ("Epoch 1/40", 1, [:]),
    (
      "313/313 [====] - 351s 1s/step - loss: 0.6855 - acc: 0.5609 - val_loss: 0.6710", nil,
      ["loss": 0.6855, "acc": 0.5609, "val_loss": 0.671]
    ),
    (
      "Epoch: [2/100], training loss: 1.439046, training accuracy: 69.0000%", 2,
      ["training loss": 1.439046, "training accuracy": 69]
    ),
    (
      "2023-05-15 22:50:17,398 INFO:Epoch 7: Train Loss=0.0717, Val Loss=7.66e-2", 7,
      ["Train Loss": 0.0717, "Val Loss": 0.0766]
    ),
    ("epoch 3 loss 0.9080 acc 0.5", 3, ["loss": 0.908, "acc": 0.5]),
    ("Train Epoch: 1 [640/60000 (1%)]\tLoss: 2.300039", 1, ["Train Loss": 2.300039]),
    (
      "Test set: Average loss: 0.0467, Accuracy: 9849/10000 (98%)", nil, ["Test loss": 0.0467, "Test Accuracy": 0.9849]
    ),
    ("Epoch: 001 | Train Loss: 0.5 | Val. Acc: 88.2%", 1, ["Train Loss": 0.5, "Val. Acc": 88.2]),
    ("Epoch 3: 100%|###| 32/32 [00:01<00:00, 20.1it/s, v_num=0, train_loss=0.5]", 3, ["train_loss": 0.5]),
    ("[Epoch 4] loss=nan lr=1e-05", 4, ["loss": .nan, "lr": 1e-5]),
    ("  1/313 [>...] - loss: 0.9\r313/313 [===] - loss: 0.5", nil, ["loss": 0.5]),
    (
      "[0/5][0/1583]\tLoss_D: 1.7410\tLoss_G: 4.8110\tD(x): 0.5320\tD(G(z)): 0.5540 / 0.0120", nil,
      ["Loss_D": 1.741, "Loss_G": 4.811, "D_x": 0.532, "D_G_z1": 0.554, "D_G_z2": 0.012]
    ),
    ("Saved 3 images to /tmp/run_2 in 0.5s", nil, [:]), ("Epoch 00002: val_loss improved from 0.5 to 0.4", 2, [:]),
    ("torch==2.15.0", nil, [:]), ("", nil, [:]), ("::::====", nil, [:]),
  ]

  @Test(arguments: lines) func readsEpochAndMetrics(_ line: String, epoch: Double?, metrics: [String: Double]) {
    let parsed = LogLine(line)
    #expect(parsed.epoch == epoch)
    let found = parsed.metrics.map { ($0.name.lowercased(), $0.value) }
    #expect(found.count == metrics.count, "\(found)")
    for (name, value) in metrics {
      let other = found.first { $0.0 == name.lowercased() }?.1
      #expect(other == value || (value.isNaN && other?.isNaN == true), "\(name): \(String(describing: other))")
    }
  }
}
