/// The settings in `HParamsPluginData.session_start_info` (`tensorboard/plugins/hparams/plugin_data.proto`).
enum HyperparameterSession {
  static func settings(in content: UnsafeRawBufferPointer) -> [EventFile.Setting] {
    var settings: [EventFile.Setting] = []
    var data = ProtobufMessage(content)
    while let field = data.next() {
      guard field.number == 3, var session = field.message else { continue }
      while let field = session.next() {
        if field.number == 1, let setting = field.message.flatMap(setting) { settings.append(setting) }
      }
    }
    return settings
  }

  /// An entry of the map from names to `google.protobuf.Value`; nil for a list, a structure or nothing.
  private static func setting(_ entry: ProtobufMessage) -> EventFile.Setting? {
    var entry = entry
    var name = ""
    var value: EventFile.Setting.Value?
    while let field = entry.next() {
      if field.number == 1 { name = field.text ?? name }
      guard field.number == 2, var message = field.message else { continue }
      while let field = message.next() {
        switch field.number {
        case 2: value = field.double.map { .number($0) }
        case 3: value = field.text.map { .text($0) }
        case 4: value = field.flag.map { .flag($0) }
        default: value = nil
        }
      }
    }
    return value.map { EventFile.Setting(name: name, value: $0) }
  }
}
