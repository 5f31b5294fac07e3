/// Why a client does not seal. Spec 3.7.
public enum SealingContextError: Error, Equatable, Sendable {
    /// The rosters do not lead from the pinned organisation to a valid one.
    case roster(NoteError)
    /// Not valid yet at the gateway's time.
    case rosterNotYetValid
    /// Ended more than 60 days before the gateway's time.
    case rosterExpired
    case status(NoteError)
    /// The status speaks of another roster.
    case statusNamesOtherRoster
    /// Fewer valid certificates for the present epoch than the roster demands.
    case tooFewCertificates(found: Int, needed: Int)
}

/// Everything a sender verified before it seals: the roster, the time, the keys of the present epoch. Spec 3.7.
public struct SealingContext: Sendable {
    /// A slot that can be sealed to.
    public struct SlotKey: Sendable, Equatable {
        public var slot: UInt8
        public var key: PublicKey<Roles.Epoch>

        public init(slot: UInt8, key: PublicKey<Roles.Epoch>) {
            self.slot = slot
            self.key = key
        }
    }

    private static let grace = 60 * ProtocolTime.secondsPerDay

    public let roster: Roster
    public let status: GatewayStatus
    public let epoch: UInt32
    /// Ascending by slot.
    public let slotKeys: [SlotKey]

    /// - Parameters:
    ///   - rosters: What `GET /rosters` answered.
    ///   - certificates: What `GET /certificates/<epoch>` answered for the epoch of the status' time; those that do not verify are passed over.
    public init(
        rosters: [SignedNote], status: SignedNote, certificates: [SignedNote], pinned organisation: OrganisationID
    ) throws(SealingContextError) {
        let (roster, verified) = try Self.verify(rosters: rosters, status: status, pinned: organisation)
        self.roster = roster
        self.status = verified
        epoch = ProtocolTime.epoch(at: verified.time)
        slotKeys = Self.slotKeys(certificates, epoch: epoch, roster: roster)
        let needed = Int(roster.settings.recipientsMinimum)
        guard slotKeys.count >= needed else { throw .tooFewCertificates(found: slotKeys.count, needed: needed) }
    }

    /// The first two steps alone: who wants to know which epoch's certificates to fetch, or only to read, needs no more.
    public static func verify(
        rosters: [SignedNote], status: SignedNote, pinned organisation: OrganisationID
    ) throws(SealingContextError) -> (roster: Roster, status: GatewayStatus) {
        let roster: Roster
        do throws(NoteError) { roster = try RosterChain.current(rosters, pinned: organisation) } catch { throw .roster(error) }
        let verified: GatewayStatus
        do throws(NoteError) { verified = try GatewayStatus(verifying: status, under: roster) } catch { throw .status(error) }
        guard verified.roster == roster.hash(), verified.rosterVersion == roster.version else { throw .statusNamesOtherRoster }
        guard verified.time >= roster.notBefore else { throw .rosterNotYetValid }
        guard verified.time <= roster.notAfter || verified.time - roster.notAfter <= grace else { throw .rosterExpired }
        return (roster, verified)
    }

    /// Days until the roster ends, negative in the days of grace; what the warnings of spec 3.2 go by.
    public var daysLeft: Int {
        (Int(clamping: roster.notAfter) - Int(clamping: status.time)) / Int(ProtocolTime.secondsPerDay)
    }

    /// Slots that can be sealed to.
    public var available: RecipientSet {
        RecipientSet(slots: slotKeys.map { $0.slot })
    }

    private static func slotKeys(_ notes: [SignedNote], epoch: UInt32, roster: Roster) -> [SlotKey] {
        var keys: [SlotKey] = []
        for note in notes {
            guard let certificate = try? EpochCertificate(verifying: note, under: roster), certificate.epoch == epoch,
                !keys.contains(where: { $0.slot == certificate.slot })
            else { continue }
            keys.append(SlotKey(slot: certificate.slot, key: certificate.key))
        }
        return keys.sorted { $0.slot < $1.slot }
    }
}
