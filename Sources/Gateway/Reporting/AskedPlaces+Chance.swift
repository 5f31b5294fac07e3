import Peluit
import WebPages

extension AskedPlaces {
    /// The places that a form carries, or two others by chance. Spec 4.3 and 13.2.
    static func kept(by fields: FormFields) -> AskedPlaces {
        fields.first("places").flatMap { AskedPlaces($0) } ?? byChance()
    }

    private static func byChance() -> AskedPlaces {
        var random = SodiumRandom()
        let places = (1...Receipt.wordCount).shuffled(using: &random).prefix(2).sorted()
        guard let asked = AskedPlaces(places[0], places[1]) else { preconditionFailure("two different places of twelve") }
        return asked
    }

    /// As the page's parameter takes them.
    var numbers: (Int, Int) { (first, second) }
}
