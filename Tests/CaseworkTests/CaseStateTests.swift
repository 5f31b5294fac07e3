import Testing

@testable import Casework

@Suite struct `A case is the fold of its events, spec 11.1` {
    private let arrival = Day(number: 20_778)
    private let officer = OfficerID.sample(1)

    private func fold(_ kinds: CaseEvent.Kind...) throws(CaseState.FoldError) -> CaseState {
        try CaseState(folding: kinds.enumerated().map { CaseEvent(time: UInt64(1_000 + $0.offset), by: officer, kind: $0.element) })
    }

    @Test func `a report begins a case that is received and unread`() throws {
        let state = try fold(.reported(on: arrival))
        #expect(state.stage == .received)
        #expect(state.arrival == arrival)
        #expect(state.messages == 1)
        #expect(state.unread == 1)
        #expect(state.history == [.init(stage: .received, stamp: Stamp(by: officer, time: 1_000))])
    }

    @Test func `a follow-up that overtook its report begins a case too`() throws {
        #expect(try fold(.messageReceived(on: arrival)).stage == .received)
        #expect(try fold(.messageReceived(on: arrival), .reported(on: arrival)).messages == 2)
    }

    @Test(arguments: [
        CaseEvent.Kind.act(.reply), .acknowledged, .act(.changeStage(.verify)), .proposed(.reply), .confirmed(proposal: 1), .unknown,
    ])
    func `nothing else begins a case`(kind: CaseEvent.Kind) {
        #expect(throws: CaseState.FoldError.notAnOpening) { try CaseState(opening: CaseEvent(time: 1, by: officer, kind: kind)) }
    }

    @Test func `an empty log is no case`() {
        #expect(throws: CaseState.FoldError.notAnOpening) { try CaseState(folding: []) }
    }

    @Test func `stages are kept with the time they began`() throws {
        let state = try fold(.reported(on: arrival), .acknowledged, .act(.changeStage(.verify)), .act(.changeStage(.review)))
        #expect(state.history.map(\.stage.name) == [.received, .verifying, .underReview])
        #expect(state.history.map(\.since) == [1_000, 1_002, 1_003])
        #expect(state.stage == .underReview)
    }

    @Test func `an officer's reply or decision reads what came before; a confirmation by machine does not`() throws {
        #expect(try fold(.reported(on: arrival), .acknowledged).unread == 1)
        #expect(try fold(.reported(on: arrival), .act(.reply)).unread == 0)
        #expect(try fold(.reported(on: arrival), .act(.changeStage(.verify))).unread == 0)
        let state = try fold(.reported(on: arrival), .act(.reply), .messageReceived(on: arrival), .messageReceived(on: arrival))
        #expect(state.unread == 2)
        #expect(state.messages == 3)
        #expect(state.replies == 1)
    }

    @Test func `an event of a newer version is counted and changes nothing else`() throws {
        let state = try fold(.reported(on: arrival), .unknown)
        #expect(state.unknownEvents == 1)
        #expect(state.unread == 1)
        #expect(state.stage == .received)
    }

    @Test func `time never runs backwards, spec 11.3`() throws {
        var state = try fold(.reported(on: arrival))
        try state.apply(CaseEvent(time: 1_000, by: officer, kind: .act(.reply)))
        #expect(throws: CaseState.FoldError.timeRunsBackwards) { try state.apply(CaseEvent(time: 999, by: officer, kind: .act(.reply))) }
    }

    @Test func `a refused event leaves the state as it was`() throws {
        var state = try fold(.reported(on: arrival))
        let before = state
        let refusal = CaseState.FoldError.illegal(IllegalTransition(from: .received, to: .closed))
        #expect(throws: refusal) { try state.apply(CaseEvent(time: 2_000, by: officer, kind: .act(.changeStage(.close)))) }
        #expect(state == before)
    }
}
