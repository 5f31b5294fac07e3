/// What HTML is made of, as far as these tests ask; for our own templates, not for anybody's pages.
enum Markup {
    /// A tag that opens an element.
    struct Tag {
        let name: String
        /// In order; an attribute without a value has an empty one.
        let attributes: [(name: String, value: String)]

        subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
    }

    /// Everything from `<` to `>`, with attribute values left out.
    static func skeleton(of html: String) -> [String] {
        var tags: [String] = []
        var tag = ""
        var (isInTag, isInValue) = (false, false)
        for scalar in html.unicodeScalars {
            switch scalar {
            case "<": (isInTag, isInValue, tag) = (true, false, "")
            case ">" where isInTag:
                tags.append(tag)
                isInTag = false
            case "\"" where isInTag: isInValue.toggle()
            default: if isInTag && !isInValue { tag.unicodeScalars.append(scalar) }
            }
        }
        return tags
    }

    /// The tags that open elements, in the order of the page.
    static func tags(of html: String) throws -> [Tag] {
        let tag = try Regex<(Substring, Substring, Substring)>("<([a-z][a-z0-9]*)((?: [^<>]*)?)>")
        let attribute = try Regex<(Substring, Substring, Substring?)>(" ([a-z-]+)(?:=\"([^\"]*)\")?")
        return html.matches(of: tag).map { match in
            let attributes = match.output.2.matches(of: attribute).map { (String($0.output.1), String($0.output.2 ?? "")) }
            return Tag(name: String(match.output.1), attributes: attributes)
        }
    }
}
