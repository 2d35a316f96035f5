import RunRecords
import Testing

@testable import Interchange

/// What YOLO prints, with numbers of our own: for each epoch its losses, and the validation's metrics below them.
@Suite struct UltralyticsConsoleTests {
  private static func epoch(
    _ number: Int, _ loss: Double, _ map: Double, _ metrics: String = "Box(P          R      mAP50  mAP50-95)"
  ) -> String {
    """

          Epoch    GPU_mem   box_loss   cls_loss   dfl_loss  Instances       Size
           \(number)/20      10.1G       9.5        9.5      9.5         79        640:  50%|█████     | 149/298 [04:35<04:00,  1.73s/it]\r           \(number)/20      10.1G      \(loss)      2.5      1.25         79        640: 100%|██████████| 298/298 [08:35<00:00,  1.73s/it]
                     Class     Images  Instances      \(metrics): 100%|██████████| 38/38 [00:44<00:00,  1.17s/it]
                       all       1189       4779       0.5     0.25     \(map)    0.125

    """
  }

  private func one(_ text: String) throws -> History {
    let records = try Samples.load([("out.txt", text)]).records
    #expect(records.count == 1)
    return try #require(records.first).record.history
  }

  @Test func lossesAndMetricsAreOneRow() throws {
    // The best model is validated once more at the end.
    let end =
      "\n2 epochs completed in 0.3 hours.\n\nValidating best.pt...\n"
      + Self.epoch(2, 1, 0.9).split(separator: "\n").suffix(2).joined(separator: "\n")
    let history = try one(
      "Starting training for 20 epochs...\n" + Self.epoch(1, 1.75, 0.25) + Self.epoch(2, 1.5, 0.5) + end)
    #expect(history[.epoch] == [1, 2])
    #expect(history["box_loss"] == [1.75, 1.5] && history["dfl_loss"] == [1.25, 1.25])
    #expect(history["val_map50"] == [0.25, 0.5] && history["val_map50-95"] == [0.125, 0.125])
    #expect(history["val_precision"] == [0.5, 0.5] && history["val_recall"] == [0.25, 0.25])
    #expect(history.metricNames.count == 7)
  }

  /// Segmentation has the masks' beside the boxes'; YOLOv5 had no brackets, and shorter names.
  @Test func otherVersionsNameOtherwise() throws {
    let masks = Self.epoch(
      1, 1.75, 0.25, "Box(P          R      mAP50  mAP50-95)     Mask(P          R      mAP50  mAP50-95)"
    )
    .replacing("    0.125\n", with: "    0.125  0.75  0.5  0.375  0.25\n")
    let history = try one(masks + masks.replacing(" 1/20", with: " 2/20"))
    #expect(history["val_map50"] == [0.25, 0.25] && history["val_mask_map50"] == [0.375, 0.375])
    let old = try one(
      """
           Epoch   gpu_mem       box       obj       cls    labels  img_size
             0/9     3.41G      0.75      0.5     0.25       104       640: 100%|██| 8/8
                     Class     Images     Labels          P          R     mAP@.5 mAP@.5:.95: 100%|██| 4/4
                       all        128        929      0.5       0.25      0.75      0.5
             1/9     3.41G      0.5      0.25     0.125       104       640: 100%|██| 8/8
      """)
    #expect(old[.epoch] == [1, 2])
    #expect(old["box_loss"] == [0.75, 0.5] && old["cls_loss"] == [0.25, 0.125])
    #expect(old["val_map@.5"]?.first == 0.75)
  }

  @Test func cutTextsAreNoCrash() throws {
    let text = Array((Self.epoch(1, 1.75, 0.25) + Self.epoch(2, 1.5, 0.5)).utf8)
    for count in text.indices {
      let file = Samples.file("out.txt", Array(text.prefix(count)))
      if UltralyticsConsole.recognises(file) { _ = try UltralyticsConsole.read(file) }
    }
  }
}
