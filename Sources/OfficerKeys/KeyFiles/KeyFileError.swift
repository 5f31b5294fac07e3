/// Why a key file cannot be used. Spec 2.4 to 2.6.
package enum KeyFileError: Error, Equatable, Sendable {
    /// Shorter or longer than its kind: half-written or cut. An epoch file also when it does not open.
    case damaged
    case magic
    /// A format that this version does not know.
    case format
    /// A file of another kind.
    case kind
    /// Belongs to another organisation.
    case organisation
    /// Argon2id limits above 16 operations or 4 GiB, or below libsodium's minimum.
    case limits
    /// Wrong passphrase, or the file was changed; the two cannot be told apart.
    case passphrase
    /// The machine has too little memory for the file's Argon2id limits.
    case outOfMemory
}
