/// What a fixed-length byte string is for. Two kinds never mix, even at equal length.
public protocol FixedBytesKind: Sendable {
    /// Length in bytes.
    static var length: Int { get }
}

/// A public byte string whose length and purpose are part of its type.
public struct FixedBytes<Kind: FixedBytesKind>: Hashable, Comparable, Sendable {
    /// Exactly `Kind.length` bytes.
    public let bytes: [UInt8]

    /// - Returns: `nil` when the length is wrong.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == Kind.length else { return nil }
        self.bytes = bytes
    }

    /// - Returns: `nil` unless `hex` is exactly the lower-case hexadecimal form.
    public init?(hex: [UInt8]) {
        guard hex.count == 2 * Kind.length, let bytes = Hex.decode(hex) else { return nil }
        self.bytes = bytes
    }

    init(trusted bytes: [UInt8]) {
        precondition(bytes.count == Kind.length)
        self.bytes = bytes
    }

    /// A fresh random value.
    public static func random() -> Self {
        Self(trusted: Sodium.randomBytes(Kind.length))
    }

    /// Lower-case hexadecimal, as ASCII.
    public var hex: [UInt8] { Hex.encode(bytes) }

    /// Orders by bytes, as lists of hashes and ids are ordered on the wire.
    public static func < (left: Self, right: Self) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

/// Kinds of fixed-length byte strings.
public enum Kinds {
    public enum Organisation: FixedBytesKind { public static var length: Int { 32 } }
    public enum Digest: FixedBytesKind { public static var length: Int { 32 } }
    public enum Thread: FixedBytesKind { public static var length: Int { 16 } }
    public enum Reply: FixedBytesKind { public static var length: Int { 16 } }
    public enum Cell: FixedBytesKind { public static var length: Int { 16 } }
    public enum Case: FixedBytesKind { public static var length: Int { 16 } }
    public enum Envelope: FixedBytesKind { public static var length: Int { 32 } }
    public enum LeafToken: FixedBytesKind { public static var length: Int { 32 } }
    public enum LogNode: FixedBytesKind { public static var length: Int { 32 } }
    public enum Deletion: FixedBytesKind { public static var length: Int { 32 } }
}

/// A 32-byte hash of something named where it is used.
public typealias Digest = FixedBytes<Kinds.Digest>
/// One reporter's conversation; the hash of the author's public key. Spec 2.2.
public typealias ThreadID = FixedBytes<Kinds.Thread>
/// One reply of the office. Spec 8.2.
public typealias ReplyID = FixedBytes<Kinds.Reply>
/// One cell of an attachment. Spec 7.2.
public typealias CellID = FixedBytes<Kinds.Cell>
/// One case (kasus) of the office. Spec 11.2.
public typealias CaseID = FixedBytes<Kinds.Case>
/// The hash of an envelope, `h`. Spec 5.7.
public typealias EnvelopeHash = FixedBytes<Kinds.Envelope>
/// Lets a reporter find the own leaf, and nobody else. Spec 9.1.
public typealias LeafToken = FixedBytes<Kinds.LeafToken>
/// A leaf's or inner node's hash in the log. Spec 9.4.
public typealias LogNode = FixedBytes<Kinds.LogNode>
/// Stored beside a cell; its pre-image deletes it. Spec 7.2.
public typealias DeletionHash = FixedBytes<Kinds.Deletion>
