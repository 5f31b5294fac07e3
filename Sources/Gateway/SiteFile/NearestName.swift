/// Finds the name that somebody meant to type.
enum NearestName {
    /// The known name that fewest insertions, deletions and replacements make of `typed`; nil when none is close.
    static func of(_ typed: String, among known: [String]) -> String? {
        // Longer than any name and its slips: no need to measure.
        guard typed.utf8.count <= 64 else { return nil }
        let distances = known.map { (name: $0, distance: distance(Array(typed.lowercased().utf8), Array($0.lowercased().utf8))) }
        guard let best = distances.min(by: { $0.distance < $1.distance }), best.distance <= max(1, best.name.utf8.count / 3) else {
            return nil
        }
        return best.name
    }

    /// Levenshtein's, row by row.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in b.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
            }
        }
        return row[b.count]
    }
}
