import HTTPTypes
import Hummingbird
import Peluit

extension Request {
    /// The one value of a field, as bytes.
    ///
    /// - Throws: `malformed` when the field is missing or comes twice.
    func field(_ name: HTTPField.Name) throws(Refusal) -> [UInt8] {
        let values = headers[values: name]
        guard values.count == 1 else { throw .malformed(name.rawName) }
        return Array(values[0].utf8)
    }

    /// The one value of a field as 32 bytes, base64url. Spec 1.1.
    func field32(_ name: HTTPField.Name) throws(Refusal) -> [UInt8] {
        guard let bytes = Base64.decode(try field(name), .url), bytes.count == 32 else { throw .malformed(name.rawName) }
        return bytes
    }

    /// The body's length as the request announces it; 0 without a body.
    ///
    /// - Throws: `malformed` for a body whose length is not announced: every body's size is known before it is read (spec 10.6).
    func announcedLength() throws(Refusal) -> Int {
        guard headers[.transferEncoding] == nil else { throw .malformed("Transfer-Encoding") }
        let values = headers[values: .contentLength]
        guard !values.isEmpty else { return 0 }
        guard values.count == 1, let length = Decimal.decode(Array(values[0].utf8)) else { throw .malformed("Content-Length") }
        return Int(clamping: length)
    }
}

extension GatewayContext {
    /// A part of the path.
    func parameter(_ name: String) throws(Refusal) -> [UInt8] {
        guard let value = parameters.get(name) else { throw .malformed(name) }
        return Array(value.utf8)
    }

    /// A part of the path that is a decimal number.
    func number<Number: FixedWidthInteger>(_ name: String) throws(Refusal) -> Number {
        guard let value = Decimal.decode(try parameter(name)), let number = Number(exactly: value) else { throw .malformed(name) }
        return number
    }

    /// A part of the path that is an id in hexadecimal.
    func fixed<Kind>(_ name: String, _: Kind.Type) throws(Refusal) -> FixedBytes<Kind> {
        guard let id = FixedBytes<Kind>(hex: try parameter(name)) else { throw .malformed(name) }
        return id
    }
}
