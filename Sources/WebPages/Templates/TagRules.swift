/// What a template may write between `{{` and `}}`.
///
/// The engine accepts more than the pages need: unescaped variables, other content types, other delimiters,
/// transforms, and partials that it leaves out silently when they do not exist. All of that is refused here.
enum TagRules {
    static func check(_ template: String, of name: TemplateName) throws(PageError) {
        var rest = Substring(template)
        while let tag = nextTag(in: &rest) { try check(tag, of: name) }
    }

    private static func check(_ tag: Substring.UnicodeScalarView, of name: TemplateName) throws(PageError) {
        switch tag.first {
        case "!": return
        case ">", "<":
            guard TemplateName(rawValue: String(tag.dropFirst())) != nil else { throw .unknownPartial(in: name) }
        case "#", "^", "/", "$":
            guard isPlainName(tag.dropFirst()) else { throw .unsafeTag(name) }
        default:
            guard isPlainName(tag) else { throw .unsafeTag(name) }
        }
    }

    /// Letters and dots: a property, or a path to one.
    private static func isPlainName(_ name: Substring.UnicodeScalarView) -> Bool {
        !name.isEmpty && name.allSatisfy { ("a"..."z").contains($0) || ("A"..."Z").contains($0) || $0 == "." }
    }

    /// Cuts `rest` behind the next tag and returns what stands inside it, or to the end where it is not closed.
    private static func nextTag(in rest: inout Substring) -> Substring.UnicodeScalarView? {
        guard let opening = rest.firstRange(of: "{{") else { return nil }
        rest = rest[opening.upperBound...]
        let closing = rest.firstRange(of: "}}")
        let tag = rest[..<(closing?.lowerBound ?? rest.endIndex)]
        rest = rest[(closing?.upperBound ?? rest.endIndex)...]
        return tag.unicodeScalars
    }
}
