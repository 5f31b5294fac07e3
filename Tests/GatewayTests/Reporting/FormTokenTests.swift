@testable import Gateway
import Peluit
import TestSupport
import Testing

@Suite("Form tokens, spec 13.3") struct FormTokenTests {
    private let organisation = OfficeFixture().organisation
    private let start = StandingClock.noon

    private func desk(capacity: Int = 10) -> FormTokenDesk {
        FormTokenDesk(organisation: organisation, capacity: capacity)
    }

    @Test func `a token is good from eight seconds to a day after it was given out`() throws {
        let desk = desk()
        let token = desk.issue(at: start)
        for early in 0..<8 as Range<UInt64> {
            #expect(throws: FormTokenError.tooFast(seconds: 8 - early)) { try desk.spend(token, on: .random(), at: start + early) }
        }
        try desk.spend(token, on: .random(), at: start + 8)
        let other = desk.issue(at: start)
        try desk.spend(other, on: .random(), at: start + 86_400)
        #expect(throws: FormTokenError.expired) { try desk.spend(desk.issue(at: start), on: .random(), at: start + 86_401) }
    }

    @Test func `a token sends one thread's messages, as often as its answers are lost`() throws {
        let desk = desk()
        let (token, thread) = (desk.issue(at: start), ThreadID.random())
        for _ in 0..<3 { try desk.spend(token, on: thread, at: start + 60) }
        #expect(throws: FormTokenError.expired) { try desk.spend(token, on: .random(), at: start + 60) }
    }

    @Test func `a token of another run, another organisation or nobody is worthless`() throws {
        let desk = desk()
        let foreign = FormTokenDesk(organisation: OfficeFixture().organisation, capacity: 10).issue(at: start)
        let earlier = self.desk().issue(at: start)
        for token in [foreign, earlier, "", "A", String(repeating: "A", count: 75), nil, String(desk.issue(at: start).dropLast()) + "!"] {
            #expect(throws: FormTokenError.expired) { try desk.spend(token, on: .random(), at: start + 60) }
        }
    }

    @Test func `as many used tokens are remembered as there is room for, and forgotten when they expire`() throws {
        let desk = desk(capacity: 3)
        for _ in 0..<3 { try desk.spend(desk.issue(at: start), on: .random(), at: start + 10) }
        let fourth = desk.issue(at: start + 10)
        #expect(throws: FormTokenError.full(seconds: 3_580)) { try desk.spend(fourth, on: .random(), at: start + 20) }
        try desk.spend(desk.issue(at: start + 90_000), on: .random(), at: start + 90_010)
    }

    @Test func `a form keeps its token until it expires`() {
        let desk = desk()
        let token = desk.issue(at: start)
        #expect(desk.renew(token, for: nil, at: start + 86_400) == token)
        #expect(desk.renew(token, for: nil, at: start + 86_401) != token)
        #expect(desk.renew(nil, for: nil, at: start) != desk.renew("nonsense", for: nil, at: start))
    }

    @Test func `a second report in the same tab gets a token of its own`() throws {
        let desk = desk()
        let (token, first) = (desk.issue(at: start), ThreadID.random())
        try desk.spend(token, on: first, at: start + 10)
        #expect(desk.renew(token, for: first, at: start + 20) == token)
        #expect(desk.renew(token, for: .random(), at: start + 20) != token)
        #expect(desk.renew(token, for: nil, at: start + 20) != token)
    }

    @Test func `a form that came to nothing gives its token back`() throws {
        let desk = desk(capacity: 1)
        let (token, thread) = (desk.issue(at: start), ThreadID.random())
        try desk.spend(token, on: thread, at: start + 10)
        desk.release(token, of: .random())
        #expect(throws: FormTokenError.expired) { try desk.spend(token, on: .random(), at: start + 10) }
        desk.release(token, of: thread)
        try desk.spend(token, on: .random(), at: start + 10)
    }
}
