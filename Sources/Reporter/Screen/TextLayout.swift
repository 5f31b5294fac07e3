/// Text made fit for a terminal: no control characters of others, and lines that end at words.
enum TextLayout {
    /// Text of the office or of a server without what could steer a terminal or turn the direction of reading.
    static func plain(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                scalars.append(scalar)
            } else if scalar == "\t" {
                scalars.append(" ")
            } else if !isSteering(scalar) {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// Breaks text at spaces so that no line is wider than `columns`, unless a single word is.
    ///
    /// - Parameter indent: Spaces before each line; the first line's come from `lead` instead, if it is given.
    static func wrapped(_ text: String, columns: Int, indent: Int = 0, lead: String? = nil) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        for paragraph in plain(text).split(separator: "\n", omittingEmptySubsequences: false) {
            var line = lines.isEmpty ? lead ?? margin : margin
            var isEmpty = true
            for word in paragraph.split(separator: " ") {
                if !isEmpty, line.count + 1 + word.count > columns {
                    lines.append(line)
                    line = margin
                    isEmpty = true
                }
                line += isEmpty ? String(word) : " " + word
                isEmpty = false
            }
            lines.append(line)
        }
        return lines.map { $0.allSatisfy { $0 == " " } ? "" : $0 }.joined(separator: "\n")
    }

    private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
        default: false
        }
    }
}
