package import Messages

extension ReportDraft {
    /// The answers as the payload carries them: question id to answer, and only what was answered. Spec 6.2.
    ///
    /// The unit goes in by its Indonesian name in either language, so that the office counts one unit once.
    package func answers(site: SiteEdition, language: Language) -> [String: String] {
        var answers: [String: String] = [:]
        func add(_ question: Question, _ answer: String) {
            let answer = FormText.trimmed(answer)
            if !answer.isEmpty { answers[question.rawValue] = answer }
        }
        add(.participation, participation?.rawValue ?? "")
        add(.goodFaith, goodFaith ? "yes" : "")
        add(.what, what)
        add(.kind, chosenKind(in: site)?.identifier ?? "")
        add(.who, FormText.isBlank(who) && whoUnknown ? UnitChoice.unknown.name[language] : who)
        add(.when, when)
        add(.where, `where`)
        add(.how, how)
        add(.unit, chosenUnit(in: site)?.name.id ?? "")
        if !anonymous, identityMode == .officers {
            add(.name, name)
            add(.contact, contact)
        }
        return answers
    }

    /// Name and contact where the custodian alone shall learn them; `nil` otherwise.
    package var identity: (name: String, contact: String)? {
        guard !anonymous, identityMode == .custodian else { return nil }
        let (name, contact) = (FormText.trimmed(name), FormText.trimmed(contact))
        return name.isEmpty && contact.isEmpty ? nil : (name, contact)
    }

    /// The kind that was chosen; `nil` for none, or for one that is not in the office's list.
    func chosenKind(in site: SiteEdition) -> SiteConfiguration.Kind? {
        site.configuration.kinds.first { $0.identifier == kind }
    }

    /// The unit that was chosen; `nil` for none, or for one that is not in the office's list.
    func chosenUnit(in site: SiteEdition) -> UnitChoice? {
        UnitChoice.all(in: site).first { $0.value == unit }
    }
}
