import CSodium
import Peluit

/// Single hashes without anything around them.
enum BareHash {
    /// As many keyed BLAKE2b as asked, over inputs of one length.
    static func keyed(_ count: Int, inputLength: Int, outputLength: Int) -> UInt8 {
        let key = Sodium.randomBytes(32)
        let input = Sodium.randomBytes(inputLength)
        var output = [UInt8](repeating: 0, count: outputLength)
        var sum: UInt8 = 0
        for _ in 0..<count {
            crypto_generichash(&output, outputLength, input, UInt64(inputLength), key, key.count)
            sum &+= output[0]
        }
        return sum
    }

    /// As many SHA-256 as asked, over inputs of one length.
    static func sha256(_ count: Int, inputLength: Int) -> UInt8 {
        let input = Sodium.randomBytes(inputLength)
        var output = [UInt8](repeating: 0, count: 32)
        var sum: UInt8 = 0
        for _ in 0..<count {
            crypto_hash_sha256(&output, input, UInt64(inputLength))
            sum &+= output[0]
        }
        return sum
    }

    /// BLAKE2b over all of `bytes` at once.
    static func whole(_ bytes: [UInt8]) -> UInt8 {
        var output = [UInt8](repeating: 0, count: 32)
        crypto_generichash(&output, 32, bytes, UInt64(bytes.count), nil, 0)
        return output[0]
    }
}
