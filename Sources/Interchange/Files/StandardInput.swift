#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Standard input, which a history may come from.
enum StandardInput {
  static let path = "-"
  private static let greatestLength = 1 << 32

  /// All of it.
  static func read() throws(HistoryError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = buffer.withUnsafeMutableBytes { systemRead(STDIN_FILENO, $0) }
      if got == 0 { return bytes }
      if got < 0 {
        if errno == EINTR { continue }
        throw HistoryError(.unreadable, "cannot read standard input: \(String(cString: strerror(errno)))")
      }
      bytes.append(contentsOf: buffer.prefix(got))
      if bytes.count > greatestLength {
        throw HistoryError(.unreadable, "standard input is longer than 4 GiB, write it to a file")
      }
    }
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
