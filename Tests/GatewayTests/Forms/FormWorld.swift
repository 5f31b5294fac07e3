import Foundation
@testable import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Peluit
import Storage
import Synchronization
import Testing

/// A gateway with one route that receives a form, and what came of it.
struct FormWorld: Sendable {
    typealias Admission = @Sendable (FormFields) async throws -> Void

    let bench: Bench
    let gateway: Gateway<SQLiteGatewayStore>
    let client: any TestClientProtocol
    let forms: FormReceiver<SQLiteGatewayStore>
    private let outcomes: Outcomes

    private typealias Outcome = Result<ReceivedForm, FormRefusal>

    private final class Outcomes: Sendable {
        let all = Mutex<[Outcome]>([])
    }

    static func run(
        _ setup: TestingSetup = .router, settings: GatewaySettings = .calm, admit: @escaping Admission = { _ in },
        _ body: @Sendable (FormWorld) async throws -> Void
    ) async throws {
        let bench = try Bench(settings: settings)
        let gateway = try await bench.open()
        let forms = FormReceiver(
            store: gateway.store, organisation: gateway.rosters.organisation, key: gateway.rosters.key, quotas: gateway.quotas,
            settings: settings, clock: gateway.clock)
        let outcomes = Outcomes()
        let router = Router(context: GatewayContext.self)
        router.post("form") { request, context in
            var response = Response(status: .ok)
            let outcome = await Self.receive(request, context, forms, admit)
            if case .failure = outcome { response = Response(status: .unprocessableContent) }
            outcomes.all.withLock { $0.append(outcome) }
            response.endIfUnread(request, context, after: settings.politeness.linger)
            return response
        }
        router.post("text") { request, context in
            let fields = try await URLEncodedForm.read(
                request, context, with: BodyReader(politeness: settings.politeness), budget: TextBudget(limit: settings.formText))
            return fields.all("a").joined(separator: "|")
        }
        let application = Application(router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)))
        do {
            try await application.test(setup) { client in
                try await body(FormWorld(bench: bench, gateway: gateway, client: client, forms: forms, outcomes: outcomes))
            }
        } catch {
            try await gateway.close()
            throw error
        }
        try await gateway.close()
    }

    private static func receive(
        _ request: Request, _ context: GatewayContext, _ forms: FormReceiver<SQLiteGatewayStore>, _ admit: @escaping Admission
    ) async -> Outcome {
        do { return .success(try await forms.receive(request, context, admit: admit)) } catch { return .failure(error) }
    }

    /// Posts a form that is taken.
    func form(_ body: [UInt8]) async throws -> ReceivedForm {
        _ = try await post(body)
        return try await outcome().get()
    }

    /// Posts a form that is refused, and checks that nothing of it is left.
    func refusal(_ body: [UInt8], type: String = FormBody.contentType) async throws -> FormRefusal {
        _ = try await post(body, type: type)
        let refusal = try await self.refusal()
        #expect(try await storedCells().isEmpty)
        return refusal
    }

    /// How the last request ended, once it did.
    func refusal() async throws -> FormRefusal {
        switch try await outcome() {
        case .success: throw Unexpected()
        case .failure(let refusal): refusal
        }
    }

    struct Unexpected: Error {}

    func post(_ body: [UInt8], type: String = FormBody.contentType) async throws -> TestResponse {
        try await post(ByteBuffer(bytes: body), type: type)
    }

    func post(_ body: ByteBuffer, type: String, to path: String = "/form") async throws -> TestResponse {
        try await client.execute(uri: path, method: .post, headers: [.contentType: type], body: body)
    }

    private func outcome() async throws -> Outcome {
        for _ in 0..<1_500 {
            let last = outcomes.all.withLock { $0.popLast() }
            if let last { return last }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw Unexpected()
    }

    func storedCells() async throws -> [[UInt8]] {
        try await gateway.store.cellIDs(on: bench.clock.day, of: gateway.rosters.key)
    }

    /// The file as an office reads it. Spec 7.4.
    func open(_ file: SealedFile) async throws -> [UInt8] {
        var content: [UInt8] = []
        for index in 0..<file.cells {
            let id = file.sealed.key.cellID(at: index, gateway.rosters.organisation).bytes
            let held = try await gateway.store.cell(id, on: bench.clock.day, of: gateway.rosters.key)
            content += try file.sealed.key.open(#require(held), at: index, of: file.cells, gateway.rosters.organisation)
        }
        #expect(content.dropFirst(Int(file.sizeInBytes)).allSatisfy { $0 == 0 })
        return Array(content.prefix(Int(file.sizeInBytes)))
    }
}
