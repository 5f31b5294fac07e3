/// How the program ends; the numbers are those of `sysexits.h`.
enum ExitStatus: Int32, Sendable {
    case success = 0
    /// Options or arguments that do not go together.
    case usage = 64
    /// A receipt code, a report or a choice that cannot be used as it is.
    case data = 65
    /// A file that is missing or cannot be read.
    case noInput = 66
    /// The gateway cannot be reached.
    case unavailable = 69
    /// A fault of this program.
    case software = 70
    /// The result could not be written.
    case output = 74
    /// Full or busy: the same command can work later.
    case tryLater = 75
    /// What the gateway serves does not verify, or is no gateway of this organisation.
    case untrusted = 76
    /// Ctrl-C.
    case interrupted = 130
}
