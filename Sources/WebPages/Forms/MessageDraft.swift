import Messages

/// What a reporter who came back is writing. Spec 13.2.
package struct MessageDraft: Equatable, Sendable {
    /// A wish to meet or to be called.
    package enum Meeting: String, CaseIterable, Sendable {
        case inPerson, phone
    }

    /// Whether the matter is resolved well.
    package enum Satisfaction: String, CaseIterable, Sendable {
        case yes, partly, no
    }

    package var message: String
    package var meeting: Meeting?
    package var satisfaction: Satisfaction?
    package var objection: Bool
    /// Slots of officers who shall not be able to read; asked only before the office has answered.
    package var excluded: Set<UInt8>
    package var files: FileNotes

    /// Reads what a form sent: field name to values. What is no choice of its field is dropped.
    package init(_ values: (String) -> [String]) {
        func text(_ name: String) -> String { values(name).first.map(FormText.lines) ?? "" }
        message = text("message")
        meeting = Meeting(rawValue: text("meeting"))
        satisfaction = Satisfaction(rawValue: text("satisfaction"))
        objection = values("objection").contains("yes")
        excluded = FormText.slots(values("exclude"))
        files = FileNotes(values)
    }

    /// Whether there is nothing in it to send. Whom to leave out says nothing by itself.
    package var isEmpty: Bool {
        FormText.isBlank(message) && meeting == nil && satisfaction == nil && !objection
    }

    /// The answers as the payload carries them: question id to answer, and only what was answered. Spec 6.2.
    package func answers() -> [String: String] {
        var answers: [String: String] = [:]
        if !FormText.isBlank(message) { answers[Question.message.rawValue] = FormText.trimmed(message) }
        answers[Question.meeting.rawValue] = meeting?.rawValue
        answers[Question.satisfaction.rawValue] = satisfaction?.rawValue
        answers[Question.objection.rawValue] = objection ? "yes" : nil
        return answers
    }

    /// What is wrong with it.
    ///
    /// - Parameter hasFiles: whether files come with it; then nothing need be written.
    package func problems(site: SiteEdition, hasFiles: Bool) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        if message.utf8.count > Limits.answer {
            problems.append(FieldProblem("message", Sentence.tooLong(Limits.answer)))
        } else if meeting != nil, FormText.isBlank(message) {
            problems.append(FieldProblem("message", Sentence.meetingWithoutWords))
        } else if isEmpty, !hasFiles {
            problems.append(FieldProblem("message", Sentence.message))
        }
        if !ReportForm(site).leavesEnoughReaders(excluded) {
            problems.append(FieldProblem("exclude", Sentence.exclude(site.fewestReaders)))
        }
        return problems + files.problems()
    }
}
