internal import Synchronization

/// Results that threads put down, each in its own place.
private final class ResultBoard<Value: Sendable>: Sendable {
  let results: Mutex<[Result<Value, DatasetError>?]>

  init(count: Int) { results = Mutex(Array(repeating: nil, count: count)) }
}

/// Does all of `work`, by `concurrently`, and returns what came of it in the order of `work`.
/// - Throws: The error of the first work that failed.
func sideBySide<Input: Sendable, Value: Sendable>(
  _ inputs: [Input], by concurrently: LoadingOptions.Concurrency,
  _ work: @escaping @Sendable (Input) throws(DatasetError) -> Value
) throws(DatasetError) -> [Value] {
  let board = ResultBoard<Value>(count: inputs.count)
  concurrently(
    inputs.enumerated().map { index, input in
      {
        let result = Result { () throws(DatasetError) in try work(input) }
        board.results.withLock { $0[index] = result }
      }
    })
  var values: [Value] = []
  for result in board.results.withLock({ $0 }) {
    guard let result else { preconditionFailure("`concurrently` returned before all its work was done") }
    values.append(try result.get())
  }
  return values
}
