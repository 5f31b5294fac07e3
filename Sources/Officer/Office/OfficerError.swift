package import Messages

/// What goes wrong for an officer, in words that say what to do. Exit codes follow sysexits.h; `docs/operations/commands.md` lists them.
package struct OfficerError: Error, Sendable {
    /// Exit status of the program.
    package enum Code: Int32, Sendable {
        /// Wrong use of the command line.
        case usage = 64
        /// An input file or value does not have the form it must have.
        case data = 65
        /// A file is not there or cannot be read.
        case noInput = 66
        /// The gateway cannot be reached.
        case unavailable = 69
        /// A bug in Peluit.
        case software = 70
        /// A file cannot be made.
        case cannotCreate = 73
        /// The disk is full or failed.
        case inputOutput = 74
        /// Somebody else holds the store; try again.
        case tryAgain = 75
        /// What the gateway answered does not verify.
        case protocolViolation = 76
        /// Wrong passphrase, or a step that this case does not allow.
        case notPermitted = 77
        /// The office folder is not set up as it must be.
        case configuration = 78
    }

    package let code: Code
    package let message: Phrase
    /// The next command, or what else helps.
    package let hint: Phrase?

    package init(_ code: Code, _ message: Phrase, hint: Phrase? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }
}
