/// A slice of a reply document, always 3,968 bytes when encoded. Spec 8.2.
public struct ReplyPart: Sendable, Equatable {
    /// Bytes of an encoded part.
    public static let length = 3_968
    /// Longest slice.
    public static let maximumSlice = 3_946
    /// Most parts of one reply.
    public static let maximumCount = 8

    public let reply: ReplyID
    /// From 0.
    public let number: UInt8
    public let count: UInt8
    public let slice: [UInt8]

    /// Cuts a document into parts.
    ///
    /// - Throws: ``BoardError/tooLong(_:)`` when eight parts do not hold it.
    public static func split(_ document: [UInt8], as reply: ReplyID) throws(BoardError) -> [ReplyPart] {
        let count = max(1, (document.count + maximumSlice - 1) / maximumSlice)
        guard count <= maximumCount else { throw .tooLong(document.count) }
        return (0..<count).map { number in
            let slice = document[(number * maximumSlice)..<min((number + 1) * maximumSlice, document.count)]
            return ReplyPart(reply: reply, number: UInt8(number), count: UInt8(count), slice: Array(slice))
        }
    }

    init(reply: ReplyID, number: UInt8, count: UInt8, slice: [UInt8]) {
        self.reply = reply
        self.number = number
        self.count = count
        self.slice = slice
    }

    /// - Throws: ``BoardError/partMalformed``.
    public init(parsing bytes: [UInt8]) throws(BoardError) {
        var reader = ByteReader(bytes)
        guard bytes.count == Self.length, let length = reader.readInteger(UInt16.self), length <= Self.maximumSlice,
            let reply = reader.readFixed(Kinds.Reply.self),
            let number = reader.readInteger(UInt8.self), let count = reader.readInteger(UInt8.self),
            1...UInt8(Self.maximumCount) ~= count, number < count, reader.readZeros(2),
            let slice = reader.read(Int(length)), reader.readZeros(reader.remaining)
        else { throw .partMalformed }
        self.init(reply: reply, number: number, count: count, slice: slice)
    }

    /// 3,968 bytes.
    public func encoded() -> [UInt8] {
        var writer = ByteWriter(capacity: Self.length)
        writer.append(UInt16(slice.count))
        writer.append(reply.bytes)
        writer.append(number)
        writer.append(count)
        writer.appendZeros(2)
        writer.append(slice)
        writer.appendZeros(Self.length - writer.bytes.count)
        return writer.bytes
    }
}

extension FixedBytes where Kind == Kinds.Reply {
    /// The id of a status, the same however often it is sealed again. Spec 8.2.
    public init(statusOf thread: ThreadID, sequence: UInt64, _ organisation: OrganisationID) {
        var writer = ByteWriter()
        writer.append(sequence)
        self.init(trusted: Label.statusID.hash16(organisation, thread.bytes, writer.bytes))
    }
}
