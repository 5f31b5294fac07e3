import HTTPTypes
import Hummingbird
import Messages
import Peluit
import Storage

/// What the office publishes: postings, certificates, rosters, cosignatures. Spec 10.5.
struct OfficeNoteRoutes<Store: GatewayStore>: Sendable {
    /// Bytes of a signature line: two key names' worth, with room.
    private static var longestLine: Int { 1_024 }

    let door: OfficeDoor<Store>
    let rosters: RosterKeeper<Store>
    let board: BoardDesk<Store>
    let log: LogKeeper<Store>
    let clock: GatewayClock
    let events: EventLog

    var routes: RouteCollection<GatewayContext> {
        let routes = RouteCollection(context: GatewayContext.self)
        routes.put("office/board/:period", use: post)
        routes.put("office/certificates/:epoch/:slot", use: certify)
        routes.put("office/roster", use: renew)
        routes.post("office/log/cosignature", use: cosign)
        return routes
    }

    @Sendable private func post(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let size = BodySize.exactly(await board.postingLength())
        let cells = try await door.admit(request, context, .syncOrAccess, body: size).body
        return .status(try await board.post(cells, period: context.number("period")).status)
    }

    @Sendable private func certify(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let epoch: UInt32 = try context.number("epoch")
        let slot: UInt8 = try context.number("slot")
        let note = try await door.admit(request, context, .slot(slot), body: .upTo(SignedNote.maximumLength)).body
        return .status(try await rosters.take(certificate: note, epoch: epoch, slot: slot, at: clock.now()).status)
    }

    @Sendable private func renew(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let note = try await door.admit(request, context, .access, body: .upTo(SignedNote.maximumLength)).body
        do {
            let insertion = try await rosters.take(note, at: clock.now())
            if insertion == .new { events.record(.rosterInForce(version: await rosters.state.current.version)) }
            return .status(insertion.status)
        } catch is RosterRefusal {
            throw Refusal(.noteRefused)
        }
    }

    /// The body is a signature line of a note, with or without its dash and its newline.
    @Sendable private func cosign(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let (officer, body) = try await door.admit(request, context, .access, body: .upTo(Self.longestLine))
        guard case .access(let index) = officer, let slot = await rosters.state.current.slot(index) else {
            throw Refusal(.signatureInvalid)
        }
        guard let line = NoteSignature(parsing: Self.bare(body)) else { throw Refusal.malformed("body") }
        try await log.cosign(line, by: slot.witness)
        return .status(.noContent)
    }

    private static func bare(_ line: [UInt8]) -> [UInt8] {
        let dash = Array("\u{2014} ".utf8)
        let text = line.starts(with: dash) ? line.dropFirst(dash.count) : line[...]
        return Array(text.last == UInt8(ascii: "\n") ? text.dropLast() : text)
    }
}

extension Insertion {
    /// 201 for what is new, 200 for the same again; what differs was refused before.
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .new: .created
        case .same: .ok
        case .different: .conflict
        }
    }
}
