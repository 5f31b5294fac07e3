/// The languages of Peluit's screens: Indonesian unless told otherwise.
package enum Language: String, CaseIterable, Hashable, Sendable {
    case id, en

    /// What somebody who has chosen nothing gets.
    package static let standard = Language.id
}
