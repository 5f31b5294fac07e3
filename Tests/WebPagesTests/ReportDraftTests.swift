import Messages
import Testing

@testable import WebPages

@Suite struct ReportDraftTests {  // spec 13.2
    private static let texts = ["Uang percepatan", "satu\ndua", "\n mulai dengan baris kosong", "\"kutip\" & <tanda> 'lain'", "é ñ 漢字"]

    @Test(arguments: texts)
    func `hidden fields carry everything`(text: String) {
        let draft = SampleReport.draft(text: text)
        let again = ReportDraft { name in draft.hiddenFields.filter { $0.name == name }.map(\.value) }
        #expect(again == draft)
        #expect(draft.what == text && draft.excluded == [0, 2] && draft.files[1].origin == .copy && draft.files[5].description == text)
    }

    @Test(arguments: Language.allCases, texts)
    func `what a browser sends back from every page is the same draft`(language: Language, text: String) throws {
        let site = try SampleSite.edition()
        let draft = SampleReport.draft(text: text)
        let oneLine = !text.contains("\n")
        for page in try ReportingPages.flow(site, language, text: text) + ReportingPages.sending(site, language, text: text) {
            let isFull = !page.name.contains("-empty") && !page.name.contains("-bad") && !page.name.hasPrefix("sent")
            // A browser takes line ends out of a field of one line.
            guard isFull, oneLine || ["matter", "answers", "code"].contains(page.name) else { continue }
            let submitted = PageMarkup(page.html).submitted
            #expect(ReportDraft { submitted[$0] ?? [] } == draft, "\(page.name)")
        }
    }

    @Test func `what is no choice of its field is dropped`() {
        let fields = [
            "participation": ["maybe"], "goodFaith": ["no"], "exclude": ["9x", "-1", "256", "3", "3"], "identity": ["everybody"],
        ]
        let draft = ReportDraft { fields[$0] ?? [] }
        #expect(draft.participation == nil && !draft.goodFaith && draft.excluded == [3])
        #expect(draft.anonymous, "a form that never asked about the name is anonymous")
    }

    @Test func `while anonymous, name and contact are ignored`() {
        let fields = ["anonymous": ["yes"], "identity": ["custodian"], "name": ["Sari"], "contact": ["0812"]]
        let draft = ReportDraft { fields[$0] ?? [] }
        #expect(draft.name.isEmpty && draft.contact.isEmpty && draft.identity == nil)
        #expect(!draft.hiddenFields.contains { $0.value == "Sari" })
    }

    @Test func `a name goes to the custodian or into the answers, never into both`() throws {
        let site = try SampleSite.edition()
        var draft = SampleReport.draft(text: " Sari ")
        #expect(draft.identity == nil)
        #expect(draft.answers(site: site, language: .id)["name"] == "Sari")
        draft.identityMode = .custodian
        #expect(draft.identity?.name == "Sari")
        #expect(draft.answers(site: site, language: .id)["name"] == nil)
        #expect(draft.answers(site: site, language: .id)["contact"] == nil)
    }

    @Test func `answers name the kind by identifier, the unit by its Indonesian name, and an unknown culprit in words`() throws {
        let site = try SampleSite.edition()
        var draft = SampleReport.draft()
        draft.who = " \n"
        let answers = draft.answers(site: site, language: .en)
        #expect(answers["kind"] == "corruption" && answers["unit"] == "Tidak tahu" && answers["who"] == "I don’t know")
        #expect(draft.answers(site: site, language: .id)["who"] == "Tidak tahu")
        draft.kind = "invented"
        #expect(draft.answers(site: site, language: .id)["kind"] == nil)
    }

    @Test func `an empty report lacks the whole minimum set, page by page`() throws {
        let form = ReportForm(try SampleSite.edition())
        let problems = form.problems(in: ReportDraft { _ in [] })
        #expect(problems.map(\.1.field) == ["participation", "goodFaith", "what", "kind", "who", "when", "how", "unit"])
        #expect(problems.map(\.0) == [.before, .before, .matter, .matter, .details, .details, .details, .details])
        #expect(form.problems(in: SampleReport.draft()).isEmpty)
    }

    @Test func `limits: an answer, all answers together, the sealed identity, the officers who remain`() throws {
        let form = ReportForm(try SampleSite.edition())
        var draft = SampleReport.draft()
        draft.where = String(repeating: "x", count: 100_001)
        #expect(form.problems(in: draft).map(\.1.field) == ["where"])
        // Each answer keeps its limit; as JSON a quotation mark takes two bytes.
        draft = SampleReport.draft(text: String(repeating: "\"", count: 100_000))
        draft.name = "Sari"
        draft.contact = ""
        draft.files = FileNotes { _ in [] }
        #expect(form.problems(in: draft).map(\.1.field) == ["what"])
        draft = SampleReport.draft()
        draft.contact = String(repeating: "\u{1}", count: 100)
        #expect(form.problems(in: draft).map(\.1.field) == ["name"])
        draft = SampleReport.draft()
        draft.excluded = [0, 1, 2]
        #expect(form.problems(in: draft).map(\.1.field) == ["exclude"])
        draft.excluded = [0, 1, 7]
        #expect(form.problems(in: draft).isEmpty)
    }

    @Test func `a message says something, brings files, or is not sent`() throws {
        let site = try SampleSite.edition()
        let empty = MessageDraft { _ in [] }
        #expect(empty.isEmpty && empty.problems(site: site, hasFiles: false).map(\.field) == ["message"])
        #expect(empty.problems(site: site, hasFiles: true).isEmpty)
        let call = MessageDraft { $0 == "meeting" ? ["phone"] : [] }
        #expect(call.problems(site: site, hasFiles: true).map(\.field) == ["message"], "a call needs a number")
        let full = SampleReport.message()
        #expect(full.problems(site: site, hasFiles: false).isEmpty)
        #expect(full.answers() == ["message": "Lewat map biru", "meeting": "phone", "satisfaction": "partly", "objection": "yes"])
    }

    @Test(arguments: ["4,9", "1,2", "11,12"]) func `two places read as they are written`(field: String) {
        #expect(AskedPlaces(field)?.field == field)
    }

    @Test(arguments: ["", ",", "4", "4,4", "9,4", "0,3", "4,13", "4,9,1", "4,+9", " 4,9", "99999999999,1"])
    func `anything else is no two places`(field: String) {
        #expect(AskedPlaces(field) == nil)
    }
}
