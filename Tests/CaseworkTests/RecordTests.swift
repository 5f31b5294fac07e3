import Testing

@testable import Casework

@Suite struct `What is recorded` {
    @Test(arguments: ["", " \n\t", "\u{200B}\u{FEFF}"])
    func `a text without a visible character records nothing`(string: String) {
        #expect(Text(string) == nil)
    }

    @Test func `a list of at least one is never empty`() {
        #expect(NonEmpty([Agency]()) == nil)
        #expect(NonEmpty(["a", "b"])?.all == ["a", "b"])
        #expect(NonEmpty("a").count == 1)
    }

    @Test(arguments: ["", "-a", ".a", "a b", "ä", "a/b", "a\u{0}", String(repeating: "a", count: 65)])
    func `anything but a plain identifier is no code of a list`(text: String) {
        #expect(ListCode(text) == nil)
    }

    @Test(arguments: ["a", "9", "dinas-pu.2026", String(repeating: "a", count: 64)])
    func `a plain identifier is`(text: String) {
        #expect(ListCode(text)?.text == text)
    }

    @Test(arguments: [0, 31, 33, 64])
    func `an officer is 32 bytes, a case 16`(count: Int) {
        #expect(OfficerID([UInt8](repeating: 0, count: count)) == nil)
        #expect(CaseReference([UInt8](repeating: 0, count: count)) == nil)
    }

    @Test func `nobody is in a team twice`() {
        let team = Team(name: "Tim", lead: Desk.lead, members: [Desk.investigator, Desk.lead, Desk.investigator], letter: "ST")
        #expect(team.everyone == [Desk.lead, Desk.investigator])
    }

    @Test func `a type counts once`() {
        let classification = Classification(kind: "fraud", types: NonEmpty("a", "b", "a"), unit: "u")
        #expect(classification.types.all == ["a", "b"])
    }

    @Test func `a report is complete with what, who, when and how`() {
        #expect(Checklist(clear: [.what, .who, .when, .how]).isComplete)
        #expect(Checklist(clear: [.what, .who, .when, .how]).missing == [.where, .why])
        for item in [Checklist.Item.what, .who, .when, .how] {
            #expect(!Checklist(clear: Set(Checklist.Item.allCases).subtracting([item])).isComplete)
        }
    }

    @Test func `a list has each code once, and a later one keeps all codes`() throws {
        let value = ValueList.Value("a", indonesian: "A", english: "A")
        #expect(ValueList([value, value]) == nil)
        let one = try #require(ValueList([value]))
        let two = try #require(ValueList([ValueList.Value("b", indonesian: "B", english: "B"), value]))
        #expect(two.mayFollow(one))
        #expect(!one.mayFollow(two))
    }

    @Test(arguments: [ValueList.shippedKinds, .shippedTypes, .shippedUnits])
    func `shipped lists hold valid codes, each once`(list: ValueList) {
        #expect(ValueList(list.values) == list)
        for value in list.values { #expect(ListCode(value.code.text) == value.code) }
    }
}
