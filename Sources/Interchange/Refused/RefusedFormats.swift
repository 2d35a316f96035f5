/// Files that are known and not read, each with what to do instead.
enum RefusedFormat: CaseIterable {
  case pickle, numpy, hdf5, gzip, png, pdf, rocksDB

  private var magic: [[UInt8]] {
    switch self {
    case .pickle: [[0x80, 2], [0x80, 3], [0x80, 4], [0x80, 5]]
    case .numpy: [[0x93] + Array("NUMPY".utf8)]
    case .hdf5: [[0x89] + Array("HDF".utf8)]
    case .gzip: [[0x1F, 0x8B]]
    case .png: [[0x89] + Array("PNG".utf8)]
    case .pdf: [Array("%PDF".utf8)]
    case .rocksDB: [Array("# This is a RocksDB option file".utf8), Array("MANIFEST-0".utf8)]
    }
  }

  private var advice: String {
    switch self {
    case .pickle:
      "a pickle, which can run any program when it is read; write the history with json.dump(history.history, file)"
    case .numpy:
      "a NumPy file, whose objects are pickles; write the history with json.dump or numpy.savetxt with a header"
    case .hdf5: "an HDF5 file of weights; give the history's file"
    case .gzip: "compressed; unpack it first with gunzip"
    case .png, .pdf: "a picture; give the file that it was drawn from"
    case .rocksDB: "a RocksDB store, as Aim keeps, which only its tool reads; log to TensorBoard or CSV beside it"
    }
  }

  static func check(_ file: HistoryFile) throws(HistoryError) {
    for format in allCases where format.magic.contains(where: { file.hasPrefix($0) }) {
      throw file.error(.refused, "found \(format.advice)")
    }
  }
}
