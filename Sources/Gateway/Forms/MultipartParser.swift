import NIOCore
import Peluit

/// Takes a multipart/form-data body apart as it arrives: RFC 7578, RFC 2046 section 5.1.
///
/// ```
/// var parser = try MultipartParser(contentType: "multipart/form-data; boundary=x")
/// while let event = try parser.next(in: &piece) { … }     // for every piece of the body
/// try parser.finish()
/// ```
///
/// Holds one part's header at most. The beginning of what may become a delimiter is no more than a number: only a delimiter begins
/// like a delimiter, so its bytes are known.
struct MultipartParser: Sendable {
    /// Bytes of one part's header lines.
    static let headerLimit = 8_192
    static let mostParts = 200

    enum Event: Equatable {
        /// A part begins.
        case part(PartHeader)
        /// Bytes of the part; a slice of the input, or a few bytes that had looked like the beginning of a delimiter.
        case body(ByteBuffer)
        case partEnd
        /// The last boundary. What follows is ignored.
        case end
    }

    private enum State {
        case preamble
        /// Behind a boundary: blanks and CR LF, or two hyphens.
        case delimiterEnd(first: UInt8?)
        case header
        case body
        case epilogue
    }

    private let delimiter: Delimiter
    private var state = State.preamble
    /// How much of a delimiter the bytes before the present ones were. A body's first line may be one without a CR LF of its own.
    private var match = Delimiter.lineStart
    private var header: [UInt8] = []
    private var parts = 0

    /// - Parameter contentType: the request's media type.
    init(contentType: String) throws(MultipartError) {
        delimiter = try Delimiter(contentType: contentType)
        // So that no outgrown memory is left with a file's name.
        header.reserveCapacity(Self.headerLimit)
    }

    /// The next event, nil when `input` is used up.
    mutating func next(in input: inout ByteBuffer) throws(MultipartError) -> Event? {
        while true {
            switch state {
            case .preamble:
                switch delimiter.advance(&match, in: &input) {
                case .bytes: continue
                case .delimiter: state = .delimiterEnd(first: nil)
                case nil: return nil
                }
            case .body:
                switch delimiter.advance(&match, in: &input) {
                case .bytes(let bytes): return .body(bytes)
                case .delimiter:
                    state = .delimiterEnd(first: nil)
                    return .partEnd
                case nil: return nil
                }
            case .delimiterEnd(let first):
                guard let byte = input.readInteger(as: UInt8.self) else { return nil }
                if try endDelimiter(first, byte) { return .end }
            case .header:
                guard let part = try readHeader(&input) else { return nil }
                return .part(part)
            case .epilogue:
                input.moveReaderIndex(to: input.writerIndex)
                return nil
            }
        }
    }

    /// Call it when the body has ended.
    ///
    /// - Throws: ``MultipartError/unfinished``.
    func finish() throws(MultipartError) {
        guard case .epilogue = state else { throw .unfinished }
    }

    /// Returns true at the last boundary.
    private mutating func endDelimiter(_ first: UInt8?, _ byte: UInt8) throws(MultipartError) -> Bool {
        switch (first, byte) {
        case (nil, Byte.space), (nil, Byte.tab): return false
        case (nil, Byte.carriageReturn), (nil, Byte.hyphen): state = .delimiterEnd(first: byte)
        case (Byte.carriageReturn, Byte.lineFeed):
            guard parts < Self.mostParts else { throw .tooManyParts }
            parts += 1
            state = .header
        case (Byte.hyphen, Byte.hyphen):
            state = .epilogue
            return true
        default: throw .delimiter
        }
        return false
    }

    /// The part's header, once it is complete.
    private mutating func readHeader(_ input: inout ByteBuffer) throws(MultipartError) -> PartHeader? {
        while let byte = input.readInteger(as: UInt8.self) {
            guard header.count < Self.headerLimit else { throw .headerTooLong }
            header.append(byte)
            guard byte == Byte.lineFeed, header == Byte.lineEnd || header.suffix(4) == Byte.emptyLine else { continue }
            defer {
                Sodium.wipe(&header)
                header.removeAll(keepingCapacity: true)
            }
            state = .body
            match = Delimiter.lineStart
            return try PartHeader(parsing: header)
        }
        return nil
    }
}

/// Bytes with a meaning in a multipart body.
enum Byte {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let percent: UInt8 = 0x25
    static let hyphen: UInt8 = 0x2D
    static let semicolon: UInt8 = 0x3B
    static let lineEnd: [UInt8] = [0x0D, 0x0A]
    static let emptyLine: ArraySlice<UInt8> = [0x0D, 0x0A, 0x0D, 0x0A]
}
