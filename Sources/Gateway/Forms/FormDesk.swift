/// What all forms share.
struct FormDesk<Keeper: PieceKeeper>: Sendable {
    /// Pieces beyond the one that each form may be filling.
    static var piecesUnderWay: Int { 8 }
    /// Spec 6.1.
    static var mostFiles: Int { 30 }

    let keeper: Keeper
    let lane: Lane
    let stock: PieceStock
    let limit: Int
    let drain: Int
    let budget: TextBudget

    init(keeper: Keeper, settings: GatewaySettings) {
        self.keeper = keeper
        lane = Lane(places: settings.formLane)
        stock = PieceStock(pieces: settings.formLane + Self.piecesUnderWay)
        limit = settings.formLimit
        drain = settings.formDrain
        budget = TextBudget(limit: settings.formText)
    }
}
