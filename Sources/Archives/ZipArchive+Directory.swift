internal import Files

extension ZipArchive {
  /// The entries that the central directory lists.
  static func directory(of bytes: [UInt8], path: String) throws(FileError) -> [Entry] {
    guard bytes.littleEndian(at: 0, count: 4) == 0x0403_4b50 || endOfDirectory(in: bytes) == 0 else {
      throw damaged(path, "found no zip signature in the first bytes, expected a zip file")
    }
    guard let end = endOfDirectory(in: bytes) else {
      throw FileError(
        .truncated, file: path,
        "found no end of the archive's directory in \(bytes.count) bytes, expected a whole zip file: get the file again"
      )
    }
    guard var count = bytes.littleEndian(at: end + 10, count: 2),
      var offset = bytes.littleEndian(at: end + 16, count: 4)
    else { throw damaged(path, "the end of the archive's directory is cut off") }
    if count == 0xffff || offset == 0xffff_ffff {
      // The zip64 locator lies right before; it points to a record with the true numbers.
      guard bytes.littleEndian(at: end - 20, count: 4) == 0x0706_4b50,
        let record = bytes.littleEndian(at: end - 12, count: 8),
        bytes.littleEndian(at: record, count: 4) == 0x0606_4b50,
        let trueCount = bytes.littleEndian(at: record + 32, count: 8),
        let trueOffset = bytes.littleEndian(at: record + 48, count: 8)
      else { throw damaged(path, "the archive's zip64 directory is damaged") }
      (count, offset) = (trueCount, trueOffset)
    }
    // An entry takes 46 bytes at least: no directory can hold more than this.
    guard count <= bytes.count / 46 else {
      throw damaged(path, "the archive's directory is said to list \(count) files, which it cannot hold")
    }
    var entries: [Entry] = []
    var names: Set<String> = []
    for _ in 0..<count {
      guard let (entry, next) = entry(in: bytes, at: offset) else {
        throw damaged(path, "the archive's directory is damaged at byte \(offset)")
      }
      guard names.insert(entry.name).inserted else {
        throw damaged(path, "found \(entry.name) twice in the archive, expected each name once")
      }
      entries.append(entry)
      offset = next
    }
    return entries
  }

  /// Where the record that ends an archive begins: the last one whose comment ends with the file.
  private static func endOfDirectory(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let last = bytes.count - 22
    return stride(from: last, through: max(0, last - 0xffff), by: -1).first { place in
      bytes[place] == 0x50 && bytes.littleEndian(at: place, count: 4) == 0x0605_4b50
        && bytes.littleEndian(at: place + 20, count: 2) == last - place
    }
  }

  private static func entry(in bytes: [UInt8], at offset: Int) -> (Entry, next: Int)? {
    func number(_ place: Int, _ count: Int) -> Int? { bytes.littleEndian(at: offset + place, count: count) }
    guard number(0, 4) == 0x0201_4b50, let flags = number(8, 2), let method = number(10, 2), let crc32 = number(16, 4),
      var compressedSize = number(20, 4), var size = number(24, 4), let nameLength = number(28, 2),
      let extraLength = number(30, 2), let commentLength = number(32, 2), var headerOffset = number(42, 4),
      offset + 46 + nameLength + extraLength + commentLength <= bytes.count
    else { return nil }
    let nameStart = offset + 46
    let extraStart = nameStart + nameLength
    if size == 0xffff_ffff || compressedSize == 0xffff_ffff || headerOffset == 0xffff_ffff {
      // Extra field 1 holds, in this order, those that did not fit.
      var place = extraStart
      var isFound = false
      while place + 4 <= extraStart + extraLength, !isFound {
        guard let kind = bytes.littleEndian(at: place, count: 2),
          let length = bytes.littleEndian(at: place + 2, count: 2)
        else { return nil }
        if kind == 1 {
          isFound = true
          var cursor = place + 4
          func next() -> Int? {
            defer { cursor += 8 }
            return cursor + 8 <= place + 4 + length ? bytes.littleEndian(at: cursor, count: 8) : nil
          }
          if size == 0xffff_ffff {
            guard let value = next() else { return nil }
            size = value
          }
          if compressedSize == 0xffff_ffff {
            guard let value = next() else { return nil }
            compressedSize = value
          }
          if headerOffset == 0xffff_ffff {
            guard let value = next() else { return nil }
            headerOffset = value
          }
        }
        place += 4 + length
      }
      guard isFound else { return nil }
    }
    let entry = Entry(
      name: String(decoding: bytes[nameStart..<extraStart], as: UTF8.self), method: method, crc32: crc32,
      compressedSize: compressedSize, size: size, offset: headerOffset, isEncrypted: flags & 1 == 1)
    return (entry, extraStart + extraLength + commentLength)
  }
}
