import Mustache

/// Escapes text for HTML, one Unicode scalar at a time.
///
/// The engine's own HTML type works on `Character`s: a quotation mark followed by a combining mark is one
/// character that is not `"`, and would leave an attribute. What has no place in a page becomes U+FFFD: control
/// characters, and the bidirectional embeddings, overrides and isolates that make `exe.pdf` out of `fdp.exe`.
struct ScalarEscaping: MustacheContentType {
    /// The name under which templates declare this type.
    static let name = "SCALAR_HTML"

    func escapeText(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n": escaped.append(scalar)
            case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
