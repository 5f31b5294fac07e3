/// A page's tags, read well enough for claims about our own pages: attributes are in double quotes, or bare.
struct PageMarkup {
    struct Tag: Equatable {
        let name: String
        let attributes: [String: String]
        /// The text up to the next tag, still escaped.
        var text: String
    }

    let tags: [Tag]

    init(_ html: String) {
        let bytes = Array(html.utf8)
        var tags: [Tag] = []
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            var end = open + 1
            var isInValue = false
            while end < bytes.count, isInValue || bytes[end] != UInt8(ascii: ">") {
                if bytes[end] == UInt8(ascii: "\"") { isInValue.toggle() }
                end += 1
            }
            let next = bytes[end...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            tags.append(Self.tag(bytes[(open + 1)..<end], text: bytes[min(end + 1, next)..<next]))
            index = next
        }
        self.tags = tags
    }

    /// Names and attribute names, without any text.
    var skeleton: [String] {
        tags.map { "\($0.name) \($0.attributes.keys.sorted())" }
    }

    /// What a browser would send for the page's form: field name to values.
    var submitted: [String: [String]] {
        var fields: [String: [String]] = [:]
        var select = ""
        for tag in tags {
            let name = tag.attributes["name"] ?? ""
            switch tag.name {
            case "input":
                let isChoice = ["radio", "checkbox"].contains(tag.attributes["type"])
                guard !isChoice || tag.attributes["checked"] != nil, tag.attributes["type"] != "file" else { continue }
                fields[name, default: []].append(Self.unescaped(tag.attributes["value"] ?? ""))
            case "textarea":
                // The line end after the tag is not part of the text; the others are sent as CR LF.
                let text = Self.unescaped(tag.text).unicodeScalars.dropFirst().split(separator: "\n", omittingEmptySubsequences: false)
                fields[name, default: []].append(text.map { String($0) }.joined(separator: "\r\n"))
            case "select": select = name
            case "option" where tag.attributes["selected"] != nil:
                fields[select, default: []].append(Self.unescaped(tag.attributes["value"] ?? ""))
            default: break
            }
        }
        return fields
    }

    private static func tag(_ bytes: ArraySlice<UInt8>, text: ArraySlice<UInt8>) -> Tag {
        var parts: [[UInt8]] = [[]]
        var isInValue = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isInValue.toggle() }
            if byte == UInt8(ascii: " "), !isInValue { parts.append([]) } else { parts[parts.count - 1].append(byte) }
        }
        var attributes: [String: String] = [:]
        for part in parts.dropFirst() {
            let pair = part.split(separator: UInt8(ascii: "="), maxSplits: 1)
            guard let name = pair.first else { continue }
            attributes[String(decoding: name, as: UTF8.self)] =
                pair.count == 2 ? String(decoding: pair[1].dropFirst().dropLast(), as: UTF8.self) : ""
        }
        return Tag(name: String(decoding: parts[0], as: UTF8.self), attributes: attributes, text: String(decoding: text, as: UTF8.self))
    }

    private static func unescaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let first = rest.popFirst() {
            guard first == "&", let end = rest.firstIndex(of: ";") else {
                result.append(first)
                continue
            }
            let names: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
            result.append(names[String(rest[..<end])] ?? "?")
            rest = rest[rest.index(after: end)...]
        }
        return String(result)
    }
}
