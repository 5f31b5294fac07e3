import GatewayClient
import Messages
import Synchronization

/// Tells once for each kind of trouble that an upload waits and goes on by itself.
final class WaitNotice: Sendable {
    private let console: Console
    private let told = Mutex<GatewayClientError?>(nil)

    init(console: Console) {
        self.console = console
    }

    func waiting(for error: GatewayClientError) {
        let isNew = told.withLock { told in
            defer { told = error }
            return told != error
        }
        guard isNew else { return }
        let sentence = error.sentence
        console.note(
            Phrase(
                id: "\(sentence.id) Pengiriman dilanjutkan sendiri begitu bisa; biarkan program berjalan.",
                en: "\(sentence.en) Sending goes on by itself as soon as it can; leave the program running."
            ))
    }
}
