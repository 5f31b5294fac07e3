import Peluit

/// Why an export did not do what it was asked: a word of a closed list, as in the vectors' `expect:` lines, and where it helps
/// one detail, such as a position. Never content.
struct Refusal: Error {
    /// ASCII, for instance `unknown-word 3`.
    let text: [UInt8]

    init(_ word: StaticString) {
        text = word.withUTF8Buffer { Array($0) }
    }

    init(_ word: StaticString, _ number: Int) {
        self.init(word, Decimal.encode(UInt64(max(0, number))))
    }

    init(_ word: StaticString, _ detail: [UInt8]) {
        text = Refusal(word).text + [0x20] + detail
    }
}

extension Refusal {
    /// The page passed something that cannot be meant: a fault of the page, not of a reporter.
    static var argument: Refusal { Refusal("argument") }
}

/// An error of the core that has such a word.
protocol Refusable: Error {
    var refusal: Refusal { get }
}

/// Carries an error of the core over the boundary.
func refusing<Value: ~Copyable, Failure: Refusable>(_ body: () throws(Failure) -> Value) throws(Refusal) -> Value {
    do throws(Failure) { return try body() } catch { throw error.refusal }
}
