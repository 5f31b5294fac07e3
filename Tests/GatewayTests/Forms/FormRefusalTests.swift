@testable import Gateway
import Foundation
import Messages
import Peluit
import Storage
import TestSupport
import Testing

@Suite struct `Forms that are refused leave nothing but their text, spec 13.4` {
    private struct NotToday: Error {}

    private static let mebibyte = [UInt8](repeating: 7, count: 1 << 20)
    /// A form that goes on behind what refuses it.
    private static let body = FormBody().text("what", "Suap").file("f", "a", mebibyte).text("why", "Uang")

    private static func expectText(_ refusal: FormRefusal) {
        #expect(refusal.fields.first("what") == "Suap" && refusal.fields.first("why") == "Uang")
    }

    @Test func `when the text is not admitted`() async throws {
        try await FormWorld.run(admit: { _ in throw NotToday() }) { world in
            let refusal = try await world.refusal(Self.body.closed)
            guard case .notAdmitted(is NotToday) = refusal.cause else { throw FormWorld.Unexpected() }
            Self.expectText(refusal)
        }
    }

    @Test func `when a form without files is not admitted`() async throws {
        try await FormWorld.run(admit: { _ in throw NotToday() }) { world in
            let refusal = try await world.refusal(FormBody().text("what", "Suap").text("why", "Uang").closed)
            guard case .notAdmitted(is NotToday) = refusal.cause else { throw FormWorld.Unexpected() }
            Self.expectText(refusal)
        }
    }

    @Test func `when there are more than thirty files`() async throws {
        try await FormWorld.run { world in
            let thirty = (0..<30).reduce(FormBody().text("what", "Suap")) { body, _ in body.file("f", "a", [1]) }
            let form = try await world.form(thirty.closed)
            #expect(form.files.count == 30)
        }
        try await FormWorld.run { world in
            let more = (0..<31).reduce(FormBody().text("what", "Suap")) { body, _ in body.file("f", "a", [1]) }
            let refusal = try await world.refusal(more.text("why", "Uang").closed)
            guard case .tooManyFiles = refusal.cause else { throw FormWorld.Unexpected() }
            Self.expectText(refusal)
        }
    }

    @Test func `when files are larger than allowed together`() async throws {
        try await FormWorld.run(settings: .calm { $0.formLimit = 2 << 20 }) { world in
            let refusal = try await world.refusal(Self.body.file("f", "b", Self.mebibyte).file("f", "c", [1]).closed)
            guard case .tooLarge = refusal.cause else { throw FormWorld.Unexpected() }
            Self.expectText(refusal)
        }
    }

    @Test func `when the form announces too much, from the start, and nothing is asked`() async throws {
        try await FormWorld.run(settings: .calm { $0.formLimit = 1_000 }, admit: { _ in Issue.record("asked") }) { world in
            let large = Self.body.file("f", "b", Self.mebibyte + Self.mebibyte)
            let refusal = try await world.refusal(large.closed)
            guard case .tooLarge = refusal.cause else { throw FormWorld.Unexpected() }
            Self.expectText(refusal)
        }
    }

    @Test func `when the quota ends in the middle of a file`() async throws {
        try await FormWorld.run(settings: .calm { $0.dayQuota = 900_000 }) { world in
            let refusal = try await world.refusal(Self.body.closed)
            guard case .refused(let cause) = refusal.cause else { throw FormWorld.Unexpected() }
            #expect(cause.code == .dayQuota && cause.retryAfter == 43_200)
            Self.expectText(refusal)
        }
    }

    @Test func `when the lane is full`() async throws {
        try await FormWorld.run(settings: .calm { $0.formLane = 0 }) { world in
            let refusal = try await world.refusal(Self.body.closed)
            #expect(refusal.cause.refusal.code == .busy)
            Self.expectText(refusal)
        }
    }

    @Test func `when there is too much text, of which the first is kept`() async throws {
        try await FormWorld.run { world in
            let much = String(repeating: "x", count: FormFields.mostBytes)
            let refusal = try await world.refusal(FormBody().text("what", "Suap").text("much", much).text("why", "Uang").closed)
            guard case .tooMuchText = refusal.cause else { throw FormWorld.Unexpected() }
            Self.expectText(refusal)
        }
    }

    @Test func `when the form breaks off, or is none`() async throws {
        try await FormWorld.run { world in
            let refusal = try await world.refusal(Self.body.bytes)
            guard case .malformed(.unfinished) = refusal.cause else { throw FormWorld.Unexpected() }
            #expect(refusal.fields.first("what") == "Suap")
            let inside = try await world.refusal(Array(FormBody().text("what", "Suap").file("f", "a", Self.mebibyte).bytes.dropLast(100)))
            guard case .malformed(.unfinished) = inside.cause else { throw FormWorld.Unexpected() }
            let junk = try await world.refusal(Self.body.bytes + Array("--\(FormBody.boundary)junk".utf8) + Self.mebibyte)
            guard case .malformed(.delimiter) = junk.cause else { throw FormWorld.Unexpected() }
            Self.expectText(junk)
            let other = try await world.refusal(Self.body.closed, type: "text/plain")
            guard case .malformed(.contentType) = other.cause else { throw FormWorld.Unexpected() }
        }
    }
}
