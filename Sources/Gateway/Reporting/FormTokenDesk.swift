import Peluit
import Synchronization

/// Why a form's token is not good.
enum FormTokenError: Error, Equatable {
    /// Nobody fills in a form in so short a time. Seconds still to wait.
    case tooFast(seconds: UInt64)
    /// Not ours, of an earlier run, too old, or used for somebody else's report.
    case expired
    /// So many were used that no more can be remembered. Seconds until there is room.
    case full(seconds: UInt64)
}

/// Gives out form tokens and remembers which were used, for which thread, until they expire. Spec 13.3.
final class FormTokenDesk: Sendable {
    /// Seconds that a person needs at least.
    private static let shortest: UInt64 = 8
    private static let longest: UInt64 = 86_400

    private struct Use {
        let thread: ThreadID
        let expires: UInt64
    }

    private let organisation: OrganisationID
    private let capacity: Int
    private let secret = SecretBytes.random(count: 32)
    private let uses = Mutex<[[UInt8]: Use]>([:])

    /// - Parameter capacity: used tokens that are remembered.
    init(organisation: OrganisationID, capacity: Int) {
        self.organisation = organisation
        self.capacity = capacity
    }

    /// A token for a form that begins now.
    func issue(at now: UInt64) -> String {
        FormToken(issued: now, secret: secret, organisation).field
    }

    /// The form's own token while it is good for its thread, a fresh one otherwise.
    ///
    /// - Parameter thread: nil while the form has no code yet; a token that was used is no good then.
    func renew(_ field: String?, for thread: ThreadID?, at now: UInt64) -> String {
        guard let field, let token = FormToken(field: field, secret: secret, organisation), !isExpired(token, at: now) else {
            return issue(at: now)
        }
        let use = uses.withLock { $0[token.identity] }
        return use == nil || use?.thread == thread ? field : issue(at: now)
    }

    /// Forgets that a token was used: its form came to nothing.
    func release(_ field: String?, of thread: ThreadID) {
        guard let field, let token = FormToken(field: field, secret: secret, organisation) else { return }
        uses.withLock { uses in
            if uses[token.identity]?.thread == thread { uses[token.identity] = nil }
        }
    }

    /// Uses a token for a thread; for the same thread it may be used again.
    ///
    /// - Throws: ``FormTokenError``.
    func spend(_ field: String?, on thread: ThreadID, at now: UInt64) throws(FormTokenError) {
        guard let field, let token = FormToken(field: field, secret: secret, organisation), !isExpired(token, at: now) else {
            throw .expired
        }
        guard now >= token.issued + Self.shortest else { throw .tooFast(seconds: token.issued + Self.shortest - now) }
        try uses.withLock { uses throws(FormTokenError) in
            if let use = uses[token.identity] {
                guard use.thread == thread else { throw .expired }
                return
            }
            try makeRoom(in: &uses, at: now)
            // To the hour: nothing finer is known of when somebody wrote.
            uses[token.identity] = Use(thread: thread, expires: (token.issued + Self.longest) / 3_600 * 3_600 + 3_600)
        }
    }

    private func isExpired(_ token: FormToken, at now: UInt64) -> Bool {
        // A clock that was set back makes a token look younger than now; it ages like any other.
        now > token.issued + Self.longest
    }

    private func makeRoom(in uses: inout [[UInt8]: Use], at now: UInt64) throws(FormTokenError) {
        guard uses.count >= capacity else { return }
        let swept = uses.filter { $0.value.expires >= now }
        uses = swept
        guard uses.count >= capacity else { return }
        throw .full(seconds: 3_600 - now % 3_600)
    }
}
