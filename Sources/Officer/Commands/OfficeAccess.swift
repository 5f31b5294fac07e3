import Foundation
import GatewayClient
import Messages
import Peluit

/// How commands get at an unlocked office, and let go of it again.
enum OfficeAccess {
    /// How long a command waits for a sync that holds the store.
    private static let patience = 15

    static func unlock(_ folder: OfficeFolder, _ terminal: Terminal) throws(OfficerError) -> OfficeKeys {
        _ = try OfficeProfile(reading: folder)
        return try OfficeKeys(unlocking: folder, passphrase: try Passphrase.read(terminal))
    }

    /// Opens the store for `body`; waits a little when another process of this office holds it.
    static func session<Value>(
        _ keys: OfficeKeys, _ terminal: Terminal, _ body: (OfficeSession) async throws(OfficerError) -> Value
    ) async throws(OfficerError) -> Value {
        let session = try await open(keys, terminal)
        for fault in await session.faults { terminal.note("error: " + CaseText.fault(fault, terminal)) }
        do throws(OfficerError) {
            let value = try await body(session)
            await session.close()
            return value
        } catch {
            await session.close()
            throw error
        }
    }

    private static func open(_ keys: OfficeKeys, _ terminal: Terminal) async throws(OfficerError) -> OfficeSession {
        var tries = 0
        while true {
            do throws(OfficerError) {
                return try await OfficeSession(keys)
            } catch {
                guard error.code == .tryAgain, tries < patience else { throw error }
                if tries == 0 { terminal.progress(terminal("menunggu proses lain …", "waiting for another process …")) }
                tries += 1
                try? await Task.sleep(for: .seconds(1))
                terminal.progressDone()
            }
        }
    }

    /// A verified link to the gateway for `body`.
    static func link<Value>(
        _ option: GatewayOption, _ keys: OfficeKeys, _ body: (GatewayLink) async throws(OfficerError) -> Value
    ) async throws(OfficerError) -> Value {
        let address: GatewayAddress
        let transport: Transport
        do throws(GatewayAddress.ParseError) {
            address = try GatewayAddress(parsing: option.gateway)
        } catch {
            throw OfficerError(
                .usage, Phrase(id: "--gateway bukan alamat gateway", en: "--gateway is not a gateway's address"),
                hint: Phrase(id: "contoh: https://lapor.example.go.id", en: "for example: https://lapor.example.go.id"))
        }
        do throws(Transport.ParseError) {
            transport = try option.proxy.map { text throws(Transport.ParseError) in try Transport(proxy: text) } ?? .direct
        } catch {
            throw OfficerError(.usage, Phrase(id: "--proxy harus socks5://HOST:PORT", en: "--proxy must be socks5://HOST:PORT"))
        }
        return try await GatewayClient.with(address: address, organisation: keys.organisation, transport: transport) {
            client async throws(OfficerError) -> Value in
            try await body(try await GatewayLink(client, keys: keys))
        }
    }
}
