import ArgumentParser
import Foundation
import Messages
import Peluit

/// Where the program begins.
@main
enum Program {
    static func main() async {
        disableCoreDumps()
        guard Sodium.start() else {
            Console(language: .standard).error(
                Phrase(id: "Sistem ini tidak punya sumber bilangan acak.", en: "This system has no random source."))
            exit(ExitStatus.software.rawValue)
        }
        await PeluitCommand.main()
    }

    /// A crash must not write a code or a report to the disk.
    private static func disableCoreDumps() {
        var limit = rlimit(rlim_cur: 0, rlim_max: 0)
        #if canImport(Darwin)
            setrlimit(RLIMIT_CORE, &limit)
        #else
            setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
        #endif
    }
}
