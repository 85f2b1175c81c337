import Glibc

/// A file that appears whole or not at all, or standard output.
///
/// What is written goes to a file without a name, or one with a temporary name where the file system
/// has none such, in the output's folder. Only `finish` gives it the output's name, in one step. A
/// file without a name vanishes with the process, however the process ends. Pipes and devices get
/// the bytes at once.
final class OutputFile {
  let file: String
  private var descriptor: Int32 = -1
  /// Where the finished file stands; `nil` for a stream.
  private let target: String?
  private var temporary: String?
  private var isFinished = false

  /// Opens an output; `-` is standard output.
  ///
  /// - Parameter isPrivate: whether only its owner may read the file, from its first byte on.
  /// - Throws: ``FileError`` when the output is one of the inputs, a folder, or cannot be created.
  init(path: String, inputs: [String] = [], isPrivate: Bool = false) throws {
    file = path
    if path == "-" {
      try OutputFile.refuseInputs(inputs, output: path, status: OutputFile.status(STDOUT_FILENO))
      target = nil
      descriptor = STDOUT_FILENO
      return
    }
    // A symbolic link keeps pointing where it did: what it points at is replaced.
    let resolved = OutputFile.resolve(path)
    let existing = OutputFile.status(resolved)
    try OutputFile.refuseInputs(inputs, output: path, status: existing)
    if let existing, existing.st_mode & S_IFMT == S_IFDIR {
      throw FileError.outputIsFolder(file: path)
    }
    if let existing, existing.st_mode & S_IFMT != S_IFREG {
      target = nil
      descriptor = open(resolved, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError.writing(path, errorNumber: errno) }
      return
    }
    target = resolved
    try createTemporary(
      folder: OutputFile.folder(of: resolved), mode: isPrivate ? 0o600 : existing?.st_mode)
  }

  /// Whether a path is that of a folder.
  static func isFolder(_ path: String) -> Bool {
    status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  deinit {
    if descriptor >= 0, descriptor != STDOUT_FILENO { close(descriptor) }
    if let temporary, !isFinished { unlink(temporary) }
  }

  /// Writes all bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let (count, number) = ClosedPipe.quietly {
        Glibc.write(descriptor, piece.baseAddress, piece.count)
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if number != EINTR {
        throw FileError.writing(file, errorNumber: number)
      }
    }
  }

  /// Gives the file its name. A stream is left as it is.
  func finish() throws {
    guard !isFinished else { return }
    isFinished = true
    guard let target else { return }
    do {
      guard fdatasync(descriptor) == 0 || errno == EINVAL else { throw systemError() }
      if temporary == nil { try nameTemporary(beside: target) }
      guard let temporary, rename(temporary, target) == 0 else { throw systemError() }
    } catch {
      if let temporary { unlink(temporary) }
      throw error
    }
  }

  /// A path under which C libraries can write to the same file.
  var descriptorPath: String { "/proc/self/fd/\(descriptor)" }

  // MARK: - The temporary file

  private func createTemporary(folder: String, mode: mode_t?) throws {
    descriptor = open(folder, OutputFile.unnamed | O_RDWR | O_CLOEXEC, 0o666)
    if descriptor < 0, errno == ENOENT || errno == ENOTDIR {
      throw FileError.noFolder(file: file, folder: folder)
    }
    if descriptor < 0, errno == EACCES || errno == EROFS || errno == ENOSPC {
      throw systemError()
    }
    if descriptor < 0 {
      // The file system has no files without a name.
      let name = OutputFile.temporaryName(beside: folder + "/output")
      descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw systemError() }
      temporary = name
    }
    if let mode { fchmod(descriptor, mode & 0o777) }
  }

  private func nameTemporary(beside target: String) throws {
    for _ in 0..<16 {
      let name = OutputFile.temporaryName(beside: target)
      if linkat(AT_FDCWD, descriptorPath, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 {
        temporary = name
        return
      }
      guard errno == EEXIST else { throw systemError() }
    }
    throw systemError()
  }

  private func systemError() -> FileError { FileError.writing(file, errorNumber: errno) }

  /// Linux's O_TMPFILE, which the module map of glibc does not export.
  private static let unnamed: Int32 = 0o20000000 | O_DIRECTORY

  private static func temporaryName(beside path: String) -> String {
    let random = String(UInt64.random(in: .min ... .max), radix: 36)
    let name = path.split(separator: "/").last.map(String.init) ?? "output"
    // A file's name holds 255 bytes.
    return folder(of: path) + "/." + String(name.prefix(40)) + "." + random + ".partial"
  }

  // MARK: - Paths

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func resolve(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  private static func status(_ descriptor: Int32) -> stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  /// Refuses an output that is an input under any name. Terminals and pipes may be both.
  private static func refuseInputs(_ inputs: [String], output: String, status: stat?) throws {
    guard let status, status.st_mode & S_IFMT == S_IFREG else { return }
    for input in inputs {
      let other = input == "-" ? OutputFile.status(STDIN_FILENO) : OutputFile.status(input)
      guard let other, other.st_dev == status.st_dev, other.st_ino == status.st_ino else {
        continue
      }
      throw FileError.overwritesInput(file: output, input: input)
    }
  }
}

/// Writing to a pipe that nobody reads sends SIGPIPE, which ends the process unless it is held back.
enum ClosedPipe {
  /// Runs a system call with SIGPIPE held back on this thread; gives its result and error number.
  ///
  /// The process's own handling of the signal is left alone: that belongs to the program, not to a
  /// library.
  static func quietly(_ call: () -> Int) -> (result: Int, errorNumber: Int32) {
    var pipeSignal = sigset_t()
    var before = sigset_t()
    var pending = sigset_t()
    sigemptyset(&pipeSignal)
    sigaddset(&pipeSignal, SIGPIPE)
    sigpending(&pending)
    let wasPending = sigismember(&pending, SIGPIPE) == 1
    pthread_sigmask(SIG_BLOCK, &pipeSignal, &before)
    let result = call()
    let number = errno
    if result < 0, number == EPIPE, !wasPending {
      var now = timespec()
      sigtimedwait(&pipeSignal, nil, &now)
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    return (result, number)
  }
}
