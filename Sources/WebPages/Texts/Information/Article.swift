import Messages

/// What an information page says: running text, in sections.
struct Article: Sendable {
    /// For the browser; the heading may say more.
    let title: String
    let heading: String
    let lead: String
    /// Links to the sections, on a page that is long enough to need them.
    let contents: Contents?
    let sections: [Section]

    /// What stands on the page, to choose from.
    struct Contents: Sendable {
        let label: String
        let entries: [PageFrame.Link]
    }

    /// A heading and what stands under it. The identifier is the same in every language: other pages link to it.
    struct Section: Sendable {
        let id: String
        let heading: String
        let blocks: [Block]

        init(_ id: String, _ heading: String, _ blocks: [Block]) {
            self.id = id
            self.heading = heading
            self.blocks = blocks
        }
    }

    /// - Parameter contentsLabel: the name of the list of sections; without it there is none.
    init(title: String, heading: String, lead: String, contentsLabel: String? = nil, sections: [Section]) {
        self.title = title
        self.heading = heading
        self.lead = lead
        contents = contentsLabel.map { label in
            Contents(label: label, entries: sections.map { PageFrame.Link(path: "#\($0.id)", name: $0.heading) })
        }
        self.sections = sections
    }
}

extension PageFrame.Link {
    /// A link to a page of this site, or to a section of it.
    init(_ path: PagePath, in language: Language, _ name: String, at section: String? = nil) {
        self.init(path: path.path(in: language) + (section.map { "#\($0)" } ?? ""), name: name)
    }
}
