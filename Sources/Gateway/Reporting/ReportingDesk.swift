import Hummingbird
import HTTPTypes
import Messages
import Peluit
import Storage
import WebPages

/// What all routes of the way without JavaScript share. Spec 13.
struct ReportingDesk<Store: GatewayStore>: Sendable {
    let site: Site
    let rosters: RosterKeeper<Store>
    let tokens: FormTokenDesk
    let messages: MessageDesk<Store>
    let threads: ThreadLookup<Store>
    let forms: FormReceiver<Store>
    let reader: BodyReader
    let circuits: CircuitLimits
    /// Pages of forms that are read at once, and codes that are looked up at once.
    let pageLane: Lane
    let politeness: Politeness
    let clock: GatewayClock

    init(
        _ settings: GatewaySettings, store: Store, rosters: RosterKeeper<Store>, site: Site, quotas: Quotas<Store>,
        status: StatusIssuer<Store>, board: BoardDesk<Store>, log: LogKeeper<Store>, submissions: SubmissionIntake<Store>,
        clock: GatewayClock
    ) {
        let forms = FormReceiver(
            store: store, organisation: rosters.organisation, key: rosters.key, quotas: quotas, settings: settings, clock: clock)
        self.site = site
        self.rosters = rosters
        self.forms = forms
        self.clock = clock
        tokens = FormTokenDesk(organisation: rosters.organisation, capacity: settings.spentTokenCapacity)
        messages = MessageDesk(
            context: OwnSealingContext(rosters: rosters, status: status, clock: clock), submissions: submissions, forms: forms,
            quotas: quotas)
        threads = ThreadLookup(rosters: rosters, board: board, log: log, clock: clock)
        reader = BodyReader(politeness: settings.politeness)
        circuits = CircuitLimits(places: settings.circuitForms)
        pageLane = Lane(places: settings.pageLane)
        politeness = settings.politeness
    }

    var organisation: OrganisationID { rosters.organisation }

    /// The pages under the roster in force.
    func pages() async throws -> PublicSite {
        try site.pages(under: await rosters.state)
    }

    /// The fields of a form without files.
    ///
    /// - Throws: ``Refusal``.
    func fields(_ request: Request, _ context: GatewayContext) async throws -> FormFields {
        do {
            return try await URLEncodedForm.read(request, context, with: reader, budget: forms.desk.budget)
        } catch URLEncodedForm.FormError.contentType {
            throw Refusal.malformed("Content-Type")
        } catch URLEncodedForm.FormError.tooMuchText {
            throw Refusal(.tooLarge)
        }
    }

    /// The code in a form's field, if it is one.
    func receipt(in fields: FormFields) -> Receipt? {
        try? parsedReceipt(in: fields)
    }

    /// - Throws: `Receipt.ParseError`.
    func parsedReceipt(in fields: FormFields) throws(Receipt.ParseError) -> Receipt {
        var bytes = fields.bytes("receipt")
        defer { Sodium.wipe(&bytes) }
        return try Receipt(parsing: bytes, for: organisation)
    }

    /// A page about somebody's own matter: kept by no browser and no cache.
    func response(
        _ page: some Page, _ status: HTTPResponse.Status = .ok, from pages: PublicSite, in language: Language
    ) throws -> Response {
        var response = try pages.response(page, status: status, in: language)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    func date(ofDay day: UInt32) -> CalendarDate {
        guard let date = CalendarDate(day: day) else { preconditionFailure("the clock is past the year 9999") }
        return date
    }

    var today: CalendarDate { date(ofDay: ProtocolTime.day(at: clock.now())) }

    /// A code as it travels in a form.
    static func text(of receipt: borrowing Receipt) -> String {
        words(of: receipt).joined(separator: " ")
    }

    /// The words of a code, as the pages show them.
    static func words(of receipt: borrowing Receipt) -> [String] {
        (0..<Receipt.wordCount).map { String(decoding: receipt.word($0), as: UTF8.self) }
    }
}
