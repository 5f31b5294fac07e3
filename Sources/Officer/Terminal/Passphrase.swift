import Foundation
import Messages
import Peluit

/// Where a passphrase comes from: the terminal without echo, or the file named by `PELUIT_PASSPHRASE_FILE`. Never an argument.
enum Passphrase {
    private static let minimum = 12

    /// The passphrase of existing keys.
    static func read(_ terminal: Terminal) throws(OfficerError) -> SecretBytes {
        if let file = ProcessInfo.processInfo.environment["PELUIT_PASSPHRASE_FILE"] { return try fromFile(file) }
        return try prompt(terminal("Kata sandi: ", "Passphrase: "))
    }

    /// A new passphrase: typed twice, at least 12 bytes.
    static func choose(_ terminal: Terminal) throws(OfficerError) -> SecretBytes {
        let first: SecretBytes
        if let file = ProcessInfo.processInfo.environment["PELUIT_PASSPHRASE_FILE"] {
            first = try fromFile(file)
        } else {
            first = try prompt(terminal("Kata sandi baru: ", "New passphrase: "))
            let second = try prompt(terminal("Ulangi: ", "Again: "))
            guard first.matches(second) else {
                throw OfficerError(.data, Phrase(id: "kedua kata sandi tidak sama", en: "the two passphrases differ"))
            }
        }
        guard first.count >= minimum else {
            throw OfficerError(
                .data,
                Phrase(
                    id: "kata sandi terlalu pendek, paling sedikit \(minimum) huruf",
                    en: "passphrase too short, at least \(minimum) characters"),
                hint: Phrase(id: "pakailah empat atau lima kata yang tidak berhubungan", en: "use four or five unrelated words"))
        }
        return first
    }

    private static func fromFile(_ path: String) throws(OfficerError) -> SecretBytes {
        var bytes = try AtomicFile.read(URL(filePath: path), limit: 4_096)
        while let last = bytes.last, last == 10 || last == 13 { bytes.removeLast() }
        guard !bytes.isEmpty else {
            throw OfficerError(.data, Phrase(id: "berkas kata sandi kosong", en: "the passphrase file is empty"))
        }
        return SecretBytes(taking: &bytes)
    }

    /// Reads one line from the terminal itself, so that standard input stays free, with echo off.
    private static func prompt(_ text: String) throws(OfficerError) -> SecretBytes {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard terminal >= 0 else {
            throw OfficerError(
                .noInput, Phrase(id: "tidak ada terminal untuk menanyakan kata sandi", en: "no terminal to ask for the passphrase"),
                hint: Phrase(id: "setel PELUIT_PASSPHRASE_FILE", en: "set PELUIT_PASSPHRASE_FILE"))
        }
        defer { close(terminal) }
        var settings = termios()
        tcgetattr(terminal, &settings)
        var silent = settings
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(terminal, TCSAFLUSH, &silent)
        defer { tcsetattr(terminal, TCSAFLUSH, &settings) }
        show(text, on: terminal)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1_024)
        var byte: UInt8 = 0
        while Foundation.read(terminal, &byte, 1) == 1, byte != 10, bytes.count < 1_024 { bytes.append(byte) }
        show("\n", on: terminal)
        guard !bytes.isEmpty else { throw OfficerError(.data, Phrase(id: "kata sandi kosong", en: "empty passphrase")) }
        return SecretBytes(taking: &bytes)
    }

    private static func show(_ text: String, on terminal: Int32) {
        let bytes = Array(text.utf8)
        _ = Foundation.write(terminal, bytes, bytes.count)
    }
}
