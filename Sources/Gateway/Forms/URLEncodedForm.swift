import Hummingbird
import NIOCore

/// Reads application/x-www-form-urlencoded bodies. WHATWG URL standard, section 5.1.
enum URLEncodedForm {
    enum FormError: Error, Equatable {
        /// Another media type.
        case contentType
        case tooMuchText
    }

    /// The fields of a request's body, which is wiped as it is read.
    ///
    /// - Throws: ``FormError``, ``Refusal``.
    static func read(
        _ request: Request, _ context: GatewayContext, with reader: BodyReader, budget: TextBudget
    ) async throws -> FormFields {
        let type = request.headers[.contentType] ?? ""
        guard type.prefix(while: { $0 != ";" }).lowercased() == "application/x-www-form-urlencoded" else { throw FormError.contentType }
        let length = try request.announcedLength()
        guard length <= mostBytes else { throw FormError.tooMuchText }
        return try await reader.lend(request, context, length: length) { pieces in
            // Grown as it comes: an announcement alone shall take no memory.
            let body = ClearBytes()
            let share = TextShare(of: budget)
            while let piece = try await pieces.next() {
                try share.take(piece.readableBytes)
                piece.withUnsafeReadableBytes { body.append($0) }
                piece.wipeInPlace()
            }
            return try body.withBytes { bytes throws(FormError) in try decode(bytes) }
        }
    }

    /// Every byte of a text may be written as three.
    private static let mostBytes = 3 * FormFields.mostBytes

    /// - Throws: ``FormError/tooMuchText``.
    static func decode(_ body: UnsafeRawBufferPointer) throws(FormError) -> FormFields {
        var fields = FormFields()
        var rest = body[...]
        while !rest.isEmpty {
            let pair = rest.prefix { $0 != UInt8(ascii: "&") }
            rest = rest[pair.endIndex...].dropFirst()
            guard !pair.isEmpty else { continue }
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            let value = pair[name.endIndex...].dropFirst()
            do { try add(decoded(name), decoded(value), to: &fields) } catch { throw .tooMuchText }
        }
        return fields
    }

    private static func add(_ name: ClearBytes, _ value: ClearBytes, to fields: inout FormFields) throws(FormFields.TooMuch) {
        try name.withBytes { name throws(FormFields.TooMuch) in
            try value.withBytes { value throws(FormFields.TooMuch) in try fields.append(name, value) }
        }
    }

    /// A plus is a space; a percent sign without two hexadecimal digits is itself.
    private static func decoded(_ bytes: Slice<UnsafeRawBufferPointer>) -> ClearBytes {
        let decoded = ClearBytes(capacity: bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(Byte.space)
            case Byte.percent:
                guard let high = rest.first.flatMap(digit), let low = rest.dropFirst().first.flatMap(digit) else {
                    decoded.append(byte)
                    continue
                }
                decoded.append(high << 4 | low)
                rest = rest.dropFirst(2)
            default: decoded.append(byte)
            }
        }
        return decoded
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
