import Messages
import Peluit

/// Gives out challenges and checks permits. Spec 10.4.
actor ChallengeDesk {
    private static let envelopeLife: UInt64 = 600
    private static let cellLife: UInt64 = 3_600

    private let organisation: OrganisationID
    private let keys: GatewayKeys
    private let clock: GatewayClock
    private var load: ChallengeLoad
    private var spent: SpentPermits

    init(organisation: OrganisationID, keys: GatewayKeys, settings: GatewaySettings, clock: GatewayClock) {
        self.organisation = organisation
        self.keys = keys
        self.clock = clock
        load = ChallengeLoad(base: settings.puzzleBits, calmPerMinute: settings.calmChallengesPerMinute)
        spent = SpentPermits(capacity: settings.spentPermitCapacity)
    }

    /// - Throws: `too-many-challenges`.
    func issue(_ purpose: Challenge.Purpose) throws(Refusal) -> Challenge {
        let now = clock.now()
        try spent.requireRoom(at: now)
        let life = purpose == .envelope ? Self.envelopeLife : Self.cellLife
        return Challenge(
            for: purpose, bits: load.nextBits(at: now), expires: now + life, secret: keys.challengeSecret, organisation)
    }

    /// Uses a permit for an envelope.
    ///
    /// - Throws: `permit-invalid`.
    func spend(_ permit: Permit, on envelope: EnvelopeHash) throws(Refusal) {
        try spent.spend(permit.challenge, on: envelope, at: clock.now())
    }

    /// Uses a permit for one cell.
    ///
    /// - Throws: `permit-invalid`.
    func spendOnCell(_ permit: Permit) throws(Refusal) {
        try spent.spendOnCell(permit.challenge, at: clock.now())
    }

    /// Reads `Peluit-Permit` and checks everything but whether it was spent.
    ///
    /// - Throws: `permit-invalid`.
    nonisolated func permit(_ field: [UInt8], for purpose: Challenge.Purpose) throws(Refusal) -> Permit {
        guard let permit = Permit(field: field), permit.challenge.purpose == purpose, clock.now() <= permit.challenge.expires,
            permit.challenge.isIssued(with: keys.challengeSecret, organisation), permit.isSolved(organisation)
        else { throw Refusal(.permitInvalid) }
        return permit
    }
}
