/// The purpose that begins every hash input and signed text, so that nothing made for one purpose passes for another. Spec 1.2.
public struct Label: Sendable {
    let text: StaticString

    /// A label of the form `peluit/<purpose>/1`.
    public init(_ text: StaticString) {
        self.text = text
    }

    public static let nextRoot = Label("peluit/next-root/1")
    public static let thread = Label("peluit/thread/1")
    public static let rosterHash = Label("peluit/roster-hash/1")

    public static let keyFile = Label("peluit/key-file/1")
    public static let epochFile = Label("peluit/epoch-file/1")
    public static let unattendedKey = Label("peluit/unattended-key/1")

    public static let receiptCheck = Label("peluit/receipt-check/1")
    public static let receipt = Label("peluit/receipt/1")
    public static let receiptReply = Label("peluit/receipt/reply/1")
    public static let receiptTag = Label("peluit/receipt/tag/1")
    public static let receiptAuthor = Label("peluit/receipt/author/1")
    public static let receiptLeaf = Label("peluit/receipt/leaf/1")
    public static let receiptBucket = Label("peluit/receipt/bucket/1")

    public static let contentKey = Label("peluit/content-key/1")
    public static let commitment = Label("peluit/commitment/1")
    public static let header = Label("peluit/header/1")
    public static let body = Label("peluit/body/1")
    public static let slots = Label("peluit/slots/1")
    public static let author = Label("peluit/author/1")
    public static let envelope = Label("peluit/envelope/1")

    public static let file = Label("peluit/file/1")
    public static let cell = Label("peluit/cell/1")
    public static let cellID = Label("peluit/cell-id/1")
    public static let cellDelete = Label("peluit/cell-delete/1")
    public static let cellDeleteHash = Label("peluit/cell-delete-hash/1")

    public static let boardTag = Label("peluit/board-tag/1")
    public static let reply = Label("peluit/reply/1")
    public static let statusID = Label("peluit/status-id/1")

    public static let leafToken = Label("peluit/leaf-token/1")
    public static let promise = Label("peluit/promise/1")
    public static let padding = Label("peluit/padding/1")
    public static let day = Label("peluit/day/1")

    public static let challenge = Label("peluit/challenge/1")
    public static let puzzle = Label("peluit/puzzle/1")

    public static let event = Label("peluit/event/1")
    public static let eventBody = Label("peluit/event-body/1")
    public static let eventHash = Label("peluit/event-hash/1")
}

extension Label {
    /// `label | 0x00 | org`: what every labelled text begins with.
    public func prefix(for organisation: OrganisationID) -> [UInt8] {
        ascii(text) + [0] + organisation.bytes
    }
}
