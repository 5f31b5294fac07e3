/// The file that `peluit send --report laporan.json` reads: written by a person, so any form of JSON will do. Spec 6.
///
/// What it does not recognise it refuses: a mistyped question would otherwise lose its answer without a word.
package struct ReportFile: Hashable, Sendable {
    /// Question id to answer, at least one of them with words in it.
    package let answers: [String: String]
    package let language: Language

    /// Why a file is no report.
    package enum ReadError: Error, Hashable, Sendable {
        case contents(ContentsError)
        /// Keys besides `answers`, `language` and `$schema`.
        case unknownKeys(count: Int)
        /// Ids that the form does not have; with those that it has.
        case unknownQuestions(count: Int, known: [String])
        /// Every answer is blank.
        case nothingSaid
    }

    /// - Parameter questions: the ids that the office's form has.
    package init(
        decoding bytes: [UInt8], questions: [String] = Question.ofReport.map(\.rawValue)
    ) throws(ReadError) {
        let (content, unknownKeys) = try Self.read(bytes)
        guard unknownKeys == 0 else { throw .unknownKeys(count: unknownKeys) }
        let unknown = Set(content.answers.keys).subtracting(questions)
        guard unknown.isEmpty else { throw .unknownQuestions(count: unknown.count, known: questions) }
        guard content.answers.values.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { throw .nothingSaid }
        answers = content.answers
        language = content.language
    }

    private static func read(_ bytes: [UInt8]) throws(ReadError) -> (content: Content, unknownKeys: Int) {
        do throws(ContentsError) {
            return try parse(bytes)
        } catch {
            throw .contents(error)
        }
    }

    /// The file as content without attachments, which carries every limit of spec 6.1, and the number of keys left over.
    private static func parse(_ bytes: [UInt8]) throws(ContentsError) -> (content: Content, unknownKeys: Int) {
        // Some editors put a byte order mark before everything they save; it means nothing in UTF-8.
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        var reader = try ObjectReader(JSONValue(anyForm: text, limit: Limits.content))
        let answers = try Content.answers(reader.required("answers"), at: .root.appending("answers"))
        let language: Language? = try reader.optionalChoice("language")
        // Editors use it to check the file while it is being written.
        _ = try reader.optionalString("$schema")
        return (try Content(answers: answers, language: language ?? .standard), reader.unknownMembers.count)
    }
}
