package import Peluit
package import Synchronization

/// Plays a gateway's public interface (spec 10.2) over real HTTP, keeps what it was sent, and errs where a test wants it to.
package final class ReporterGateway: Sendable {
    package typealias Request = ReporterHTTPServer.Request
    package typealias Answer = ReporterHTTPServer.Answer
    /// Answers in the gateway's place; `nil` lets the gateway answer. Told how many requests came before.
    package typealias Fault = @Sendable (Request, Int) -> Answer?

    package struct State: Sendable {
        package var time = ReporterOrganisation.time
        package var envelopes: [Submission] = []
        package var cells: [[UInt8]: [UInt8]] = [:]
        package var board: [UInt8] = []
        package var archive: [String: [UInt8]] = [:]
        package var days: [UInt32: [Leaf]] = [:]
        package var cellsOpen = true
        package var requests: [Request] = []
        package var permitUses: [[UInt8]: Int] = [:]
    }

    package let organisation: ReporterOrganisation
    package let state = Mutex(State())
    private let secret = SecretBytes.random(count: 32)
    private let fault: Fault

    package init(_ organisation: ReporterOrganisation, fault: @escaping Fault = { _, _ in nil }) {
        self.organisation = organisation
        self.fault = fault
    }

    /// Serves for the duration of `body`, which gets the address.
    package func serve(_ body: (String) async throws -> Void) async throws {
        let server = try await ReporterHTTPServer { [self] in answer($0) }
        do {
            try await body("http://127.0.0.1:\(server.port)")
        } catch {
            try await server.stop()
            throw error
        }
        try await server.stop()
    }

    /// The paths of all requests so far, without the organisation's part.
    package var paths: [String] {
        let prefix = "/api/v1/" + String(decoding: organisation.id.hex, as: UTF8.self)
        return state.withLock { $0.requests.map { $0.method + " " + $0.path.dropFirst($0.path.hasPrefix(prefix) ? prefix.count : 0) } }
    }

    private func answer(_ request: Request) -> Answer {
        state.withLock { state in
            let before = state.requests.count
            state.requests.append(request)
            return fault(request, before) ?? answer(request, &state)
        }
    }

    private func answer(_ request: Request, _ state: inout State) -> Answer {
        let parts = request.path.split(separator: "/").map(String.init)
        if parts == ["health"] { return .reply(status: 200, body: Array("ok".utf8)) }
        guard parts.count >= 4, parts[2] == String(decoding: organisation.id.hex, as: UTF8.self) else {
            return Self.problem("wrong-organisation", 404)
        }
        switch (request.method, parts[3], parts.dropFirst(4).joined(separator: "/")) {
        case ("GET", "roster", ""): return ok(organisation.rosterNote().encoded())
        case ("GET", "rosters", ""): return ok(NoteBundle.encode([organisation.rosterNote()]))
        case ("GET", "status", ""): return ok(organisation.status(time: state.time, cells: state.cellsOpen).encoded())
        case ("GET", "certificates", let epoch): return ok(NoteBundle.encode(organisation.certificates(epoch: UInt32(epoch) ?? 0)))
        case ("GET", "challenges", let purpose): return ok(challenge(purpose == "cells" ? .cells : .envelope, state.time).bytes)
        case ("POST", "envelopes", ""): return envelope(request, &state)
        case ("PUT", "cells", let id): return cell(request, id, &state)
        case ("GET", "board", "current"): return ok(state.board)
        case ("GET", "board", "archive"):
            return ok(Array(state.archive.map { "\($0.key) \($0.value.count / BoardCell.length)\n" }.sorted().joined().utf8))
        case ("GET", "board", let rest): return ok(state.archive[String(rest.dropFirst("archive/".count))] ?? [])
        case ("GET", "log", "days"):
            return ok(Array(state.days.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.count)\n" }.joined().utf8))
        case ("GET", "log", let rest):
            return ok((state.days[UInt32(rest.dropFirst("days/".count)) ?? 0] ?? []).flatMap { $0.encoded() })
        default: return Self.problem("not-found", 404)
        }
    }

    private func envelope(_ request: Request, _ state: inout State) -> Answer {
        guard spend(request, .envelope, &state) else { return Self.problem("permit-invalid", 403) }
        guard let submission = try? Submission(parsing: request.body) else { return Self.problem("malformed", 400) }
        if !state.envelopes.contains(submission) { state.envelopes.append(submission) }
        let promise = SubmissionPromise(
            for: submission.envelope.hash(organisation.id), token: submission.token, day: ProtocolTime.day(at: state.time),
            by: organisation.gateway, organisation.id)
        return ok(promise.encoded())
    }

    private func cell(_ request: Request, _ id: String, _ state: inout State) -> Answer {
        guard spend(request, .cells, &state) else { return Self.problem("permit-invalid", 403) }
        guard request.body.count == CellCount.sealedLength, request.headers["peluit-deletion-hash"]?.utf8.count == 43 else {
            return Self.problem("malformed", 400)
        }
        let known = state.cells.updateValue(request.body, forKey: Array(id.utf8))
        return .reply(status: known == nil ? 201 : 200)
    }

    private func challenge(_ purpose: Challenge.Purpose, _ time: UInt64) -> Challenge {
        Challenge(for: purpose, bits: 4, expires: time + 600, secret: secret, organisation.id)
    }

    private func spend(_ request: Request, _ purpose: Challenge.Purpose, _ state: inout State) -> Bool {
        guard let permit = request.headers["peluit-permit"].flatMap({ Permit(field: Array($0.utf8)) }), permit.challenge.purpose == purpose,
            permit.isSolved(organisation.id), permit.challenge.isIssued(with: secret, organisation.id)
        else { return false }
        state.permitUses[permit.field, default: 0] += 1
        return state.permitUses[permit.field, default: 0] <= (purpose == .envelope ? 1 : Challenge.cellsPerPermit)
    }

    private func ok(_ body: [UInt8]) -> Answer { .reply(status: 200, body: body) }

    package static func problem(_ code: String, _ status: Int, retryAfter: Int? = nil) -> Answer {
        let body = "{\"detail\":\"\",\"status\":\(status),\"title\":\"\",\"type\":\"urn:peluit:problem:\(code)\"}"
        var headers = ["Content-Type": "application/problem+json"]
        if let retryAfter { headers["Retry-After"] = "\(retryAfter)" }
        return .reply(status: status, headers: headers, body: Array(body.utf8))
    }
}
