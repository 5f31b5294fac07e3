/// Who may open, sign, post and witness for an organisation, and on which clock. Signed by the root. Spec 3.2.
public struct Roster: Sendable, Equatable {
    /// One intake slot (petugas pengelola): an officer who can be sealed to.
    public struct Slot: Sendable, Equatable {
        /// 0 to 7; stays the officer's when another slot is emptied.
        public var index: UInt8
        /// Shown to reporters, for instance in the exclusion question; UTF-8.
        public var role: [UInt8]
        public var identity: VerificationKey<Roles.Officer>
        public var access: VerificationKey<Roles.Access>
        public var caseKey: PublicKey<Roles.OfficerCase>
        public var witness: VerificationKey<Roles.Witness>

        public init(
            index: UInt8, role: [UInt8], identity: VerificationKey<Roles.Officer>, access: VerificationKey<Roles.Access>,
            caseKey: PublicKey<Roles.OfficerCase>, witness: VerificationKey<Roles.Witness>
        ) {
            self.index = index
            self.role = role
            self.identity = identity
            self.access = access
            self.caseKey = caseKey
            self.witness = witness
        }
    }

    /// One place where the office keeps cases; acknowledges days by itself.
    public struct Store: Sendable, Equatable {
        public var label: [UInt8]
        public var sync: VerificationKey<Roles.DeviceSync>

        public init(label: [UInt8], sync: VerificationKey<Roles.DeviceSync>) {
            self.label = label
            self.sync = sync
        }
    }

    /// A key that was in force for a while.
    public struct Former<Role: KeyRole>: Sendable, Equatable {
        public var key: VerificationKey<Role>
        /// Unix seconds.
        public var from: UInt64
        /// Unix seconds.
        public var until: UInt64

        public init(key: VerificationKey<Role>, from: UInt64, until: UInt64) {
            self.key = key
            self.from = from
            self.until = until
        }
    }

    public var organisation: OrganisationID
    public var version: UInt32
    /// Name of the organisation, UTF-8.
    public var name: [UInt8]
    public var root: VerificationKey<Roles.Root>
    /// Hash of the successor root's public key. Spec 2.3.
    public var nextRoot: Digest
    public var issued: UInt64
    public var notBefore: UInt64
    public var notAfter: UInt64
    public var settings: RosterSettings
    public var gateway: VerificationKey<Roles.Gateway>
    public var log: VerificationKey<Roles.Log>
    public var reply: VerificationKey<Roles.OfficeReply>
    public var custodian: PublicKey<Roles.Custodian>
    public var release: VerificationKey<Roles.Release>?
    public var stores: [Store]
    /// Ascending by index.
    public var slots: [Slot]
    public var formerIdentities: [Former<Roles.Officer>]
    public var formerReplies: [Former<Roles.OfficeReply>]

    public init(
        organisation: OrganisationID, version: UInt32, name: [UInt8], root: VerificationKey<Roles.Root>, nextRoot: Digest,
        issued: UInt64, notBefore: UInt64, notAfter: UInt64, settings: RosterSettings,
        gateway: VerificationKey<Roles.Gateway>, log: VerificationKey<Roles.Log>, reply: VerificationKey<Roles.OfficeReply>,
        custodian: PublicKey<Roles.Custodian>, release: VerificationKey<Roles.Release>? = nil, stores: [Store], slots: [Slot],
        formerIdentities: [Former<Roles.Officer>] = [], formerReplies: [Former<Roles.OfficeReply>] = []
    ) {
        self.organisation = organisation
        self.version = version
        self.name = name
        self.root = root
        self.nextRoot = nextRoot
        self.issued = issued
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.settings = settings
        self.gateway = gateway
        self.log = log
        self.reply = reply
        self.custodian = custodian
        self.release = release
        self.stores = stores
        self.slots = slots
        self.formerIdentities = formerIdentities
        self.formerReplies = formerReplies
    }

    /// The slot with this number, if it is filled.
    public func slot(_ index: UInt8) -> Slot? {
        slots.first { $0.index == index }
    }

    /// Reply keys under which a reply may be signed: the present one, then former ones.
    public var acceptedReplyKeys: [VerificationKey<Roles.OfficeReply>] {
        [reply] + formerReplies.map { $0.key }
    }
}

/// Numbers that an organisation chooses. Spec 3.2.
public struct RosterSettings: Sendable, Equatable {
    /// k: officers needed to open an envelope.
    public var openingQuorum: UInt8 = 1
    /// m: readable slots that an envelope must have at least.
    public var recipientsMinimum: UInt8 = 1
    /// Weeks of certificates published ahead.
    public var epochsAhead: UInt8 = 8
    /// Cells in one posting.
    public var boardCells: UInt8 = 4
    /// Seconds between postings.
    public var boardPeriod: UInt32 = 21_600
    /// Cells in the current board file.
    public var boardCurrent: UInt16 = 448
    /// Splits the board by mailbox bucket.
    public var boardBits: UInt8 = 0
    public var archiveMonths: UInt8 = 24
    public var retentionDays: UInt16 = 90
    /// Whether senders leave out slots at random. Spec 5.5.
    public var randomOmission = true

    public init() {}
}
