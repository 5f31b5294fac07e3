/// Carries a new gateway's public keys into the first roster. Spec 3.4.
public struct GatewayCard: Sendable, Equatable {
    private static let type: StaticString = "peluit/gateway-card/1"

    public var gateway: VerificationKey<Roles.Gateway>
    public var log: VerificationKey<Roles.Log>

    public init(gateway: VerificationKey<Roles.Gateway>, log: VerificationKey<Roles.Log>) {
        self.gateway = gateway
        self.log = log
    }

    /// Reads a card and checks that the gateway key in it signed it.
    public init(verifying note: SignedNote) throws(NoteError) {
        var reader = try NoteReader(note.text, type: Self.type, organisation: .none)
        gateway = try reader.verificationKey(ascii("gateway"), Roles.Gateway.self)
        log = try reader.verificationKey(ascii("log"), Roles.Log.self)
        try reader.finish()
        guard note.isSigned(by: gateway, as: .gatewayCard) else { throw .signature }
    }

    /// Signs the card.
    public func signed(by key: borrowing SigningKey<Roles.Gateway>) -> SignedNote {
        var text = NoteWriter(type: Self.type, organisation: .none)
        text.line("gateway", Hex.encode(gateway.bytes))
        text.line("log", Hex.encode(log.bytes))
        var note = SignedNote(text: text.text)
        note.sign(with: key, as: .gatewayCard)
        return note
    }
}
