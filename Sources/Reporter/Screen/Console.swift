import Messages

/// Where results and messages go: data to standard output, the rest to standard error.
struct Console: Sendable {
    /// Narrower than this, wrapping hurts more than it helps.
    private static let narrowest = 24

    let output: ByteOutput
    let errors: ByteOutput
    let language: Language
    /// Errors and warnings only.
    let isQuiet: Bool

    init(
        output: ByteOutput = ByteOutput(descriptor: 1), errors: ByteOutput = ByteOutput(descriptor: 2), language: Language,
        isQuiet: Bool = false
    ) {
        self.output = output
        self.errors = errors
        self.language = language
        self.isQuiet = isQuiet
    }

    /// Columns of standard output, 80 when unknown.
    var columns: Int { max(Self.narrowest, output.columns ?? 80) }

    /// A result.
    func print(_ text: String) throws(ReporterError) {
        do throws(ByteOutput.WriteError) {
            try output.write(Array((text + "\n").utf8))
        } catch {
            throw .output
        }
    }

    /// Something to know, wrapped.
    func note(_ phrase: Phrase) {
        guard !isQuiet else { return }
        write(TextLayout.wrapped(phrase[language], columns: errorColumns) + "\n")
    }

    func warning(_ phrase: Phrase) {
        message("peluit: warning: ", phrase)
    }

    func error(_ phrase: Phrase) {
        message("peluit: error: ", phrase)
    }

    func hint(_ phrase: Phrase) {
        message("peluit: hint: ", phrase)
    }

    private var errorColumns: Int { max(Self.narrowest, errors.columns ?? 80) }

    private func message(_ lead: String, _ phrase: Phrase) {
        write(TextLayout.wrapped(phrase[language], columns: errorColumns, indent: 2, lead: lead) + "\n")
    }

    /// A message that cannot be delivered has nobody to complain to.
    private func write(_ text: String) {
        try? errors.write(Array(text.utf8))
    }
}
