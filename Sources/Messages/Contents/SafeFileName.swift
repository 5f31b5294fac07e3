/// A reporter's file name made safe for an officer's disk: one path component that no system reads as anything else. Spec 6.2.
///
/// What it takes out can hide what a file is (direction overrides), where it goes (separators, dots) or what opens it (device names).
package struct SafeFileName: Hashable, Sendable, CustomStringConvertible {
    /// 1 to 200 bytes; never begins with a dot or a hyphen, never ends in a dot or a space.
    package let description: String

    /// Bytes of UTF-8.
    private static let longest = 200
    /// What a file is called whose name has nothing left.
    private static let fallback = "berkas"

    /// Makes any name safe; there is no name that fails.
    package init(_ name: String) {
        // By scalars: a separator with a combining mark behind it is another `Character`, and still a separator to a disk.
        let component = name.unicodeScalars.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(Array.init) ?? []
        var scalars = component.filter { !Self.isInvisible($0) }.map { Self.forbidden.contains($0) ? "_" : $0 }
        scalars = Self.trimmed(scalars)
        if scalars.first == "-" || Self.isDeviceName(scalars) { scalars.insert("_", at: 0) }
        description = Self.cut(scalars, to: Self.longest)
    }

    private init(numbered number: Int, _ name: SafeFileName) {
        let (stem, ending) = Self.split(Array(name.description.unicodeScalars))
        let suffix = Array(" (\(number))".unicodeScalars) + ending
        description = Self.cut(stem, to: Self.longest, ending: suffix)
    }

    /// Safe names for the files of one folder, in their order, all different: `bukti.pdf`, `bukti (2).pdf`.
    ///
    /// Names that differ only in case count as the same, as they do on Windows and macOS.
    package static func distinct(for names: [String]) -> [SafeFileName] {
        var taken: Set<String> = []
        return names.map { name in
            let base = SafeFileName(name)
            var candidate = base
            var number = 2
            while !taken.insert(candidate.description.lowercased()).inserted {
                candidate = SafeFileName(numbered: number, base)
                number += 1
            }
            return candidate
        }
    }
}

// What may stand in a name.
extension SafeFileName {
    /// Characters with a meaning to Windows or to a shell.
    private static let forbidden: Set<Unicode.Scalar> = ["<", ">", ":", "\"", "|", "?", "*"]

    /// Controls, direction marks and overrides, zero-width characters, line separators and whatever has no fixed shape.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let isEdge = { (scalar: Unicode.Scalar) in scalar == "." || scalar.properties.isWhitespace }
        let begun = scalars.drop(while: isEdge)
        guard let last = begun.lastIndex(where: { !isEdge($0) }) else { return [] }
        return Array(begun[...last])
    }

    /// `CON`, `nul.txt`, `COM1.tar.gz`: Windows opens a device for these whatever follows the first dot.
    private static func isDeviceName(_ scalars: [Unicode.Scalar]) -> Bool {
        var stem = String.UnicodeScalarView()
        stem.append(contentsOf: trimmed(Array(scalars.prefix { $0 != "." })))
        let name = String(stem).uppercased()
        if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(name) { return true }
        guard name.hasPrefix("COM") || name.hasPrefix("LPT") else { return false }
        return name.dropFirst(3).count == 1 && "0123456789¹²³".contains(name.dropFirst(3))
    }
}

// How a name is shortened: at a whole character, keeping the ending that tells what the file is.
extension SafeFileName {
    /// An ending worth keeping is the part from the last dot on, at most this long.
    private static let longestEnding = 16

    private static func split(_ scalars: [Unicode.Scalar]) -> (stem: [Unicode.Scalar], ending: [Unicode.Scalar]) {
        guard let dot = scalars.lastIndex(of: "."), dot > 0, utf8Count(scalars[dot...]) <= longestEnding else { return (scalars, []) }
        return (Array(scalars[..<dot]), Array(scalars[dot...]))
    }

    private static func cut(_ scalars: [Unicode.Scalar], to limit: Int) -> String {
        guard utf8Count(scalars[...]) > limit else { return scalars.isEmpty ? fallback : string(scalars) }
        let (stem, ending) = split(scalars)
        return cut(stem, to: limit, ending: ending)
    }

    private static func cut(_ stem: [Unicode.Scalar], to limit: Int, ending: [Unicode.Scalar]) -> String {
        var room = limit - utf8Count(ending[...])
        let kept = stem.prefix { scalar in
            room -= scalar.utf8.count
            return room >= 0
        }
        // Cutting may have laid bare a dot or a space that stood inside the name.
        return string(trimmed(Array(kept)) + ending)
    }

    private static func utf8Count(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + $1.utf8.count }
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
