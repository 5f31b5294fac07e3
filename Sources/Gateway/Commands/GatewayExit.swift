/// How the program ends, after `sysexits.h`.
enum GatewayExit: Int32, Sendable {
    /// The command line is wrong.
    case usage = 64
    /// A file holds something else than it should, or does not verify.
    case data = 65
    /// A file is not there.
    case noInput = 66
    /// The address cannot be listened on.
    case unavailable = 69
    /// A mistake of the program itself.
    case `internal` = 70
    /// A file cannot be made: it exists.
    case cannotCreate = 73
    /// The disk fails or is full.
    case inputOutput = 74
    /// Another process uses the data folder: try again later.
    case tryAgain = 75
    /// The system does not let this user read or write a file.
    case noPermission = 77
    /// Data folder, roster and options do not fit each other.
    case configuration = 78
}
