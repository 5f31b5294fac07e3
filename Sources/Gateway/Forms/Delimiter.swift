import Foundation
import NIOCore

/// What stands between two parts: CR LF, two hyphens, the boundary.
struct Delimiter: Sendable {
    /// How much of a delimiter has come; the first `assumed` bytes of it were not in the body.
    struct Match: Equatable, Sendable {
        var count = 0
        var assumed = 0
    }

    enum Found {
        case bytes(ByteBuffer)
        case delimiter
    }

    /// At the beginning of the body, and behind a header, the line end has been read already.
    static let lineStart = Match(count: 2, assumed: 2)

    private let bytes: [UInt8]

    /// - Parameter contentType: with the boundary, quoted or not.
    init(contentType: String) throws(MultipartError) {
        guard let fields = try? HeaderParameters(parsing: Array(contentType.utf8)[...]), fields.value == "multipart/form-data",
            let boundary = fields["boundary"], (1...70).contains(boundary.count),
            // Printable, so that a CR is found at a delimiter's beginning and nowhere else in it.
            boundary.allSatisfy({ (0x20...0x7E).contains($0) }), boundary.last != Byte.space
        else { throw .contentType }
        bytes = Array("\r\n--".utf8) + boundary
    }

    /// Bytes before the next delimiter, or the delimiter; nil when `input` is used up.
    func advance(_ match: inout Match, in input: inout ByteBuffer) -> Found? {
        while true {
            if match.count > 0 {
                guard let isDelimiter = complete(&match, in: &input) else { return nil }
                let broken = match
                match = Match()
                if isDelimiter { return .delimiter }
                if broken.count > broken.assumed { return .bytes(ByteBuffer(bytes: bytes[broken.assumed..<broken.count])) }
            }
            guard input.readableBytes > 0 else { return nil }
            let (before, begun) = input.withUnsafeReadableBytes(search)
            let slice = input.readSlice(length: before)
            input.moveReaderIndex(forwardBy: begun)
            match = Match(count: begun)
            if let slice, before > 0 { return .bytes(slice) }
        }
    }

    /// Goes on with a delimiter that began: true when it is complete, false when it was none, nil when `input` is used up.
    private func complete(_ match: inout Match, in input: inout ByteBuffer) -> Bool? {
        while match.count < bytes.count {
            guard let byte = input.getInteger(at: input.readerIndex, as: UInt8.self) else { return nil }
            guard byte == bytes[match.count] else { return false }
            input.moveReaderIndex(forwardBy: 1)
            match.count += 1
        }
        return true
    }

    /// How many bytes stand before a delimiter, whole or cut off by the end, and how much of it is there.
    private func search(_ input: UnsafeRawBufferPointer) -> (before: Int, begun: Int) {
        guard let base = input.baseAddress else { return (0, 0) }
        var position = 0
        while let found = memchr(base + position, CInt(Byte.carriageReturn), input.count - position) {
            let start = UnsafeRawPointer(found) - base
            var length = 1
            while length < bytes.count, start + length < input.count, input[start + length] == bytes[length] { length += 1 }
            if length == bytes.count || start + length == input.count { return (start, length) }
            // Nothing that matched was a CR, so no delimiter begins inside it.
            position = start + length
        }
        return (input.count, 0)
    }
}
