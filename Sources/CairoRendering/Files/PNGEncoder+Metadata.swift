internal import Charts
internal import PNGEncoding

extension PNGEncoder {
  /// What a figure's file says of it.
  static func texts(of metadata: Drawing.Metadata) -> [Text] {
    let pairs = [
      ("Title", metadata.title), ("Author", metadata.author), ("Description", metadata.description),
      ("Software", metadata.creator), (RecordIdentities.key, metadata.records.joined(separator: " ")),
    ]
    return pairs.filter { !$0.1.isEmpty }.map { Text(keyword: $0.0, text: $0.1) }
  }

  /// As `encode(_:dotsPerInch:texts:)`, in this module's errors.
  static func file(_ image: Image, dotsPerInch: Double, texts: [Text]) throws(ChartError) -> [UInt8] {
    do throws(PNGError) {
      return try encode(image, dotsPerInch: dotsPerInch, texts: texts)
    } catch {
      throw ChartError(.backend, error.description)
    }
  }
}
