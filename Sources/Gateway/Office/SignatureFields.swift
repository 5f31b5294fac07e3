import Peluit
import RawStructuredFieldValues

/// The fields `Signature-Input` and `Signature`, in the one form that spec 10.5 allows.
struct SignatureFields: Sendable {
    private static let label = "peluit"
    private static let components = ["@method", "@authority", "@path", "@query", "content-digest"]
    private static let parameters = ["created", "expires", "nonce", "keyid", "tag"]

    let parameters: RequestSignature
    /// 64 bytes.
    let signature: [UInt8]
    /// The public key that `keyid` names.
    let key: VerificationKey<Roles.Access>
    /// 16 bytes.
    let nonce: [UInt8]

    /// - Returns: `nil` for any other spelling, also where RFC 9421 would allow it.
    init?(input: [UInt8], signature field: [UInt8]) {
        guard let parameters = Self.parameters(of: input), Array("\(Self.label)=".utf8) + parameters.parameters == input,
            let signature = Self.signature(of: field), Array("\(Self.label)=:".utf8) + Base64.encode(signature, .standard) + [58] == field,
            let nonce = Hex.decode(parameters.nonce), nonce.count == 16,
            let key = Hex.decode(parameters.keyID).flatMap({ VerificationKey<Roles.Access>($0) })
        else { return nil }
        self.parameters = parameters
        self.signature = signature
        self.key = key
        self.nonce = nonce
    }

    private static func parameters(of field: [UInt8]) -> RequestSignature? {
        guard case .innerList(let list)? = member(of: field), list.bareInnerList.map(\.text) == components,
            list.bareInnerList.allSatisfy({ $0.rfc9651Parameters.isEmpty }), list.rfc9651Parameters.map(\.0) == parameters,
            case .integer(let created)? = list.rfc9651Parameters["created"],
            case .integer(let expires)? = list.rfc9651Parameters["expires"],
            case .string(let nonce)? = list.rfc9651Parameters["nonce"], case .string(let key)? = list.rfc9651Parameters["keyid"],
            case .string(label)? = list.rfc9651Parameters["tag"], created >= 0, expires >= 0
        else { return nil }
        return RequestSignature(created: UInt64(created), expires: UInt64(expires), nonce: Array(nonce.utf8), keyID: Array(key.utf8))
    }

    private static func signature(of field: [UInt8]) -> [UInt8]? {
        guard case .item(let item)? = member(of: field), item.rfc9651Parameters.isEmpty,
            case .undecodedByteSequence(let text) = item.rfc9651BareItem, let bytes = Base64.decode(Array(text.utf8), .standard),
            bytes.count == 64
        else { return nil }
        return bytes
    }

    /// The only member of a dictionary, under our label.
    private static func member(of field: [UInt8]) -> ItemOrInnerList? {
        var parser = StructuredFieldValueParser(field)
        guard let dictionary = try? parser.parseDictionaryFieldValue(), dictionary.count == 1 else { return nil }
        return dictionary[label]
    }
}

extension Item {
    /// The value of a string, or nil for anything else.
    fileprivate var text: String? {
        guard case .string(let text) = rfc9651BareItem else { return nil }
        return text
    }
}
