/// A claim and the sentence that says what it means.
struct Statement: Sendable {
    let claim: String
    let meaning: String

    init(_ claim: String, _ meaning: String) {
        self.claim = claim
        self.meaning = meaning
    }
}
