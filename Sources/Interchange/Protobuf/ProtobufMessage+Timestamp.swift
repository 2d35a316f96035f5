extension ProtobufMessage {
  /// A `google.protobuf.Timestamp` as seconds since 1970.
  var timestamp: Double {
    var message = self
    var seconds = 0.0
    while let field = message.next() {
      switch field.number {
      case 1: seconds += field.integer.map(Double.init) ?? 0
      case 2: seconds += field.integer.map { Double($0) * 1e-9 } ?? 0
      default: break
      }
    }
    return seconds
  }
}
