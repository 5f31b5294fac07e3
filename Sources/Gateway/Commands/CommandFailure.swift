import Messages

/// Why a command ended: what is wrong, the next step, an exit code.
struct CommandFailure: Error {
    let exit: GatewayExit
    /// One, unless a file has several mistakes.
    let sentences: [Phrase]
    let hint: Phrase?

    init(_ exit: GatewayExit, _ sentence: Phrase, hint: Phrase? = nil) {
        self.init(exit, [sentence], hint: hint)
    }

    init(_ exit: GatewayExit, _ sentences: [Phrase], hint: Phrase? = nil) {
        self.exit = exit
        self.sentences = sentences
        self.hint = hint
    }

    /// Lines for stderr.
    func lines(in language: Language) -> String {
        let errors = sentences.map { "peluit-gateway: error: \($0[language])\n" }.joined()
        return errors + (hint.map { "peluit-gateway: hint: \($0[language])\n" } ?? "")
    }
}
