import Testing

@testable import Casework

@Suite struct `Stage identifiers on a command line, spec 11.5` {
    private let full: [StageChange] = [
        .verify, .awaitReporter(until: Day(number: 20_800)), .archive(reason: .incomplete), .review, .choosePath, .investigate,
        .delegate(NonEmpty(Agency(name: "BKN"))), .stop(reason: .alreadyHandled), .report, .discuss, .conclude(.substantiated), .correct,
        .close,
    ]

    @Test func `every decision is read back from its identifier and details`() throws {
        for change in full {
            #expect(try StageChange(to: change.target.rawValue, details: change.details) == change)
        }
    }

    @Test(arguments: ["", "Verifying", "verifying ", "diterima", "verifying\u{0}"])
    func `anything but an exact identifier is refused`(identifier: String) {
        #expect(throws: StageChange.ParseError.unknownStage) { try StageChange(to: identifier) }
    }

    @Test func `nothing leads back to received`() {
        #expect(throws: StageChange.ParseError.notATarget) { try StageChange(to: "received") }
    }

    @Test(arguments: [
        ("awaitingReporter", StageDetails.Field.until), ("archived", .reason), ("stopped", .reason), ("delegated", .agencies),
        ("concluded", .outcome),
    ])
    func `a stage that needs a detail is refused without it`(identifier: String, field: StageDetails.Field) {
        #expect(throws: StageChange.ParseError.missing(field)) { try StageChange(to: identifier) }
    }

    @Test func `a detail without a place in the stage is refused, not lost`() {
        let reason = StageDetails(reason: .duplicate)
        #expect(throws: StageChange.ParseError.unexpected(.reason)) { try StageChange(to: "verifying", details: reason) }
        let both = StageDetails(reason: .duplicate, outcome: .substantiated)
        #expect(throws: StageChange.ParseError.unexpected(.outcome)) { try StageChange(to: "stopped", details: both) }
    }

    @Test(arguments: ["", " \n\t", "\u{200B}\u{FEFF}"])
    func `a reason without a visible character is none`(text: String) {
        #expect(Reason(text) == nil)
    }

    @Test func `shipped reasons are equal to their identifiers typed`() {
        for reason in Reason.shippedForArchiving + Reason.shippedForStopping {
            #expect(Reason(reason.text) == reason)
        }
    }
}
