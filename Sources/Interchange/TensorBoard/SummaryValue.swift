/// One `Summary.Value`: a tag with what was measured. A view of the bytes it was read from.
struct SummaryValue {
  private(set) var tag = UnsafeRawBufferPointer(start: nil, count: 0)
  /// The number; nil for what is none: a histogram, an image, a tensor of another shape.
  private(set) var number: Double?
  /// `SummaryMetadata`, which need not be said again after the first value of a tag.
  private var metadata: ProtobufMessage?

  /// Nil for a message that is malformed.
  @inline(__always)
  init?(_ bytes: UnsafeRawBufferPointer) {
    var message = ProtobufMessage(bytes)
    while let field = message.next() {
      switch field.number {
      case 1: tag = field.bytes ?? tag
      case 2: number = field.float.map(Double.init)
      case 8: number = field.message.flatMap(ScalarTensor.number)
      case 9: metadata = field.message
      // The other kinds of value; the last one of a oneof counts.
      case 3...6: number = nil
      default: break
      }
    }
    if message.isMalformed { return nil }
  }

  /// `SummaryMetadata.plugin_data`: whose the values of the tag are.
  private var plugin: ProtobufMessage? { metadata?.last(1)?.message }

  /// Whether values of this tag are meant for another plugin than "scalars". Many say nothing.
  var isOtherPlugins: Bool {
    guard let name = plugin?.last(1)?.bytes, !name.isEmpty else { return false }
    return !name.isEqual(to: "scalars")
  }

  /// What the plugin "hparams" was told.
  var hyperparameters: UnsafeRawBufferPointer? {
    guard let plugin, plugin.last(1)?.bytes?.isEqual(to: "hparams") == true else { return nil }
    return plugin.last(2)?.bytes
  }
}
