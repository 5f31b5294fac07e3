import Hummingbird
import Messages
import Peluit
import Storage

/// `POST /envelopes`. Spec 9.1 and 10.2.
struct EnvelopeRoutes<Store: GatewayStore>: Sendable {
    let intake: SubmissionIntake<Store>
    let challenges: ChallengeDesk
    let quotas: Quotas<Store>
    let reader: BodyReader
    let lane: Lane
    let clock: GatewayClock

    var routes: RouteCollection<GatewayContext> {
        let routes = RouteCollection(context: GatewayContext.self)
        routes.post("envelopes", use: accept)
        return routes
    }

    /// Cheap checks first: nobody's body is read who brought no permit.
    @Sendable private func accept(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let size = BodySize.exactly(Peluit.Submission.length)
        try size.check(request.announcedLength())
        let permit = try challenges.permit(request.permitField(), for: .envelope)
        return try await lane.run {
            if let refusal = quotas.envelopeRefusal() { throw refusal }
            let body = try await reader.collect(request, context, size)
            return .bytes(try await intake.accept(body, on: permit))
        }
    }
}

extension Request {
    /// `Peluit-Permit`, or nothing where the field is missing: that is no permit either.
    func permitField() throws(Refusal) -> [UInt8] {
        guard headers[.peluitPermit] != nil else { throw Refusal(.permitInvalid) }
        return try field(.peluitPermit)
    }
}
