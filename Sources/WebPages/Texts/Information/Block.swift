/// One piece of running text: exactly one of the lists has an element.
///
/// Lists and not optionals, because the engine takes a name that is missing here from the page around it.
struct Block: Sendable {
    private(set) var subheadings: [String] = []
    private(set) var paragraphs: [Paragraph] = []
    private(set) var lists: [[String]] = []
    private(set) var steps: [[Statement]] = []
    private(set) var notes: [Statement] = []
    private(set) var commands: [String] = []
    private(set) var addresses: [String] = []
    private(set) var fingerprints: [[String]] = []
    private(set) var comparisons: [Comparison] = []

    /// A paragraph and the links that end it.
    struct Paragraph: Sendable {
        let text: String
        let links: [PageFrame.Link]
    }

    static func heading(_ text: String) -> Block { Block(subheadings: [text]) }

    static func text(_ text: String, _ links: PageFrame.Link...) -> Block {
        Block(paragraphs: [Paragraph(text: text, links: links)])
    }

    static func list(_ items: [String]) -> Block { Block(lists: [items]) }

    static func steps(_ items: [Statement]) -> Block { Block(steps: [items]) }

    /// A warning that is to be seen.
    static func warning(_ heading: String, _ text: String) -> Block { Block(notes: [Statement(heading, text)]) }

    /// For a POSIX shell.
    static func command(_ text: String) -> Block { Block(commands: [text]) }

    static func address(_ text: String) -> Block { Block(addresses: [text]) }

    static func fingerprint(_ fingerprint: Fingerprint) -> Block { Block(fingerprints: [fingerprint.rows]) }

    static func comparison(_ comparison: Comparison) -> Block { Block(comparisons: [comparison]) }
}
