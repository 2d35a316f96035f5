import TextTools

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard error: progress and messages.
enum Messages {
  static let isTerminal = isatty(FaultNet.messages) == 1

  /// A line that says more than this says nothing: some value in it is too long.
  private static let greatestLength = 2000

  /// Writes one line. Whatever names and values it holds, it stays one, and does nothing to the terminal.
  static func write(_ line: String) { raw(line.cut(to: greatestLength).showingControls + "\n") }

  /// Writes text as it is, at once. Nobody can be told when this fails, so it may.
  static func raw(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let put = bytes.withUnsafeBytes { systemWrite(FaultNet.messages, $0) }
      if put > 0 { bytes = bytes.dropFirst(put) } else if put == 0 || errno != EINTR { return }
    }
  }

  /// Columns of the terminal; 80 where it does not say.
  static var columns: Int {
    var size = winsize()
    guard ioctl(FaultNet.messages, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

/// Standard output: results.
enum StandardOutput {
  static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Writes text and a newline.
  ///
  /// - Throws: `Failure` when it cannot, such as on a full disk.
  static func write(_ text: String) throws { try writeRaw(text.hasSuffix("\n") ? text : text + "\n") }

  /// Writes text as it is.
  ///
  /// - Throws: `Failure` as `write`.
  static func writeRaw(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let put = bytes.withUnsafeBytes { systemWrite(STDOUT_FILENO, $0) }
      if put > 0 {
        bytes = bytes.dropFirst(put)
      } else if put == 0 || errno != EINTR {
        throw Failure("cannot write to standard output: \(String(cString: strerror(errno)))")
      }
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

extension String {
  /// A sentence as a terminal takes it: the isolates around labels that turn text are for pages and would be shown as
  /// escapes.
  var sentenceForTerminal: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" })).showingControls
  }
}
