import ArgumentParser
import Charts
import TextTools

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A failure that is said in one line.
struct Failure: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// The user pressed Ctrl-C, or the system asked the process to end.
struct Interrupted: Error {
  /// What was kept, for the last line.
  var note: String
}

extension Curves {
  /// Runs `body` and ends the process: 0 when it returns, else with one line on standard error and the status that
  /// the kind of error asks for.
  static func exitAfterRunning(_ body: () throws -> Void) -> Never {
    do {
      try body()
      exit(withError: nil)
    } catch let error as Interrupted {
      Messages.write("curves: interrupted; \(error.note)")
      terminate(Interruption.status)
    } catch let error as ChartError where error.code == .invalidOption {
      Messages.write("curves: \(error) \(help)")
      terminate(EX_USAGE)
    } catch {
      let code = exitCode(for: error)
      // Help and version come as errors too, with status 0 and a text for standard output.
      if code == .success { exit(withError: error) }
      if code == .validationFailure {
        Messages.write("curves: \(usageMessage(for: error))")
        terminate(EX_USAGE)
      }
      Messages.write("curves: \(describe(error))")
      terminate(1)
    }
  }

  private static func terminate(_ status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }

  /// The parser's message on one line, with where to read more.
  private static func usageMessage(for error: any Error) -> String {
    // The parser sets examples and alternatives on lines of their own, as a list.
    let lines = message(for: error).split(whereSeparator: \.isNewline).map { line in
      let text = line.drop { $0 == " " }
      return text.hasPrefix("- ") ? text.dropFirst(2) : text
    }
    let text = lines.isEmpty ? "wrong usage" : lines.joined(separator: " ")
    let message = text.hasPrefix("Error: ") ? String(text.dropFirst(7)) : text
    return "\(message) \(help)"
  }

  /// Where to read more: the help of the command that was typed, else the program's.
  private static var help: String {
    let typed = CommandLine.arguments.dropFirst().first
    let command = configuration.subcommands.compactMap { $0.configuration.commandName }.first { $0 == typed }
    return command.map { "(see: curves \($0) --help)" } ?? "(see: curves --help)"
  }

  static func describe(_ error: any Error) -> String {
    String(describing: error).showingControls
  }
}
