import ArgumentParser

extension ArgumentHelp {
    /// Help in the language of the process; ArgumentParser evaluates it when it builds a command.
    static func words(_ id: String, _ en: String) -> ArgumentHelp {
        ArgumentHelp(stringLiteral: Terminal.standard(id, en))
    }
}
