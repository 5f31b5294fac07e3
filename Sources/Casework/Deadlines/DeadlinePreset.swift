/// A set of rules with a name. Those shipped are examples of how the field counts; an office chooses one. Spec 14.4.
package struct DeadlinePreset: Hashable, Sendable {
    /// The identifier in the office's policy.
    package let name: String
    package let rules: [DeadlineRule]

    package init(name: String, rules: [DeadlineRule]) {
        self.name = name
        self.rules = rules
    }

    /// All that are shipped, in the order in which they are offered.
    package static let shipped: [DeadlinePreset] = [.internalProcedure, .publicService, .judiciary, .directive]

    /// The shipped preset with this name.
    package static func shipped(named name: String) -> DeadlinePreset? {
        shipped.first { $0.name == name }
    }
}

extension DeadlinePreset {
    /// `sop-internal`: the shape of an inspectorate's own procedure (SOP), with numbers to be replaced by its own.
    package static let internalProcedure = DeadlinePreset(
        name: "sop-internal",
        rules: [
            DeadlineRule(.stage(.received), .workingDays(1)),
            DeadlineRule(.stage(.verifying), .workingDays(3)),
            DeadlineRule(.stage(.underReview), .workingDays(10)),
            DeadlineRule(.stage(.choosingPath), .workingDays(3)),
            DeadlineRule(.stage(.investigating), .workingDays(30)),
            DeadlineRule(.stage(.reporting), .workingDays(10)),
            DeadlineRule(.stage(.inDiscussion), .workingDays(5)),
            DeadlineRule(.stage(.concluded), .workingDays(5)),
            DeadlineRule(.wholeCase, .workingDays(90)),
        ]
    )

    /// `sp4n-lapor`: three working days to verify, five to review, ten to handle.
    package static let publicService = DeadlinePreset(
        name: "sp4n-lapor",
        rules: [
            DeadlineRule(.stage(.verifying), .workingDays(3)),
            DeadlineRule(.stage(.underReview), .workingDays(5)),
            DeadlineRule(.handling, .workingDays(10)),
        ]
    )

    /// `siwas`: the eight numbers of the judiciary, 1/3/5/5/5/10/5/10, laid onto the stages.
    ///
    /// Enter the complaint 1, pass it on 3; review 5, correct the review 5; choose what to do 5; form the team 10, begin 5; report 10.
    /// How long the examination itself takes they leave open: a team that needs longer gives its reasons, here with an extension.
    package static let judiciary = DeadlinePreset(
        name: "siwas",
        rules: [
            DeadlineRule(.stage(.received), .workingDays(1)),
            DeadlineRule(.stage(.verifying), .workingDays(3)),
            DeadlineRule(.stage(.underReview), .workingDays(5), .workingDays(5)),
            DeadlineRule(.stage(.choosingPath), .workingDays(5)),
            DeadlineRule(.stage(.investigating), .workingDays(10), .workingDays(5)),
            DeadlineRule(.stage(.reporting), .workingDays(10)),
        ]
    )

    /// `eu-directive`: Directive (EU) 2019/1937, articles 9 and 11: acknowledge within seven days, feedback within three months of
    /// that. Waiting stops neither.
    package static let directive = DeadlinePreset(
        name: "eu-directive",
        rules: [
            DeadlineRule(.stage(.received), .calendarDays(7), pausesWhileWaiting: false),
            DeadlineRule(.feedback, .months(3), pausesWhileWaiting: false),
        ]
    )
}
