import Messages

/// Why a command ended: a sentence, the next step, an exit code.
struct CommandFailure: Error {
    let exit: GatewayExit
    let sentence: Phrase
    let hint: Phrase?

    init(_ exit: GatewayExit, _ sentence: Phrase, hint: Phrase? = nil) {
        self.exit = exit
        self.sentence = sentence
        self.hint = hint
    }

    /// Two or three lines for stderr.
    func lines(in language: Language) -> String {
        let error = "peluit-gateway: error: \(sentence[language])\n"
        return error + (hint.map { "peluit-gateway: hint: \($0[language])\n" } ?? "")
    }
}
